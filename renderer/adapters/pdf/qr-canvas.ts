import type { CanvasRect, Content } from 'pdfmake/interfaces';
import { encodeQR } from 'qr';

/** A QR code as pdfmake's own rectangles, one a horizontal run, with its quiet zone. */
export function qrCanvas(text: string, size: number, color: string): Content {
  const rows = encodeQR(text, 'raw', { border: 2, ecc: 'medium', encoding: 'byte' });
  const module = size / rows.length;
  const runs = rows.flatMap((row, y): CanvasRect[] => {
    const found: CanvasRect[] = [];
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] === true) {
        if (start < 0) start = x;
      } else if (start >= 0) {
        found.push({
          type: 'rect',
          x: start * module,
          y: y * module,
          w: (x - start) * module,
          h: module,
          color,
        });
        start = -1;
      }
    }
    return found;
  });
  return { canvas: runs };
}
