import type { Competition, Judge } from '../../domain/competition';
import type { Edition } from '../../domain/edition';
import type { ImportRecord } from './workspace';

export interface JudgeBehind {
  readonly judge: Judge;
  /** Of the competition file under which the newest of the judge's files was made. */
  readonly number: number;
}

/**
 * Judges who, as far as their files tell, still work under an earlier competition file than `edition`. Of
 * whom nothing has come, or only from an earlier program, nothing is known.
 */
export function findJudgesBehind(
  { judges }: Pick<Competition, 'judges'>,
  imports: readonly Pick<ImportRecord, 'judge' | 'edition'>[],
  edition: Edition,
): readonly JudgeBehind[] {
  const highest = new Map<string, number>();
  for (const { judge, edition: under } of imports) {
    if (judge === null || under === undefined) continue;
    highest.set(judge, Math.max(highest.get(judge) ?? 0, under.number));
  }
  return judges.flatMap((judge) => {
    const number = highest.get(judge.id);
    return number === undefined || number >= edition.number ? [] : [{ judge, number }];
  });
}
