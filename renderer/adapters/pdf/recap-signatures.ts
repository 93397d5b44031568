import type { Content, TableCell } from 'pdfmake/interfaces';
import type { RecapRequest } from '../../application/papers/paper-request';
import type { Judge } from '../../domain/competition';
import { strings } from '../../strings/both-languages';
import { codeBlock, HAIRLINE, placeAndDate, QUIET, signature } from './paper-parts';
import { MOST_AS_BLOCKS, toAbsentLine, toSignerLine, toSigning } from './recap-note-lines';
import type { TextMeasure } from './text-measure';

/** What stands together, and how high it is. */
export interface Block {
  readonly content: Content;
  /** Points, its margins included. */
  readonly height: number;
}

const BLOCKS_A_ROW = 4;
const ROOM = 44;
const GAP = 18;
const CODE_WIDTH = 236;
const CODE_HEIGHT = 46;
const ABOVE = 10;
const BELOW = 6;

/** Where the panel signs, the chair first: the heading with the first row, then a block a row. */
export function toSignatures(request: RecapRequest, width: number, measure: TextMeasure): readonly Block[] {
  const ordered = toSigning(request);
  const head = toHead(request, width, measure);
  const rows =
    ordered.length > MOST_AS_BLOCKS
      ? toTableRows(request, ordered, width, measure)
      : toBlockRows(request, ordered, width, measure);
  const absent = toAbsentLine(request);
  const look = { size: 8.5 };
  const [first, ...others] = rows;
  return [
    {
      content: { stack: [head.content, ...(first ? [first.content] : [])] },
      height: head.height + (first?.height ?? 0),
    },
    ...others,
    ...(absent === undefined
      ? []
      : [
          {
            content: { text: absent, fontSize: look.size, color: QUIET, margin: [0, 4, 0, 0] } as Content,
            height: measure.height(absent, width, look) + 4,
          },
        ]),
  ];
}

function toHead(request: RecapRequest, width: number, measure: TextMeasure): Block {
  const words = strings[request.language].papers.recap;
  const left = width - CODE_WIDTH - GAP;
  const where = placeAndDate(request.place, request.date, request.language);
  const height =
    measure.height(where, left, { size: 9 }) +
    measure.height(words.signatures, left, { size: 9, bold: true });
  return {
    height: ABOVE + BELOW + Math.max(height, request.code === undefined ? 0 : CODE_HEIGHT),
    content: {
      columns: [
        {
          width: left,
          stack: [{ text: where }, { text: words.signatures, bold: true }],
        },
        ...(request.code === undefined
          ? []
          : [{ ...(codeBlock(request.code, words.code, request.language) as object), width: CODE_WIDTH }]),
      ],
      columnGap: GAP,
      margin: [0, ABOVE, 0, BELOW],
    } as Content,
  };
}

function toBlockRows(
  { language }: RecapRequest,
  judges: readonly Judge[],
  width: number,
  measure: TextMeasure,
): Block[] {
  const words = strings[language].papers.recap;
  const each = (width - (BLOCKS_A_ROW - 1) * GAP) / BLOCKS_A_ROW;
  return inRows(judges, BLOCKS_A_ROW).map((row) => ({
    height:
      12 +
      Math.max(
        ...row.map(
          ({ role, name, affiliation }) =>
            ROOM +
            measure.height(words[role], each, { size: 9 }) +
            measure.height(name, each, { size: 9, bold: true }) +
            measure.height(affiliation, each, { size: 8.5 }),
        ),
      ),
    content: {
      columns: Array.from({ length: BLOCKS_A_ROW }, (_, index): Content => {
        const judge = row[index];
        if (judge === undefined) return { text: '', width: each } as Content;
        // The row is kept together where it fits a page; a block within it must not be, or it may vanish.
        const { stack } = signature([words[judge.role]], judge.name, [judge.affiliation], ROOM) as {
          readonly stack: Content[];
        };
        return { stack, width: each } as unknown as Content;
      }),
      columnGap: GAP,
      margin: [0, 0, 0, 12],
    } as Content,
  }));
}

const TABLE_GROUPS = 3;
const LINE_WIDTH = 92;
/** The least height of what is in a row, and its sizes; a panel of more than {@link MOST_AT_EASE} signs closer. */
const AT_EASE = { least: 24, name: 8.5, below: 7.5 } as const;
const CLOSE = { least: 20, name: 8, below: 7 } as const;
const MOST_AT_EASE = 15;
const PADDING = 4;
const LINE = 0.5;
const CELL_TOP = 3;

function toTableRows(
  { language }: RecapRequest,
  judges: readonly Judge[],
  width: number,
  measure: TextMeasure,
): Block[] {
  const name = (width - (2 * TABLE_GROUPS + 1) * LINE) / TABLE_GROUPS - LINE_WIDTH - 4 * PADDING;
  const below = (judge: Judge): string => toSignerLine(judge, language);
  const widths = Array.from({ length: TABLE_GROUPS }, () => [name, LINE_WIDTH]).flat();
  const { least, ...sizes } = judges.length > MOST_AT_EASE ? CLOSE : AT_EASE;
  return inRows(judges, TABLE_GROUPS).map((row, index) => {
    const heights = row.map(
      (judge) =>
        measure.height(judge.name, name, { size: sizes.name, bold: true }) +
        measure.height(below(judge), name, { size: sizes.below }),
    );
    return {
      height: Math.max(least, ...heights) + 2 * CELL_TOP + LINE,
      content: {
        table: {
          widths,
          heights: least,
          dontBreakRows: false,
          body: [
            Array.from({ length: TABLE_GROUPS }, (_, group): TableCell[] => {
              const judge = row[group];
              if (judge === undefined)
                return [
                  { text: '', border: NO_BORDER },
                  { text: '', border: NO_BORDER },
                ];
              return [
                {
                  stack: [
                    { text: judge.name, bold: true, fontSize: sizes.name },
                    { text: below(judge), fontSize: sizes.below, color: QUIET },
                  ],
                },
                { text: `${index * TABLE_GROUPS + group + 1}.`, fontSize: sizes.below, color: QUIET },
              ];
            }).flat(),
          ],
        },
        layout: {
          hLineWidth: (line: number) => (line === 0 && index > 0 ? 0 : LINE),
          vLineWidth: () => LINE,
          hLineColor: () => HAIRLINE,
          vLineColor: () => HAIRLINE,
          paddingTop: () => CELL_TOP,
          paddingBottom: () => CELL_TOP,
          paddingLeft: () => PADDING,
          paddingRight: () => PADDING,
        },
      } as Content,
    };
  });
}

const NO_BORDER: [boolean, boolean, boolean, boolean] = [false, false, false, false];

function inRows(judges: readonly Judge[], each: number): Judge[][] {
  const rows: Judge[][] = [];
  for (let start = 0; start < judges.length; start += each) rows.push(judges.slice(start, start + each));
  return rows;
}
