import type { RecapRequest } from '../../application/papers/paper-request';
import { toShortTrailHead } from '../../application/workspace/trail-head';
import { formatPaperCode } from '../../domain/paper-code';
import { assertNever } from '../../domain/result';
import type { Cell } from '../../domain/tabulate';
import { strings } from '../../strings/both-languages';
import { formatPoints } from '../../strings/formats';
import { tellPart } from '../../strings/rule-words';
import type { ExpectedPart } from './expected-part';
import { natureMark, placeAndDate } from './paper-parts';
import { toSubtitle } from './recap-layout';
import { MOST_AS_BLOCKS, toAbsentLine, toNoteLines, toSignerLine, toSigning } from './recap-note-lines';

/** What must stand on a recap, however its table is laid out: number and title begin each part of a row. */
export function toExpectedRecap(request: RecapRequest): ExpectedPart {
  const { competition, tabulation, parts, language, code, trail } = request;
  const { papers, rules } = strings[language];
  const words = papers.recap;
  const absent = toAbsentLine(request);
  const signing = toSigning(tabulation);
  const show = (score: Parameters<typeof formatPoints>[0] | undefined): string =>
    score === undefined ? '—' : formatPoints(score, language);
  const cellText = (cell: Cell): string => {
    switch (cell.type) {
      case 'counted':
        return show(cell.score);
      case 'excused':
        return words.excused;
      case 'missing':
        return words.missing;
      default:
        return assertNever(cell);
    }
  };
  return {
    part: { type: 'recap' },
    inOrder: [],
    rows: (parts?.flatMap(({ rows }) => rows) ?? tabulation.rows).map(({ entry, cells, score, judges }) => ({
      start: `${entry.number} ${entry.title}`,
      cells: [
        entry.institution.name,
        ...tabulation.judges.flatMap(({ id }) => {
          const cell = cells.get(id);
          return cell === undefined ? [] : [cellText(cell)];
        }),
        `${judges.counted}/${judges.due}`,
        show(score),
      ],
    })),
    anywhere: [
      words.title,
      toSubtitle(request),
      ...(parts ?? []).map((part) => tellPart(rules, part)),
      ...[natureMark(competition, language), tabulation.complete ? undefined : words.provisional].filter(
        (text) => text !== undefined,
      ),
      ...toNoteLines(request).map(({ text }) => text),
      ...(absent === undefined ? [] : [absent]),
      placeAndDate(request.place, request.date, language),
      ...signing.map((judge) =>
        signing.length > MOST_AS_BLOCKS
          ? `${judge.name} ${toSignerLine(judge, language)}`
          : `${words[judge.role]} ${judge.name} ${judge.affiliation}`,
      ),
      ...(code === undefined ? [] : [formatPaperCode(code)]),
    ].filter((text) => text !== ''),
    foot: (page, pages) => [
      papers.page(page, pages),
      ...(trail === undefined ? [] : [papers.trail(toShortTrailHead(trail))]),
    ],
  };
}
