import type { Scale } from '../../domain/rubric';
import type { TypedMark, TypedReading } from '../../stores/typed-mark';

/** What is said of a mark's field. `unfinished`: no mark yet, but the beginning of one. */
export type MarkFieldReading = TypedReading | { readonly type: 'unfinished' };

/** `typing`: the cursor is in the field, so more may come. */
export type Attention = 'typing' | 'left';

/** Reads a field as a patient listener: objects at once, unless what is typed could still become a mark. */
export function readMarkField(
  { text, reading }: TypedMark,
  scale: Scale,
  attention: Attention,
): MarkFieldReading {
  const mayGoOn = reading.type === 'problem' && attention === 'typing' && canBecomeMark(text, scale);
  return mayGoOn ? { type: 'unfinished' } : reading;
}

const BEGUN_NUMBER = /^(\d{1,4})(?:([.,])(\d{0,2}))?$/;

/** Whether typing on behind `text` can lead to a mark of the scale: "8" to 87 on a scale from 50 to 100. */
export function canBecomeMark(text: string, scale: Scale): boolean {
  const match = BEGUN_NUMBER.exec(text.trim());
  if (!match) return false;
  const [, whole = '', point, fraction = ''] = match;
  const begun = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  const width = 10 ** (2 - fraction.length);
  if (holdsMark(begun, begun + width, scale)) return true;
  if (point !== undefined || Number(whole) === 0) return false;
  // Without a decimal sign another digit makes it ten times as much.
  for (let shift = 10; begun * shift <= scale.max; shift *= 10) {
    if (holdsMark(begun * shift, (begun + width) * shift, scale)) return true;
  }
  return false;
}

/** Whether a mark of the scale lies in [from, to), in hundredths. */
function holdsMark(from: number, to: number, { min, max, step }: Scale): boolean {
  const first = from <= min ? min : min + Math.ceil((from - min) / step) * step;
  return first < to && first <= max;
}
