import type { z } from 'zod';
import type { FileProblem } from '../../application/workspace/problem';
import type { DeviceKey } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Frame } from './frame';
import { parseStrictJson } from './strict-json';

export interface LineText<T> {
  readonly text: string;
  readonly canonical: boolean;
  readonly value: T;
}

export const invalid = (line: number, detail: string) =>
  err<FileProblem>({ type: 'content-invalid', line, detail });

/** One line through its three gates: characters, JSON, schema. Lines are counted from 1. */
export function readLine<T>(
  bytes: Uint8Array,
  line: number,
  schema: z.ZodType<T>,
): Result<LineText<T>, FileProblem> {
  const text = toText(bytes);
  if (text === undefined) return invalid(line, 'not UTF-8');
  const json = parseStrictJson(text);
  if (!json.ok) {
    return json.error.type === 'limit-exceeded' ? err(json.error) : invalid(line, json.error.detail);
  }
  const read = schema.safeParse(json.value.value);
  if (read.success) return ok({ text, canonical: json.value.canonical, value: read.data });
  const [issue] = read.error.issues;
  return invalid(line, `${issue?.path.join('.') || 'record'}: ${issue?.message}`);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undefined for bytes that are no UTF-8. */
export function toText(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

interface AnyHeader {
  readonly signer: { readonly key: DeviceKey };
  readonly count: number;
}

/** The header, signed by the key it names, and followed by as many records as it says. */
export function readHeader<T extends AnyHeader>(frame: Frame, schema: z.ZodType<T>): Result<T, FileProblem> {
  const header = readLine(frame.lines[0] as Uint8Array, 1, schema);
  if (!header.ok) return header;
  const { signer, count } = header.value.value;
  if (signer.key !== frame.key) return err({ type: 'signature-wrong' });
  if (count !== frame.lines.length - 1) return invalid(1, 'count differs from the records');
  return ok(header.value.value);
}
