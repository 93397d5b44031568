import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { encodeQR } from 'qr';
import type { TestPageRequest } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import { millimetres, toPageSize } from './page-size';
import { INK, plainBase, QUIET } from './paper-parts';
import { TICK_BOX_SIZE, tickBox } from './tick-box';

/** What the code on the page says, the same in every language. */
const TEST_CODE = 'PLENO UJI CETAK';

const PAGE = toPageSize('a4', 'portrait');
const SIDE = millimetres(20);
const WIDTH = PAGE.width - 2 * SIDE;
const FRAME = millimetres(10);
const CODE = millimetres(30);

/** One page that a printer gets right only when it prints all of it, at its size, with every letter. */
export function toTestPage(request: TestPageRequest): TDocumentDefinitions {
  const { ready } = strings[request.language];
  const words = ready.testPage;
  return {
    ...plainBase(request, words.title, PAGE, { author: 'Pleno', subject: ready.title }),
    pageMargins: [SIDE, millimetres(22), SIDE, millimetres(20)],
    defaultStyle: { font: 'Sans', fontSize: 11, lineHeight: 1.2, color: INK },
    content: [
      frame(),
      { text: words.title, font: 'Serif', fontSize: 30, lineHeight: 1 },
      { text: words.lead, margin: [0, 8, 0, 14], fontSize: 12 },
      {
        columns: [
          { width: WIDTH - CODE - 24, stack: words.steps.map(toStep) },
          { width: CODE, stack: [code()] },
        ],
        columnGap: 24,
      },
      ruler(words.ruler),
      heading(words.letters),
      ...[22, 16].map((size) => sample('Pleno 0123456789 aäéñç', size)),
      ...[12, 9, 7, 5.5].map((size) => sample(words.sentence, size)),
      ...words.samples.map((text): Content => ({ text, fontSize: 10.5, margin: [SAMPLE_LEFT, 3, 0, 2] })),
      { text: words.sentence, font: 'Serif', fontSize: 14, margin: [SAMPLE_LEFT, 3, 0, 0] },
      heading(words.greys),
      greys(),
      { text: words.done, margin: [0, 20, 0, 0], bold: true },
    ],
  };
}

const SAMPLE_LEFT = 42;

/** One line of letters with its size in points. */
const sample = (text: string, fontSize: number): Content => ({
  columns: [
    { width: SAMPLE_LEFT - 12, text: String(fontSize), fontSize: 8, color: QUIET, alignment: 'right' },
    { width: WIDTH - SAMPLE_LEFT, text, fontSize },
  ],
  columnGap: 12,
  margin: [0, 2, 0, 2],
});

const heading = (text: string): Content => ({ text, bold: true, margin: [0, 22, 0, 6] });

const toStep = (text: string): Content => ({
  columns: [
    { ...(tickBox('open') as object), width: TICK_BOX_SIZE, margin: [0, 2, 0, 0] } as Content,
    { text, width: WIDTH - CODE - 24 - TICK_BOX_SIZE - 10 },
  ],
  columnGap: 10,
  margin: [0, 0, 0, 7],
});

const frame = (): Content => ({
  canvas: [
    {
      type: 'rect',
      x: FRAME,
      y: FRAME,
      w: PAGE.width - 2 * FRAME,
      h: PAGE.height - 2 * FRAME,
      lineWidth: 0.75,
      lineColor: INK,
    },
  ],
  absolutePosition: { x: 0, y: 0 },
});

/** 100 mm with a stroke each millimetre, between two long ones. */
function ruler(label: string): Content {
  const strokes = Array.from({ length: 101 }, (_, mm): CanvasElement => {
    const x = millimetres(mm);
    const height = millimetres(mm % 50 === 0 ? 8 : mm % 10 === 0 ? 6 : mm % 5 === 0 ? 4.5 : 3);
    return { type: 'line', x1: x, y1: 0, x2: x, y2: height, lineWidth: 0.5, lineColor: INK };
  });
  const base: CanvasElement = {
    type: 'line',
    x1: 0,
    y1: 0,
    x2: millimetres(100),
    y2: 0,
    lineWidth: 0.8,
    lineColor: INK,
  };
  const ten = millimetres(10);
  return {
    stack: [
      {
        columns: [
          { canvas: [base, ...strokes], width: millimetres(100) },
          { text: label, bold: true, fontSize: 13, width: 80 },
        ],
        columnGap: 14,
      },
      {
        columns: Array.from({ length: 11 }, (_, index) => ({
          text: `${index * 10}`,
          width: ten,
          alignment: 'center' as const,
          fontSize: 8,
        })),
        margin: [-ten / 2, 2, 0, 0],
      },
    ],
    margin: [0, 20, 0, 0],
  };
}

function code(): Content {
  const rows = encodeQR(TEST_CODE, 'raw', { border: 1, ecc: 'medium', encoding: 'byte' });
  const size = CODE / rows.length;
  const runs = rows.flatMap((row, y) =>
    row.flatMap((dark, x): CanvasElement[] => {
      if (!dark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      // Rows overlap by a hair, so that no viewer shows seams between them.
      const [w, h] = [length * size, size * 1.03];
      return [{ type: 'rect', x: x * size, y: y * size, w, h, color: '#000000', lineWidth: 0 }];
    }),
  );
  return { canvas: runs };
}

function greys(): Content {
  const width = millimetres(24);
  return {
    canvas: ['#e6e6e6', '#bfbfbf', '#8c8c8c', '#595959', '#000000'].map(
      (color, index): CanvasElement => ({
        type: 'rect',
        x: index * (width + millimetres(4)),
        y: 0,
        w: width,
        h: millimetres(12),
        color,
        lineColor: INK,
        lineWidth: 0.3,
      }),
    ),
  };
}
