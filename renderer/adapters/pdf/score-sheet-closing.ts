import type { Content } from 'pdfmake/interfaces';
import { formatInstant } from '../../strings/formats';
import { codeBlock, HAIRLINE, placeAndDate, rule, signature } from './paper-parts';
import { heightOf, type SheetPage, toPieces, WIDTH, wordsOf } from './score-sheet-parts';

const SIGNATURE_WIDTH = 190;
const GAP = 26;
const ASIDE = WIDTH - SIGNATURE_WIDTH - GAP;

/** Texts up to this height stay with the signature; longer ones run above it, from page to page. */
const LARGEST_TEXT = 120;

/** A text across the sheet below its table: what it begins with, bold, and how it stands. */
interface SheetText {
  readonly place: 'body' | 'aside';
  readonly title: string;
  readonly text: string;
  readonly fontSize: number;
}

/** What stands between the last criterion and the signature, cut into what runs and what is kept. */
export interface SheetEnd {
  /** Pieces of long texts, from the top. */
  readonly running: readonly Content[];
  /** Short texts, for the block of the signature. */
  readonly kept: readonly Content[];
  /** A short note beside the signature. */
  readonly aside: readonly Content[];
}

export function toSheetEnd(page: SheetPage): SheetEnd {
  const running: Content[] = [];
  const kept: Content[] = [];
  const aside: Content[] = [];
  const texts = sheetTexts(page).map((text) => {
    const block = toBlock(text);
    const width = text.place === 'aside' ? ASIDE : WIDTH;
    return { ...text, block, isLong: heightOf(page, block, width) > LARGEST_TEXT };
  });
  // Where one runs, so do the others: their order stays.
  const runs = texts.some(({ isLong }) => isLong);
  for (const text of texts) {
    if (text.isLong || (runs && text.place === 'body')) running.push(...toRunning(page, text));
    else if (text.place === 'aside') aside.push(text.block);
    else kept.push(text.block);
  }
  if (page.sheet.content.type === 'blank') aside.push(blankNote(page));
  return { running, kept, aside };
}

function sheetTexts(page: SheetPage): SheetText[] {
  const words = wordsOf(page);
  const { content, decision } = page.sheet;
  const texts: SheetText[] = [];
  if (content.type === 'recused') {
    // The reason of a recusal that the secretariat has decided is the decision's, and stands below.
    const text = decision === undefined ? words.recusedSentence(content.reason) : words.recusedByDecision;
    texts.push({ place: 'body', title: '', text, fontSize: 11 });
  }
  const note = content.type === 'filled' ? content.notes.overall.trim() : '';
  if (note !== '') texts.push({ place: 'aside', title: words.overallNote, text: note, fontSize: 9.5 });
  if (decision !== undefined) {
    // What the judge signed is not all that is printed here: said on the paper itself.
    const title = words.decided(formatInstant(decision.at, page.request.language), decision.laptop);
    texts.push({ place: 'body', title, text: words.decidedReason(decision.reason), fontSize: 9.5 });
  }
  return texts;
}

function toBlock({ place, title, text, fontSize }: SheetText): Content {
  if (place === 'aside') {
    return {
      margin: [0, 0, 0, 10],
      stack: [
        { text: title, fontSize: 8, bold: true },
        { text, fontSize, margin: [0, 2, 0, 0] },
      ],
    };
  }
  const bold = title === '' ? [] : [{ text: `${title} `, bold: true }];
  return { text: [...bold, { text }], fontSize, margin: [0, 12, 0, 0] };
}

/** A title goes with the first piece. */
function toRunning(page: SheetPage, { title, text, fontSize }: SheetText): Content[] {
  return toPieces(page, text, WIDTH, fontSize).map((piece, index): Content => {
    const head: Content[] = index === 0 && title !== '' ? [{ text: title, fontSize: 8.5, bold: true }] : [];
    return { stack: [...head, { text: piece, fontSize }], margin: [0, index === 0 ? 12 : 0, 0, 0] };
  });
}

/** The note on the left, the signature on the right: eleven criteria still fit one page. */
export function closing(page: SheetPage, aside: readonly Content[]): Content {
  const { request, sheet } = page;
  const words = wordsOf(page);
  const { judge, code } = sheet;
  return {
    columns: [
      {
        stack: [...aside, ...(code === undefined ? [] : [codeBlock(code, words.code, request.language)])],
        width: ASIDE,
      },
      {
        width: SIGNATURE_WIDTH,
        stack: [
          signature(
            [placeAndDate(request.place, request.date, request.language), words.signedBy[judge.role]],
            judge.name,
            judge.affiliation === '' ? [] : [judge.affiliation],
            52,
          ),
        ],
      },
    ],
    columnGap: GAP,
    margin: [0, 16, 0, 0],
  } as Content;
}

const blankNote = (page: SheetPage): Content => ({
  margin: [0, 0, 0, 10],
  stack: [
    { text: wordsOf(page).overallNote, fontSize: 8, bold: true },
    ...[1, 2, 3].map(() => rule(0.5, HAIRLINE, [0, 19, 0, 0], ASIDE)),
  ],
});
