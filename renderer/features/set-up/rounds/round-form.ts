import { countingLike, toNewRound } from '../../../application/set-up/new-round';
import { findPreset, toRubric } from '../../../application/set-up/rubric-presets';
import { cleanCell } from '../../../application/tables/fold-text';
import type { Competition, Round } from '../../../domain/competition';
import type { JudgeId } from '../../../domain/ids';
import type { FieldProblem } from '../../../parts/editing/field-problem';
import type { Language } from '../../../strings/language';

/** Where the rubric of a new round comes from: nowhere, `round <id>` or `preset <id>`. */
export type RoundStart = 'empty' | `round ${string}` | `preset ${string}`;

/** A round as being typed; the last two are a new one's. */
export interface RoundDraft {
  readonly kind: Round['kind'];
  readonly name: string;
  readonly start: RoundStart;
  readonly judges: ReadonlySet<JudgeId>;
}

export const KINDS: readonly Round['kind'][] = ['administrative', 'proposal', 'presentation', 'field'];

const LONGEST_NAME = 120;

/** @param names of rounds by their kinds, as they are offered */
export function toRoundDraft(
  competition: Competition,
  round: Round | undefined,
  names: { readonly [kind in Round['kind']]: string },
): RoundDraft {
  const { rounds, judges, ruleBook } = competition;
  const held = new Set(rounds.map(({ kind }) => kind));
  const kind = round?.kind ?? KINDS.findLast((one) => !held.has(one)) ?? 'presentation';
  const last = rounds.at(-1);
  // Frozen rules can't have a round without criteria: its file could not be made.
  const start: RoundStart = ruleBook.type === 'frozen' && last ? `round ${last.id}` : 'empty';
  return { kind, name: round?.name ?? names[kind], start, judges: new Set(judges.map(({ id }) => id)) };
}

export function findRoundNameProblem(
  name: string,
  rounds: readonly Round[],
  own: Round | undefined,
): FieldProblem | undefined {
  const clean = cleanCell(name);
  if (clean === '') return { type: 'missing' };
  if (clean.length > LONGEST_NAME) return { type: 'too-long', limit: LONGEST_NAME };
  const taken = rounds.some((round) => round.id !== own?.id && cleanCell(round.name) === clean);
  return taken ? { type: 'name-taken' } : undefined;
}

/** The round that a draft without problems says. */
export function toAddedRound(
  { kind, name, start, judges }: RoundDraft,
  competition: Competition,
  newId: () => string,
  language: Language,
): Round {
  const [from, id = ''] = start.split(/ (.*)/);
  const like = from === 'round' ? competition.rounds.find((round) => round.id === id) : undefined;
  const preset = from === 'preset' ? findPreset(id) : undefined;
  return toNewRound(
    {
      ...{ kind, name: cleanCell(name) },
      judges: competition.judges.flatMap((judge) => (judges.has(judge.id) ? [judge.id] : [])),
      ...(like && countingLike(like)),
      ...(preset && { rubric: toRubric(preset, language) }),
    },
    newId,
  );
}
