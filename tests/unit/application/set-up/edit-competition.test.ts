import { describe, expect, test } from 'vitest';
import { toCriterionId } from '../../../../renderer/application/set-up/criterion-id';
import * as edit from '../../../../renderer/application/set-up/edit-competition';
import type { Excusal, Option } from '../../../../renderer/domain/competition';
import type { OptionId, PanelId } from '../../../../renderer/domain/ids';
import { aCompetition } from '../../../builders/a-competition';
import { aJudge, judgeId } from '../../../builders/a-judge';
import { aPanel, aRound, roundId } from '../../../builders/a-round';
import { aRubric, criterionId } from '../../../builders/a-rubric';
import { anEntry, entryId } from '../../../builders/an-entry';
import { withExcusal } from '../../../builders/noted-before';

const option = (name: string): Option => ({ id: name as OptionId, name });
const excusal = (reason: string): Excusal => ({
  judge: judgeId('J1'),
  entry: entryId(1),
  round: roundId(),
  reason,
  at: '2026-03-16T00:00:00.000Z',
});

describe('judges and panels', () => {
  test('a new judge joins the panel when there is one', () => {
    const competition = edit.addJudge(aCompetition(), aJudge({ code: 'J3' }));
    expect(competition.rounds[0]?.panels[0]?.judges).toEqual(['J1', 'J2', 'J3'].map(judgeId));
  });

  test('a new judge joins none of several panels by itself', () => {
    const panels = [aPanel(), aPanel({ id: 'panel-2' as PanelId })];
    const competition = edit.addJudge(aCompetition({ rounds: [aRound({ panels })] }), aJudge({ code: 'J3' }));
    expect(competition.rounds[0]?.panels).toEqual(panels);
    expect(competition.judges).toHaveLength(3);
  });

  test('a judge who is removed leaves panels and excusals', () => {
    const competition = edit.removeJudge(withExcusal(aCompetition(), excusal('Sakit')), judgeId('J1'));
    expect(competition.judges.map(({ code }) => code)).toEqual(['J2']);
    expect(competition.rounds[0]?.panels[0]?.judges).toEqual([judgeId('J2')]);
    expect(competition.excusals).toEqual([]);
  });

  test('the next code is the first one free', () => {
    const judges = [aJudge({ code: 'j1' }), aJudge({ code: 'J3' })];
    expect(edit.nextJudgeCode(aCompetition({ judges }))).toBe('J2');
  });

  test('an edit touches only the judge it names', () => {
    const competition = edit.updateJudge(aCompetition(), judgeId('J2'), { name: 'Sri' });
    expect(competition.judges.map(({ name }) => name)).toEqual(['Judge J1', 'Sri']);
  });
});

describe('entries', () => {
  test('an entry that is removed leaves panels and excusals', () => {
    const panels = [aPanel({ entries: [entryId(1), entryId(2)] })];
    const competition = edit.removeEntry(
      withExcusal(aCompetition({ rounds: [aRound({ panels })] }), excusal('Sakit')),
      entryId(1),
    );
    expect(competition.entries.map(({ number }) => number)).toEqual([2]);
    expect(competition.rounds[0]?.panels[0]?.entries).toEqual([entryId(2)]);
    expect(competition.excusals).toEqual([]);
  });

  test('the next number follows the highest', () => {
    expect(edit.nextEntryNumber(aCompetition({ entries: [] }))).toBe(1);
    expect(
      edit.nextEntryNumber(aCompetition({ entries: [anEntry({ number: 7 }), anEntry({ number: 2 })] })),
    ).toBe(8);
  });
});

describe('rubric', () => {
  test('a tie-break goes with its criterion', () => {
    const start = edit.setTieBreaks(aCompetition(), roundId(), [
      { type: 'criterion', criterion: criterionId('a') },
      { type: 'criterion', criterion: criterionId('b') },
    ]);
    const competition = edit.setRubric(start, roundId(), aRubric({ b: 100 }));
    expect(competition.rounds[0]?.tieBreaks).toEqual([{ type: 'criterion', criterion: criterionId('b') }]);
  });

  test('a criterion is named after its title, never twice the same', () => {
    expect(toCriterionId('Dampak Nyata & Terukur', [])).toBe('dampak-nyata-terukur');
    const taken = ['dampak', 'dampak-2'].map(criterionId);
    expect(toCriterionId('Dampak', taken)).toBe('dampak-3');
    expect(toCriterionId('影響', [])).toBe('kriteria');
    expect(toCriterionId('Constructor', [])).toBe('constructor-2');
  });
});

describe('lists', () => {
  const start = aCompetition({
    categories: [option('health'), option('food')],
    groups: [option('health')],
    institutionKinds: [option('health')],
    entries: [
      anEntry({ number: 1, category: 'health' as OptionId, group: 'health' as OptionId }),
      anEntry({
        number: 2,
        category: 'food' as OptionId,
        institution: { name: 'Office', kind: 'health' as OptionId },
      }),
    ],
  });

  test.each([
    ['categories', [1]],
    ['groups', [1]],
    ['institutionKinds', [2]],
  ] as const)(
    'the entries that use an option of %s are found, and lose it with the option',
    (list, numbers) => {
      const id = 'health' as OptionId;
      expect(edit.findOptionUses(start, list, id).map(({ number }) => number)).toEqual(numbers);
      const removed = edit.removeOption(start, list, id);
      expect(removed[list].some((one) => one.id === id)).toBe(false);
      expect(edit.findOptionUses(removed, list, id)).toEqual([]);
      const others = (['categories', 'groups', 'institutionKinds'] as const).filter(
        (other) => other !== list,
      );
      for (const other of others) {
        expect(edit.findOptionUses(removed, other, id)).toHaveLength(1);
      }
    },
  );

  test('an option is added and renamed in its own list', () => {
    const added = edit.addOption(start, 'groups', option('special'));
    expect(
      edit.renameOption(added, 'groups', 'special' as OptionId, 'Khusus').groups.map(({ name }) => name),
    ).toEqual(['health', 'Khusus']);
    expect(added.categories).toEqual(start.categories);
  });
});
