import { err, ok, type Result } from '../../../domain/result';

export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** `part` can't be read; empty where nothing was typed. */
interface NumberListProblem {
  readonly type: 'not-numbers';
  readonly part: string;
}

const PART = /^0*(\d{1,7})(?:\s*[-–—]\s*0*(\d{1,7}))?$/;

/** Reads "1-23, 30": numbers and ranges of them, in whatever order. */
export function readNumberList(text: string): Result<readonly NumberRange[], NumberListProblem> {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return err({ type: 'not-numbers', part: '' });
  const ranges: NumberRange[] = [];
  for (const part of parts) {
    const match = PART.exec(part);
    const from = Number(match?.[1]);
    const to = match?.[2] === undefined ? from : Number(match[2]);
    if (match === null || to < from) return err({ type: 'not-numbers', part });
    ranges.push({ from, to });
  }
  return ok(ranges);
}
