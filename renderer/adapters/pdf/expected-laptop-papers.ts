import { withPrinted, worstVerdict } from '../../application/laptop/laptop-readiness';
import type { LaptopSheetRequest, TestPageRequest } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import { formatInstant } from '../../strings/formats';
import type { ExpectedPart } from './expected-part';
import { resultText } from './laptop-sheet';

/** What must stand on the sheet of one laptop. */
export function toExpectedLaptopSheet(request: LaptopSheetRequest): ExpectedPart {
  const { language, laptop, facts, checkedAt, clock } = request;
  const { ready } = strings[language];
  const words = ready.sheet;
  const results = withPrinted(request.results, request.printed);
  return {
    part: { type: 'page' },
    inOrder: [
      `${words.title} ${words.laptop}: ${laptop}`,
      `${words.checkedAt(formatInstant(checkedAt, language))} · ${words.clock(clock)}`,
      facts.join(' · '),
      ready.summary[worstVerdict(results.map(({ verdict }) => verdict))],
      words.byProgram,
      ...results.map((result, index) =>
        [
          String(index + 1),
          ready.checks[result.check],
          ready.states[result.verdict],
          resultText(request, result),
        ].join(' '),
      ),
      words.byHand,
      ...words.hand,
      words.printed,
      words.notes,
      words.signedBy,
      words.name,
    ].filter((text) => text !== ''),
    anywhere: [],
    foot: () => [words.footer],
  };
}

/** What must stand on the page that tries a printer. */
export function toExpectedTestPage({ language }: TestPageRequest): ExpectedPart {
  const words = strings[language].ready.testPage;
  return {
    part: { type: 'page' },
    inOrder: [
      words.title,
      words.lead,
      ...words.steps,
      words.ruler,
      words.letters,
      ...[12, 9, 7, 5.5].map((size) => `${size} ${words.sentence}`),
      ...words.samples,
      words.sentence,
      words.greys,
      words.done,
    ],
    anywhere: [],
  };
}
