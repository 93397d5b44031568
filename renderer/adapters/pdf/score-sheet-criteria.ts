import type { Content, TableCell } from 'pdfmake/interfaces';
import type { ScoreSheetsRequest } from '../../application/papers/paper-request';
import type { Mark } from '../../domain/quantities';
import type { Criterion } from '../../domain/rubric';
import { formatScore, type Score } from '../../domain/score';
import { sheetScore } from '../../domain/sheet';
import {
  formatExactPoints,
  formatMark,
  formatPoints,
  formatTotalWeight,
  formatWeight,
} from '../../strings/formats';
import { QUIET, SHADE } from './paper-parts';
import { heightOf, type SheetPage, type SheetRow, toPieces, wordsOf } from './score-sheet-parts';
import { formatDivision, formatProduct, productPlaces } from './weighted-marks';

/** Left and right of every cell. */
export const PAD = 5;

/** A criterion with its texts is kept on one page up to this height. */
const LARGEST_ROW = 220;

/** The rows of one criterion: one, or more that may go on on the next page where its texts are long. */
export function criterionRows(page: SheetPage, width: number): SheetRow[][] {
  const { rubric } = page.request.round;
  const { content } = page.sheet;
  // From nine criteria on a sheet to fill in needs the room to stay on one page.
  const roomy = content.type === 'blank' && rubric.criteria.length <= 8;
  const [above, below] = roomy ? [5, 5] : [4, 3.5];
  return rubric.criteria.map((criterion, index): SheetRow[] => {
    const name: Content = { text: criterion.name, bold: true };
    const texts = criterionTexts(page, criterion);
    const number = padded({ text: String(index + 1), color: QUIET });
    const figures = figureCells(page, criterion);
    const whole = [name, ...texts.map(({ text, style }): Content => ({ text, ...style }))];
    if (heightOf(page, whole, width) <= LARGEST_ROW) {
      return [{ cells: [number, padded({ stack: whole }), ...figures], line: 'hair', above, below }];
    }
    const pieces = texts.flatMap(({ text, style }) =>
      toPieces(page, text, width, style.fontSize).map((piece) => ({ text: piece, ...style })),
    );
    const names = toPieces(page, criterion.name, width, SIZE_OF_NAME);
    const [first = '', ...others] = names;
    const parts: object[] = [...others.map((text) => ({ text, bold: true })), ...pieces];
    return [
      { cells: [number, padded({ text: first, bold: true }), ...figures], line: 'hair', above, below: 0 },
      ...parts.map(
        (part, place): SheetRow => ({
          cells: [{ text: '' }, padded(part), ...[0, 1, 2].map(() => ({ text: '' }))],
          line: 'none',
          above: 0,
          below: place === parts.length - 1 ? below : 0,
        }),
      ),
    ];
  });
}

/** Bold letters are wider than those the pieces are measured with. */
const SIZE_OF_NAME = 10.5;

interface CriterionText {
  readonly text: string;
  readonly style: { readonly fontSize: number; readonly color?: string; readonly italics?: boolean };
}

function criterionTexts(page: SheetPage, criterion: Criterion): CriterionText[] {
  const { content } = page.sheet;
  const note = content.type === 'filled' ? (content.notes.criteria[criterion.id]?.trim() ?? '') : '';
  return [
    ...(criterion.guidance === ''
      ? []
      : [{ text: criterion.guidance, style: { fontSize: 8, color: QUIET } }]),
    ...(note === ''
      ? []
      : [{ text: `${wordsOf(page).note}: ${note}`, style: { italics: true, fontSize: 8.5 } }]),
  ];
}

function figureCells({ request, sheet }: SheetPage, { id, weight }: Criterion): TableCell[] {
  const { language, round } = request;
  const { content } = sheet;
  const marks = content.type === 'filled' ? content.marks : {};
  const mark: Mark | undefined = marks[id];
  const open = writingBox(content.type === 'blank');
  return [
    number(formatWeight(weight, round.rubric, language)),
    mark === undefined ? open : number(formatMark(mark, language), 11.5, true),
    mark === undefined
      ? open
      : number(formatProduct(mark * weight, round.rubric, productPlaces(round.rubric, marks), language)),
  ];
}

export function headingRow(page: SheetPage): SheetRow {
  const words = wordsOf(page);
  const heading = [words.number, words.criterion, words.weight, words.mark, words.weighted];
  const cells = heading.map(
    (text, index): TableCell =>
      padded({
        text,
        fontSize: 8,
        bold: true,
        alignment: index < 2 ? 'left' : 'right',
        fillColor: SHADE,
      }),
  );
  return { cells, line: 'ink', above: 4, below: 3.5 };
}

export function totalRow(page: SheetPage): SheetRow {
  const { round, language } = page.request;
  const { content } = page.sheet;
  const words = wordsOf(page);
  const { min, max, step } = round.rubric.scale;
  const score = content.type === 'filled' ? sheetScore(round.rubric, content.marks) : undefined;
  const scale = words.scale(formatMark(min, language), formatMark(max, language), formatMark(step, language));
  const cells: TableCell[] = [
    { text: scale, fontSize: 8, color: QUIET, colSpan: 2, margin: [PAD, 4, PAD, 0] },
    {},
    number(formatTotalWeight(round.rubric, language), undefined, false, 4),
    { text: words.total, bold: true, alignment: 'right', margin: [PAD, 4, PAD, 0] },
    score === undefined
      ? { text: content.type === 'blank' ? '' : '—', alignment: 'right', margin: [PAD, 4, PAD, 4] }
      : padded(
          scoreCell(
            score,
            content.type === 'filled' ? formatDivision(round.rubric, content.marks, language) : undefined,
            language,
          ),
        ),
  ];
  return { cells, line: 'ink', above: 4, below: 3.5, under: 'ink' };
}

/** Two decimals large; below, where two do not say everything, all of them, or of parts what was divided. */
function scoreCell(
  score: Score,
  division: string | undefined,
  language: ScoreSheetsRequest['language'],
): object {
  const hidden = division !== undefined || formatScore(score, 6).slice(-4) !== '0000';
  const text = division ?? formatExactPoints(score, language);
  const exact = { text, fontSize: 7.5, color: QUIET, alignment: 'right' };
  return {
    stack: [
      {
        text: formatPoints(score, language),
        bold: true,
        fontSize: 15,
        lineHeight: 1,
        alignment: 'right',
        fontFeatures: ['tnum'],
      },
      ...(hidden ? [exact] : []),
    ],
  };
}

const padded = (content: object): TableCell => ({ ...content, margin: [PAD, 0, PAD, 0] }) as TableCell;

const number = (text: string, fontSize = 9.5, bold = false, above = 0): TableCell => ({
  text,
  alignment: 'right',
  fontSize,
  bold,
  fontFeatures: ['tnum'],
  margin: [PAD, above, PAD, 0],
});

/** Room for a handwritten figure on a blank sheet; a dash where a mark is missing on a filled one. */
const writingBox = (blank: boolean): TableCell =>
  padded(blank ? { text: ' ', fontSize: 15 } : { text: '—', alignment: 'right', color: QUIET });
