import { expect, test } from 'vitest';
import { readMessage } from '../../../renderer/display/read-message';
import { toPage } from '../../../renderer/display/to-page';
import { aCompetitionPage, black } from '../../builders/a-display-message';

test('a competition is its name, whose it is, and where and when', () => {
  expect(toPage(aCompetitionPage())).toEqual({
    type: 'competition',
    above: 'Bagian Organisasi',
    nature: '',
    title: 'Lomba Inovasi',
    length: 'short',
    below: 'Balai Kota · 16–17 Maret 2026',
  });
});

test('what nobody has typed yet leaves no mark', () => {
  const none = aCompetitionPage({ venue: '', startsOn: '', endsOn: '' });
  expect(toPage(none).below).toBe('');
  expect(toPage(aCompetitionPage({ venue: '', endsOn: '' })).below).toBe('16 Maret 2026');
  expect(toPage(aCompetitionPage({ venue: '', startsOn: '' })).below).toBe('17 Maret 2026');
});

test('what isn’t the real thing says so, in the language of the operator', () => {
  expect(toPage(aCompetitionPage({ nature: 'rehearsal' })).nature).toBe('GLADI');
  expect(toPage(aCompetitionPage({ nature: 'sample', language: 'en' })).nature).toBe('SAMPLE DATA');
});

test('a long name is written smaller', () => {
  const lengthOf = (name: string) => toPage(aCompetitionPage({ name })).length;
  expect([lengthOf('x'.repeat(59)), lengthOf('x'.repeat(60)), lengthOf('x'.repeat(140))]).toEqual([
    'short',
    'long',
    'longest',
  ]);
});

test('before the first word and on black there is nothing to read', () => {
  expect(toPage(undefined)).toMatchObject({ type: 'blank', title: '', below: '' });
  expect(toPage(black)).toMatchObject({ type: 'black', title: '', below: '' });
});

test('what is no message is none', () => {
  expect(readMessage(black)).toEqual(black);
  for (const value of [undefined, 'black', { ...black, marks: 1 }, { type: 'other' }]) {
    expect(readMessage(value)).toBeUndefined();
  }
});
