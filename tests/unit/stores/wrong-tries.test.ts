import { describe, expect, test } from 'vitest';
import type { CompetitionId } from '../../../renderer/domain/ids';
import { createWrongTriesStore } from '../../../renderer/stores/wrong-tries';
import { judgeId } from '../../builders/a-judge';
import { aTextStore } from '../../builders/a-text-store';

const owner = { competition: 'c1' as CompetitionId, judge: judgeId('J1') };
const other = { ...owner, judge: judgeId('J2') };
const tries = { count: 2, at: '2026-03-16T01:00:00.000Z' };

describe('wrong codes', () => {
  test('are remembered over a reload, for one judge of one competition', () => {
    const store = aTextStore();
    createWrongTriesStore(store).save(owner, tries);
    const reloaded = createWrongTriesStore(store);
    expect(reloaded.find(owner)).toEqual(tries);
    expect(reloaded.find(other)).toBeUndefined();
    expect(reloaded.find({ ...owner, competition: 'c2' as CompetitionId })).toBeUndefined();
  });

  test('are forgotten with the right one', () => {
    const store = createWrongTriesStore(aTextStore());
    store.save(owner, tries);
    store.forget(owner);
    expect(store.find(owner)).toBeUndefined();
  });

  test('count for nothing when something else stands there', () => {
    const store = aTextStore();
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
    const full = aTextStore('nothing');
    expect(() => createWrongTriesStore(full).save(owner, tries)).not.toThrow();
  });
});
