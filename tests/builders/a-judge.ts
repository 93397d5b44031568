import type { Judge } from '../../renderer/domain/competition';
import type { JudgeId } from '../../renderer/domain/ids';

/** The id that {@link aJudge} gives the judge with this code. */
export const judgeId = (code: string): JudgeId => `judge-${code}` as JudgeId;

export function aJudge(facts: Partial<Judge> = {}): Judge {
  const code = facts.code ?? 'J1';
  return { id: judgeId(code), code, name: `Judge ${code}`, affiliation: '', role: 'member', ...facts };
}

/** Judges J1 to J`count`; the first chairs. */
export const someJudges = (count: number): Judge[] =>
  Array.from({ length: count }, (_, index) =>
    aJudge({ code: `J${index + 1}`, role: index === 0 ? 'chair' : 'member' }),
  );
