import { describe, expect, test } from 'vitest';
import {
  type EntryDraft,
  emptyEntryDraft,
  findEntryDraftProblems,
  toEntryContent,
  toEntryDraft,
} from '../../../../../renderer/features/set-up/entries/entry-form';
import { anEntry, entryId, someEntries } from '../../../../builders/an-entry';

const aDraft = (facts: Partial<EntryDraft> = {}): EntryDraft => ({
  ...toEntryDraft(anEntry({ number: 9 })),
  ...facts,
});

describe('an entry being typed', () => {
  test('becomes the same entry again when nothing was changed', () => {
    const { id: _, status: __, innovation: ___, institution, ...content } = anEntry();
    const { name, kind } = institution;
    expect(toEntryContent(toEntryDraft(anEntry()))).toEqual({
      ...{ ...content, noteFor: 'everybody', institution: { name, kind } },
    });
  });

  test('keeps whom its note is for', () => {
    const entry = anEntry({ note: 'Perlu diuji di lapangan', noteFor: 'judges' });
    expect(toEntryContent(toEntryDraft(entry)).noteFor).toBe('judges');
    expect(emptyEntryDraft(1).noteFor).toBe('everybody');
  });

  test('needs number, title and institution', () => {
    expect(findEntryDraftProblems(emptyEntryDraft(3), [])).toEqual({
      title: { type: 'missing' },
      institution: { type: 'missing' },
    });
  });

  test.each(['0', '-1', '1,5', '1.000', 'x1', ''])('refuses %j as a number', (number) => {
    expect(findEntryDraftProblems(aDraft({ number }), [])).toEqual({ number: { type: 'not-a-number' } });
  });

  test('refuses the number of another entry, and lets an entry keep its own', () => {
    const entries = someEntries(9);
    expect(findEntryDraftProblems(aDraft({ number: ' 2 ' }), entries)).toEqual({
      number: { type: 'number-taken' },
    });
    expect(findEntryDraftProblems(aDraft(), entries, entryId(9))).toEqual({});
  });

  test('takes a title of 200 characters and refuses one of 301', () => {
    expect(findEntryDraftProblems(aDraft({ title: 'ḁ'.repeat(200) }), [])).toEqual({});
    expect(findEntryDraftProblems(aDraft({ title: 'x'.repeat(301) }), [])).toEqual({
      title: { type: 'too-long', limit: 300 },
    });
  });

  test('the next one starts with the choices of the one before, and with its texts empty', () => {
    const next = emptyEntryDraft(10, aDraft({ category: 'c1', group: 'g1', kind: 'k1' }));
    expect(next).toEqual({
      number: '10',
      title: '',
      institution: '',
      kind: 'k1',
      category: 'c1',
      group: 'g1',
      note: '',
      noteFor: 'everybody',
    });
  });
});
