import type { Mark } from '../domain/quantities';
import { type MarkProblem, parseMark, type Scale } from '../domain/rubric';

/** What a text in a mark's field amounts to on the rubric's scale. */
export type TypedReading =
  | { readonly type: 'empty' }
  | { readonly type: 'mark'; readonly mark: Mark }
  | { readonly type: 'problem'; readonly problem: MarkProblem };

/** A mark's field as typed, read once, as it was typed. */
export interface TypedMark {
  readonly text: string;
  readonly reading: TypedReading;
}

export const NOTHING_TYPED: TypedMark = { text: '', reading: { type: 'empty' } };

export const readTypedMark = (text: string, scale: Scale): TypedMark => ({
  text,
  reading: toReading(text, scale),
});

function toReading(text: string, scale: Scale): TypedReading {
  if (text.trim() === '') return { type: 'empty' };
  const mark = parseMark(text, scale);
  return mark.ok ? { type: 'mark', mark: mark.value } : { type: 'problem', problem: mark.error };
}
