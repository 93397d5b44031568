import type { RecapRequest } from '../../application/papers/paper-request';
import { toShortTrailHead } from '../../application/workspace/trail-head';
import { formatPaperCode } from '../../domain/paper-code';
import { strings } from '../../strings/both-languages';
import { formatPoints } from '../../strings/formats';
import { tellPart } from '../../strings/rule-words';
import type { ExpectedPart } from './expected-part';
import { natureMark, placeAndDate } from './paper-parts';
import { columnsOf } from './recap-columns';
import { toSubtitle, toTitle } from './recap-layout';
import { MOST_AS_BLOCKS, toAbsentLine, toNoteLines, toSignerLine, toSigning } from './recap-note-lines';

/** What must stand on a recap, however its table is laid out: number and title begin each part of a row. */
export function toExpectedRecap(request: RecapRequest): ExpectedPart {
  const { competition, tabulation, parts, language, code, trail } = request;
  const { papers, rules } = strings[language];
  const words = papers.recap;
  const absent = toAbsentLine(request);
  const signing = toSigning(request);
  const columns = columnsOf(request);
  const show = (score: Parameters<typeof formatPoints>[0] | undefined): string =>
    score === undefined ? '—' : formatPoints(score, language);
  return {
    part: { type: 'recap' },
    inOrder: [],
    rows: (parts?.flatMap(({ rows }) => rows) ?? tabulation.rows).map((row) => ({
      start: `${row.entry.number} ${row.entry.title}`,
      cells: [
        row.entry.institution.name,
        ...columns.flatMap((column) => column.cellOf(row)?.text ?? []),
        `${row.judges.counted}/${row.judges.due}`,
        show(row.score),
      ],
    })),
    anywhere: [
      toTitle(request),
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
