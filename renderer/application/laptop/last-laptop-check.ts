import { z } from 'zod';
import { parseJson } from '../../domain/parse-json';
import type { NoteFiles } from '../ports/vault';
import { type CheckVerdict, LAPTOP_CHECKS, type LaptopCheck } from './laptop-readiness';

/** Letters a laptop's name may have; it is printed on one line. */
export const LAPTOP_NAME_LIMIT = 40;

/** What is remembered of the last check of this laptop. */
export interface LastLaptopCheck {
  /** ISO instant. */
  readonly at: string;
  /** As somebody typed it; empty until then. */
  readonly laptop: string;
  readonly verdicts: { readonly [check in LaptopCheck]: CheckVerdict };
}

const NOTE = 'laptop-check';

const schema = z.object({
  v: z.literal(1),
  at: z.iso.datetime(),
  laptop: z.string().max(LAPTOP_NAME_LIMIT),
  verdicts: z.record(z.enum(LAPTOP_CHECKS), z.enum(['good', 'attention', 'problem', 'by-eye'])),
});

/** @returns undefined when there was none, or none that can be read: nothing depends on it. */
export async function readLastLaptopCheck(
  notes: Pick<NoteFiles, 'read'>,
): Promise<LastLaptopCheck | undefined> {
  const note = await notes.read(NOTE);
  if (!note.ok || note.value === undefined) return undefined;
  const { data } = schema.safeParse(parseJson(note.value));
  return data && { at: data.at, laptop: data.laptop, verdicts: data.verdicts };
}

/** A vault that doesn't take it has been told about by the checks themselves. */
export async function rememberLaptopCheck(
  notes: Pick<NoteFiles, 'write'>,
  check: LastLaptopCheck,
): Promise<void> {
  await notes.write(NOTE, JSON.stringify({ v: 1, ...check }));
}
