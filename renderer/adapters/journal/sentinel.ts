import { z } from 'zod';
import type { NoteFiles } from '../../application/ports/vault';
import type { VaultProblem } from '../../application/workspace/problem';
import type { Sha256 } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import type { LogHead } from './log-lines';

/**
 * What the vault knows about database and logs without opening either: replaced at once or not at
 * all, after the fact. The logs may have gone on since; they may not have become shorter or other.
 */
export interface Sentinel {
  /** Version of the database's schema, so that an older program refuses even an empty database. */
  readonly schema: number;
  /** Name of the database in use. */
  readonly database: string;
  readonly logs: { readonly [name: string]: Pick<LogHead, 'n' | 'hash'> };
}

const NOTE = 'sentinel';

const FORMAT = 1;
const versions = z.object({ v: z.int(), schema: z.int().optional() });
const schema = z.object({
  v: z.literal(FORMAT),
  schema: z.int().min(1),
  database: z.string().min(1),
  logs: z.record(
    z.string(),
    z.object({ n: z.int().min(0), hash: z.string() as unknown as z.ZodType<Sha256> }),
  ),
});

/** Undefined when there is none, or none that can be read: the logs speak for themselves then. */
export async function readSentinel(notes: NoteFiles): Promise<Result<Sentinel | undefined, VaultProblem>> {
  const text = await notes.read(NOTE);
  if (!text.ok) return text;
  if (text.value === undefined) return ok(undefined);
  const content = parse(text.value);
  const version = versions.safeParse(content);
  // A later program counts differently; what it says of the schema, or that it is later, is enough to know.
  if (version.success && version.data.v > FORMAT) {
    return ok({ schema: version.data.schema ?? Number.MAX_SAFE_INTEGER, database: '', logs: {} });
  }
  const read = schema.safeParse(content);
  return ok(read.success ? read.data : undefined);
}

export const writeSentinel = (notes: NoteFiles, sentinel: Sentinel): Promise<Result<void, VaultProblem>> =>
  notes.write(NOTE, `${JSON.stringify({ v: FORMAT, ...sentinel })}\n`);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
