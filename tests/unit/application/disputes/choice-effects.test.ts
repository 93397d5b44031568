import { expect, test } from 'vitest';
import { toChoiceEffects } from '../../../../renderer/application/disputes/choice-effects';
import { toSecretariatView } from '../../../../renderer/application/results/secretariat-view';
import type { Round } from '../../../../renderer/domain/competition';
import { toField } from '../../../../renderer/domain/field';
import { formatScore } from '../../../../renderer/domain/score';
import { aFrozenCompetition, aSignedSheet, sheetOf } from '../../../builders/a-dispute';
import { deviceKey } from '../../../builders/a-revision';
import { hashText } from '../../../builders/hash-text';

/*
 * Worked out by hand. Judge 1's sheet for entry 1 has two versions, 90 and 50.
 *
 *            Judge 1   Judge 2   without         with 90           with 50
 * Entry 1    90 / 50   80        80 → rank 2     85 → rank 1       65 → rank 3
 * Entry 2    82        84        83 → rank 1     83 → rank 2       83 → rank 1
 * Entry 3    76        78        77 → rank 3     77 → rank 3       77 → rank 2
 */
const high = aSignedSheet('J1', 1, 90, { device: deviceKey('A') });
const low = aSignedSheet('J1', 1, 50, { device: deviceKey('B') });
const recused = aSignedSheet('J1', 1, 0, {
  device: deviceKey('C'),
  state: 'recused',
  marks: {},
  reason: 'x',
});
const revisions = [
  high,
  low,
  aSignedSheet('J1', 2, 82),
  aSignedSheet('J1', 3, 76),
  aSignedSheet('J2', 1, 80),
  aSignedSheet('J2', 2, 84),
  aSignedSheet('J2', 3, 78),
];

test('each choice is worked out on the whole round, the other entries that move included', () => {
  const competition = aFrozenCompetition();
  const [round] = competition.rounds as [Round];
  const { states } = toSecretariatView(
    { competition, signer: deviceKey('secretariat') },
    revisions,
    hashText,
  );
  const before = new Map(states);
  const { without, choices } = toChoiceEffects(toField(competition, round), states, sheetOf('J1', 1), [
    high,
    low,
    recused,
  ]);
  const show = (effect: typeof without | undefined) =>
    effect && {
      score: effect.score && formatScore(effect.score, 2),
      rank: effect.rank,
      provisional: effect.provisional,
      moved: effect.moved.map(({ entry, from, to }) => [entry.number, from, to]),
    };
  expect(show(without)).toEqual({ score: '80.00', rank: 2, provisional: true, moved: [] });
  expect(show(choices.get(high.id))).toEqual({
    score: '85.00',
    rank: 1,
    provisional: false,
    moved: [[2, 1, 2]],
  });
  expect(show(choices.get(low.id))).toEqual({
    score: '65.00',
    rank: 3,
    provisional: false,
    moved: [[3, 3, 2]],
  });
  expect(show(choices.get(recused.id))).toEqual({ score: '80.00', rank: 2, provisional: false, moved: [] });
  expect(states).toEqual(before);
});

test('an entry nobody else has scored has no rank without the sheet, and takes one with it', () => {
  const competition = aFrozenCompetition();
  const [round] = competition.rounds as [Round];
  const few = [high, low, aSignedSheet('J2', 2, 84)];
  const { states } = toSecretariatView({ competition, signer: deviceKey('secretariat') }, few, hashText);
  const { without, choices } = toChoiceEffects(toField(competition, round), states, sheetOf('J1', 1), [high]);
  expect([without.score, without.rank]).toEqual([undefined, undefined]);
  expect(choices.get(high.id)).toMatchObject({ rank: 1, moved: [{ from: 1, to: 2 }] });
});
