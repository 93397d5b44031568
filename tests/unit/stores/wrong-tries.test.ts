import { describe, expect, test } from 'vitest';
import type { CompetitionId } from '../../../renderer/domain/ids';
import type { TextStore } from '../../../renderer/stores/parked-draft';
import { createWrongTriesStore } from '../../../renderer/stores/wrong-tries';
import { judgeId } from '../../builders/a-judge';

const owner = { competition: 'c1' as CompetitionId, judge: judgeId('J1') };
const other = { ...owner, judge: judgeId('J2') };
const tries = { count: 2, at: '2026-03-16T01:00:00.000Z' };

function aStore(): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

describe('wrong codes', () => {
  test('are remembered over a reload, for one judge of one competition', () => {
    const store = aStore();
    createWrongTriesStore(store).save(owner, tries);
    const reloaded = createWrongTriesStore(store);
    expect(reloaded.find(owner)).toEqual(tries);
    expect(reloaded.find(other)).toBeUndefined();
    expect(reloaded.find({ ...owner, competition: 'c2' as CompetitionId })).toBeUndefined();
  });

  test('are forgotten with the right one', () => {
    const store = createWrongTriesStore(aStore());
    store.save(owner, tries);
    store.forget(owner);
    expect(store.find(owner)).toBeUndefined();
  });

  test('count for nothing when something else stands there', () => {
    const store = aStore();
    createWrongTriesStore(store).save(owner, tries);
    for (const text of [
      '',
      'x',
      '{}',
      '{"count":-1,"at":"2026-03-16T01:00:00.000Z"}',
      '{"count":1,"at":"?"}',
    ]) {
      for (const key of store.texts.keys()) store.texts.set(key, text);
      expect(createWrongTriesStore(store).find(owner)).toBeUndefined();
    }
  });

  test('a store that is full keeps nobody from trying', () => {
    const full: TextStore = {
      ...aStore(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => createWrongTriesStore(full).save(owner, tries)).not.toThrow();
  });
});
