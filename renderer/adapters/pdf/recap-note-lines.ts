import type { RecapRequest } from '../../application/papers/paper-request';
import { findIdleJudges, toAbstentions, toOverruledExcusals } from '../../application/results/abstentions';
import type { Judge } from '../../domain/competition';
import type { Tabulation } from '../../domain/tabulate';
import { strings } from '../../strings/both-languages';
import { endSentence } from '../../strings/end-sentence';
import type { Language } from '../../strings/language';
import { decidedNotes, recapNotes } from './recap-notes';

export interface NoteLine {
  readonly text: string;
  readonly look: 'heading' | 'alert' | 'plain' | 'quiet';
}

/** Everything that stands under the table of a recap, line by line. */
export function toNoteLines(request: RecapRequest): readonly NoteLine[] {
  const { tabulation, language, decided, parts, rounds } = request;
  const { papers, recap, rules } = strings[language];
  const words = papers.recap;
  const state: NoteLine = tabulation.complete
    ? { text: words.complete, look: 'plain' }
    : { text: `* ${words.provisional}: ${words.provisionalSentence}`, look: 'alert' };
  const told = [
    recap.counts(tabulation.counts),
    ...tablesOf(request).flatMap((table) => {
      const lines = [
        ...toAbstentions(table).map(recap.abstention),
        ...toOverruledExcusals(table).map(recap.overruledExcusal),
      ];
      return rounds === undefined ? lines : lines.map((line) => `${table.round.name}: ${line}`);
    }),
    ...recapNotes(tabulation, language, decided, parts),
    ...(rounds ?? []).flatMap(({ tabulation: { round }, decided: own }) =>
      decidedNotes(own, language).map((line) => `${round.name}: ${line}`),
    ),
  ];
  const signing = toSigning(request);
  const panel = judgesOf(request)
    .map(({ code, name }) => `${code} ${name}`)
    .join('; ');
  return [
    { text: words.notes, look: 'heading' },
    state,
    ...told.map((text): NoteLine => ({ text, look: 'plain' })),
    // Where they sign in a table, it says whose code is whose; who doesn't sign is named with the reason.
    ...(signing.length > MOST_AS_BLOCKS
      ? []
      : [{ text: endSentence(`${words.judges}: ${panel}`), look: 'quiet' } as const]),
    ...(rounds === undefined
      ? [
          {
            text: words.legend(rules.aggregations[tabulation.round.aggregation].score),
            look: 'quiet',
          } as const,
        ]
      : [{ text: words.finalLegend, look: 'quiet' } as const]),
  ];
}

/** A larger panel signs in a table, line by line with codes and names, as attendance lists have it. */
export const MOST_AS_BLOCKS = 8;

/** What the table rests on: its own round, or each of those that count. */
function tablesOf({ tabulation, rounds }: RecapRequest): readonly Tabulation[] {
  if (rounds !== undefined) return rounds.map((round) => round.tabulation);
  // Without rounds it is the table of one.
  return [tabulation as Tabulation];
}

/** In the order of the rounds, each once. */
const judgesOf = (request: RecapRequest): readonly Judge[] => {
  const judges = new Map(
    tablesOf(request).flatMap((table) => table.judges.map((judge) => [judge.id, judge])),
  );
  return [...judges.values()];
};

/** Who signs, the chair first: everybody who scored something, or still has to. */
export function toSigning(request: RecapRequest): readonly Judge[] {
  const active = new Set(
    tablesOf(request).flatMap((table) => {
      const idle = findIdleJudges(table);
      return table.judges.filter((judge) => !idle.includes(judge)).map(({ id }) => id);
    }),
  );
  const signing = judgesOf(request).filter(({ id }) => active.has(id));
  return [
    ...signing.filter(({ role }) => role === 'chair'),
    ...signing.filter(({ role }) => role === 'member'),
  ];
}

/** What stands under a judge's name in a table of signatures. */
export const toSignerLine = ({ code, role, affiliation }: Judge, language: Language): string =>
  [code, strings[language].papers.recap[role], affiliation].filter((part) => part !== '').join(' · ');

/**
 * Names those who sign nothing because they score nothing; undefined when everybody signs. As minutes
 * do it: who was absent has no line to sign on, and is named with the panel all the same.
 */
export function toAbsentLine(request: RecapRequest): string | undefined {
  const words = strings[request.language].papers.recap;
  const signing = new Set(toSigning(request).map(({ id }) => id));
  const idle = judgesOf(request).filter(({ id }) => !signing.has(id));
  if (idle.length === 0) return undefined;
  const names = idle.map(({ code, name, role }) => `${code} ${name} (${words[role]})`).join('; ');
  return endSentence(`${words.notSigning}: ${names}`);
}
