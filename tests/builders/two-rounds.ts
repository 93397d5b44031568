import type { Competition, Panel } from '../../renderer/domain/competition';
import type { PanelId } from '../../renderer/domain/ids';
import { toBasisPoints } from '../../renderer/domain/quantities';
import { judgeId } from './a-judge';
import { aRound, roundId } from './a-round';
import { entryId } from './an-entry';

export const FINAL = roundId('final');

const aRoom = (name: string, judges: readonly string[], entries: readonly number[]): Panel => ({
  id: `room-${name}` as PanelId,
  name,
  judges: judges.map(judgeId),
  entries: entries.map(entryId),
});

/** A final of the entries 1 to 5 behind what there is, in two rooms: J1 and J2, and J3. It weighs 60 %, the first round 40 %. */
export function withFinal(competition: Competition): Competition {
  const final = aRound({
    id: FINAL,
    name: 'Final',
    entrants: [1, 2, 3, 4, 5].map(entryId),
    panels: [aRoom('A', ['J1', 'J2'], [1, 2, 3]), aRoom('B', ['J3'], [4, 5])],
  });
  const combination = [...competition.rounds, final].map(({ id }) => ({
    round: id,
    weight: toBasisPoints(id === FINAL ? 6_000 : 4_000),
  }));
  return { ...competition, rounds: [...competition.rounds, final], combination };
}

/** What each judge gives in the first round: 62 to entry 1, 64 to entry 2, and so on. */
export const firstPoints = (entry: number): number => 60 + 2 * entry;

/** Points in the final, by judge and entry. */
export const FINAL_POINTS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  J1: { 1: 90, 2: 80, 3: 70 },
  J2: { 1: 92, 2: 80, 3: 75 },
  J3: { 4: 60, 5: 50 },
};

/**
 * By hand, 40 : 60. Entry 1: 24.8 + 54.6; 2: 25.6 + 48; 3: 26.4 + 43.5; 4: 27.2 + 36; 5: 28 + 30.
 * Entries 6 and 7 are not in the final.
 */
export const FINAL_RESULT = [
  [1, 1, '79.400000'],
  [2, 2, '73.600000'],
  [3, 3, '69.900000'],
  [4, 4, '63.200000'],
  [5, 5, '58.000000'],
  [6, undefined, undefined],
  [7, undefined, undefined],
] as const;
