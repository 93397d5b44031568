import { describe, expect, test } from 'vitest';
import { type ParkedDraft, parkDraft, takeParkedDraft } from '../../../renderer/stores/parked-draft';
import { criterionId } from '../../builders/a-rubric';
import { aTextStore } from '../../builders/a-text-store';

const draft: ParkedDraft = {
  revisions: 3,
  typed: { [criterionId('a')]: '87,5', [criterionId('b')]: '870' },
  notes: { overall: 'bagus', criteria: { [criterionId('a')]: 'kuat' } },
};

describe('a draft parked by a closing window', () => {
  test('comes back once, for its own sheet', () => {
    const store = aTextStore();
    parkDraft(store, 'sheet-1', draft);
    expect(takeParkedDraft(store, 'sheet-2', 3)).toBeUndefined();
    expect(takeParkedDraft(store, 'sheet-1', 3)).toEqual(draft);
    expect(takeParkedDraft(store, 'sheet-1', 3)).toBeUndefined();
  });

  test('still fits when the write under way has arrived after all', () => {
    const store = aTextStore();
    parkDraft(store, 'sheet', draft);
    expect(takeParkedDraft(store, 'sheet', 4)).toEqual(draft);
  });

  test('is dropped when the sheet has been written since', () => {
    const store = aTextStore();
    parkDraft(store, 'sheet', draft);
    expect(takeParkedDraft(store, 'sheet', 5)).toBeUndefined();
    expect(store.texts.size).toBe(0);
  });

  test.each(['', 'no json', '[]', '{"revisions":-1,"typed":{},"notes":{"overall":"","criteria":{}}}'])(
    'is dropped when it cannot be read: %s',
    (text) => {
      const store = aTextStore();
      parkDraft(store, 'sheet', draft);
      for (const key of store.texts.keys()) store.texts.set(key, text);
      expect(takeParkedDraft(store, 'sheet', 3)).toBeUndefined();
    },
  );

  test('is given up when the store is full, without an error', () => {
    expect(parkDraft(aTextStore('nothing'), 'sheet', draft)).toBe('refused');
  });
});
