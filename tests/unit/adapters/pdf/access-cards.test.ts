import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { createFontBook } from '../../../../renderer/adapters/pdf/font-book';
import { toDefinition } from '../../../../renderer/adapters/pdf/paper-document';
import { toPaperDocument } from '../../../../renderer/adapters/pdf/paper-kinds';
import { qrCanvas } from '../../../../renderer/adapters/pdf/qr-canvas';
import { readCardText, toCardText } from '../../../../renderer/application/cards/card-text';
import type { AccessCardsRequest } from '../../../../renderer/application/papers/paper-request';
import { paperFonts } from '../../../builders/paper-fonts';
import { anAccessCardsRequest, aPaperCompetition } from '../../../builders/some-papers';

const book = createFontBook(paperFonts);
const documentOf = (request: AccessCardsRequest) => toPaperDocument(request, book);
const textOf = (request: AccessCardsRequest): string =>
  JSON.stringify(toDefinition(documentOf(request)).content);
const pagesFor = (judges: number): number =>
  documentOf(anAccessCardsRequest(aPaperCompetition({ judges }))).units;

describe('a page of cards', () => {
  test('holds eight, and a ninth starts another', () => {
    expect([1, 8, 9, 16, 17].map(pagesFor)).toEqual([1, 1, 2, 2, 3]);
    expect(documentOf(anAccessCardsRequest(aPaperCompetition(), { cards: [] })).units).toBe(0);
  });

  test('puts the mark of a rehearsal on every card, and none on those of the event', () => {
    const marks = (nature: 'event' | 'rehearsal') =>
      textOf(anAccessCardsRequest(aPaperCompetition({ judges: 3, nature }))).match(/"GLADI/g)?.length ?? 0;
    expect(marks('rehearsal')).toBe(3);
    expect(marks('event')).toBe(0);
  });

  test('sets a long name smaller, and keeps it whole', () => {
    const [card] = anAccessCardsRequest().cards;
    if (card === undefined) throw new Error('no card');
    const long = { ...card, judge: { ...card.judge, name: 'Raden '.repeat(33).trim() } };
    const text = textOf(anAccessCardsRequest(undefined, { cards: [long] }));
    expect(text).toContain(long.judge.name);
  });
});

describe('the QR code of a card', () => {
  test('reads back from its rectangles as the card it stands on', () => {
    const { competition, cards } = anAccessCardsRequest(aPaperCompetition());
    const [card] = cards;
    if (!card) throw new Error('no card');
    const text = toCardText({ competition: competition.id, judge: card.judge.code, code: card.code });
    expect(readCardText(decodeQR(toPicture(qrCanvas(text, 300, '#000000'))))).toEqual({
      competition: competition.id,
      judge: card.judge.code,
      code: card.code,
    });
  });
});

/** The rectangles drawn on 300 × 300 pixels with white around them. */
function toPicture(content: ReturnType<typeof qrCanvas>) {
  const side = 340;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const { canvas } = content as {
    readonly canvas: readonly {
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
    }[];
  };
  for (const { x, y, w, h } of canvas) {
    for (let row = Math.round(y) + 20; row < Math.round(y + h) + 20; row += 1) {
      for (let column = Math.round(x) + 20; column < Math.round(x + w) + 20; column += 1) {
        data.set([0, 0, 0, 255], (row * side + column) * 4);
      }
    }
  }
  return { width: side, height: side, data };
}
