import { describe, expect, test } from 'vitest';
import { describePath, describeValue } from '../../../../renderer/features/trail/describe-value';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';

const competition = aCompetition();
const show = (value: unknown, ...path: readonly string[]) => describeValue(value, path, competition, 'id');

describe('a changed part', () => {
  test('is named in the words of the screens, and by its own name where there is none', () => {
    expect(describePath(['rounds', 'Presentasi', 'rubric', 'criteria', 'Signifikansi', 'weight'], 'id')).toBe(
      'Tahap › Presentasi › Rubrik › Kriteria › Signifikansi › Bobot',
    );
    expect(describePath(['somethingNew', 'constructor'], 'id')).toBe('somethingNew › constructor');
  });

  test('shows weights, marks, judges and lists as people write them', () => {
    expect(show(1250, 'criteria', 'weight')).toBe('12,5 %');
    expect(show(50, 'scale', 'step')).toBe('0,5');
    expect(show(2026, 'identity', 'year')).toBe('2026');
    expect(show([judgeId('J1'), judgeId('J2')], 'panels', 'judges')).toBe('J1; J2');
    expect(show(undefined, 'note')).toBe('—');
    expect(show({ id: 'x', number: 12, title: 'AJAIB' }, 'entries')).toBe('12 · AJAIB');
    expect(show('trimmed-mean', 'rounds', 'Presentasi', 'aggregation')).toBe(
      'Tanpa skor tertinggi dan terendah',
    );
    expect(show('of-tomorrow', 'rounds', 'Presentasi', 'aggregation')).toBe('of-tomorrow');
    const tieBreaks = [{ type: 'criterion', criterion: 'inovasi' }, { type: 'median' }, { type: 'lot' }];
    expect(show(tieBreaks, 'rounds', 'Presentasi', 'tieBreaks')).toBe(
      'kriteria inovasi; median skor juri; Jenis lot',
    );
    expect(show([{ version: 2, reason: 'bobot keliru' }], 'ruleBook', 'history')).toBe(
      'Versi 2, Alasan bobot keliru',
    );
  });

  test('has an end, however long what somebody wrote there is', () => {
    expect(show('x'.repeat(5000), 'note')).toHaveLength(241);
  });
});
