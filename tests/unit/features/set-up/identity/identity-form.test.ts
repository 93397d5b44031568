import { describe, expect, test } from 'vitest';
import {
  changeIdentityDraft,
  emptyIdentityDraft,
  findIdentityProblems,
  IDENTITY_TEXT_LIMIT,
  type IdentityDraft,
  toIdentity,
  toIdentityDraft,
} from '../../../../../renderer/features/set-up/identity/identity-form';
import { anIdentity } from '../../../../builders/a-competition';

const aDraft = (facts: Partial<IdentityDraft> = {}): IdentityDraft => ({
  ...toIdentityDraft(anIdentity()),
  ...facts,
});

describe('an identity being typed', () => {
  test('starts with this year and a city, and leaves the days to the person', () => {
    expect(emptyIdentityDraft(2026)).toMatchObject({ year: '2026', level: 'city', startsOn: '', endsOn: '' });
  });

  test('becomes the same identity again when nothing was changed', () => {
    expect(toIdentity(aDraft())).toEqual(anIdentity());
  });

  test('is saved without the spaces and invisible characters around and between words', () => {
    expect(toIdentity(aDraft({ name: '  Lomba\u200b  Inovasi ' }))?.name).toBe('Lomba Inovasi');
  });

  test('needs a name that is more than spaces', () => {
    expect(findIdentityProblems(aDraft({ name: ' \t ' }))).toEqual({ name: { type: 'missing' } });
    expect(toIdentity(aDraft({ name: '' }))).toBeUndefined();
  });

  test('takes a name of 200 characters and names the limit of a longer one', () => {
    expect(findIdentityProblems(aDraft({ name: 'x'.repeat(200) }))).toEqual({});
    expect(findIdentityProblems(aDraft({ name: 'x'.repeat(IDENTITY_TEXT_LIMIT + 1) }))).toEqual({
      name: { type: 'too-long', limit: IDENTITY_TEXT_LIMIT },
    });
  });

  test.each(['', '26', '20266', 'dua ribu', '1066'])('refuses %j as a year', (year) => {
    expect(findIdentityProblems(aDraft({ year }))).toEqual({ year: { type: 'not-a-year' } });
  });

  test.each(['', '2026-02-31', '16/03/2026', '2026-3-1'])('refuses %j as a day', (startsOn) => {
    expect(findIdentityProblems(aDraft({ startsOn }))).toEqual({ startsOn: { type: 'not-a-day' } });
  });

  test('refuses a last day before the first, beside the last day', () => {
    const draft = aDraft({ startsOn: '2026-03-17', endsOn: '2026-03-16' });
    expect(findIdentityProblems(draft)).toEqual({ endsOn: { type: 'ends-before-start' } });
  });

  test('lets the last day follow the first until it has been chosen by itself', () => {
    const first = changeIdentityDraft(emptyIdentityDraft(2026), 'startsOn', '2026-03-16');
    expect(first.endsOn).toBe('2026-03-16');
    expect(changeIdentityDraft(first, 'startsOn', '2026-03-20').endsOn).toBe('2026-03-20');
    const chosen = changeIdentityDraft(first, 'endsOn', '2026-03-18');
    expect(changeIdentityDraft(chosen, 'startsOn', '2026-03-17').endsOn).toBe('2026-03-18');
  });
});
