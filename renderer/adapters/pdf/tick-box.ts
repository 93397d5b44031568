import type { CanvasElement, Content } from 'pdfmake/interfaces';
import { INK } from './paper-parts';

const SIZE = 11;

/** A box to tick off with a pen; `ticked` is what the screen already knows. */
export const tickBox = (state: 'open' | 'ticked'): Content => ({
  canvas: [
    { type: 'rect', x: 0, y: 0, w: SIZE, h: SIZE, lineWidth: 0.8, lineColor: INK },
    ...(state === 'ticked' ? [tick()] : []),
  ],
});

/** Made anew each time: pdfmake moves the points it is given. */
const tick = (): CanvasElement => ({
  type: 'polyline',
  lineWidth: 1.4,
  lineColor: INK,
  points: [
    { x: 2.3, y: 5.6 },
    { x: 4.6, y: 8.2 },
    { x: 8.8, y: 2.6 },
  ],
});

export const TICK_BOX_SIZE = SIZE;
