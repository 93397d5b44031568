import { encodeQR } from 'qr';

/**
 * A QR code as PDF path operators, one rectangle a horizontal run, filled at once.
 * @param box in points from the page's top left, y downwards, as pdfmake's pages are
 */
export function toQrOperators(
  text: string,
  box: { readonly left: number; readonly top: number; readonly size: number },
): string {
  const rows = encodeQR(text, 'raw', { border: 1, ecc: 'medium', encoding: 'byte' });
  const module = show(box.size / rows.length);
  const parts = [`q 0 g ${module} 0 0 ${module} ${show(box.left)} ${show(box.top)} cm`];
  rows.forEach((row, y) => {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] === true) {
        if (start < 0) start = x;
      } else if (start >= 0) {
        parts.push(`${start} ${y} ${x - start} 1 re`);
        start = -1;
      }
    }
  });
  parts.push('f Q');
  return parts.join('\n');
}

const show = (value: number): string => String(Math.round(value * 1e5) / 1e5);
