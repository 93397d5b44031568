import type { Judge } from '../../../domain/competition';
import { spelledAlike } from '../../../domain/spelled-alike';
import type { Steps } from '../../../domain/steps';
import { foldCase } from '../fold-text';
import { foldName } from '../matching/fold-name';
import { matchRowsInSteps, type Recognisable, type Recognition } from '../matching/match-rows';
import type { JudgeRow } from './judge-rows';

export interface RowOfJudge extends Recognisable {
  readonly row: JudgeRow;
}

export interface KnownJudge extends Recognisable {
  readonly judge: Judge;
}

/** Which judges the rows of a table are about. */
export const matchJudgesInSteps = (
  rows: readonly RowOfJudge[],
  judges: readonly KnownJudge[],
): Steps<ReadonlyMap<RowOfJudge, Recognition<KnownJudge>>> =>
  matchRowsInSteps(rows, judges, (row, holder) => (spelledAlike(row.part, holder.part) ? 'close' : 'other'));

const toNamed = (code: string | undefined, name: string): Recognisable => ({
  mark: code === undefined ? undefined : foldCase(code),
  name: foldName(name),
  part: withoutDegrees(foldName(name)),
});

export const toKnownJudge = (judge: Judge): KnownJudge => ({ ...toNamed(judge.code, judge.name), judge });

export const toRowOfJudge = (row: JudgeRow): RowOfJudge => ({
  ...toNamed(row.code, row.texts.name ?? ''),
  row,
});

const BEFORE =
  /^(?:(?:prof|dr|drs|dra|drg|drh|ir|apt|ns|h|hj|kh|tn|ny|bpk|mr|mrs|ms)\.\s*|(?:prof|dr|drs|dra|drg|drh|ir|apt|bapak|ibu|haji|hajah)\s+)+/u;
/** "m.si.", "s.t", "ph.d.": letters with a full stop between them, after the name. */
const BEHIND = /(?:\s+\p{Letter}{1,4}(?:\.\p{Letter}{1,5})+\.?)+$/u;

/** "dr. ani wijaya, s.t., m.si." → "ani wijaya". @param name folded */
export function withoutDegrees(name: string): string {
  const [first = ''] = name.split(',');
  const bare = first.replace(BEFORE, '').replace(BEHIND, '').trim();
  return bare === '' ? name : bare;
}
