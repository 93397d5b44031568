import type { RecapRequest } from '../../application/papers';
import { findIdleJudges, toAbstentions } from '../../application/results/abstentions';
import { endSentence } from '../../strings/end-sentence';
import { strings } from '../../strings/strings';
import { recapNotes } from './recap-notes';

export interface NoteLine {
  readonly text: string;
  readonly look: 'heading' | 'alert' | 'plain' | 'quiet';
}

/** Everything that stands under the table of a recap, line by line. */
export function toNoteLines(request: RecapRequest): readonly NoteLine[] {
  const { tabulation, language, decided } = request;
  const { papers, recap } = strings[language];
  const words = papers.recap;
  const state: NoteLine = tabulation.complete
    ? { text: words.complete, look: 'plain' }
    : { text: `* ${words.provisional}: ${words.provisionalSentence}`, look: 'alert' };
  const told = [
    recap.counts(tabulation.counts),
    ...toAbstentions(tabulation, decided).map(recap.abstention),
    ...recapNotes(tabulation, language, decided),
  ];
  const panel = tabulation.judges.map(({ code, name }) => `${code} ${name}`).join('; ');
  return [
    { text: words.notes, look: 'heading' },
    state,
    ...told.map((text): NoteLine => ({ text, look: 'plain' })),
    { text: endSentence(`${words.judges}: ${panel}`), look: 'quiet' },
    { text: words.legend, look: 'quiet' },
  ];
}

/**
 * Names those who sign nothing because they score nothing; undefined when everybody signs. As minutes
 * do it: who was absent has no line to sign on, and is named with the panel all the same.
 */
export function toAbsentLine({ tabulation, language }: RecapRequest): string | undefined {
  const words = strings[language].papers.recap;
  const idle = findIdleJudges(tabulation);
  if (idle.length === 0) return undefined;
  const names = idle.map(({ code, name, role }) => `${code} ${name} (${words[role]})`).join('; ');
  return endSentence(`${words.notSigning}: ${names}`);
}
