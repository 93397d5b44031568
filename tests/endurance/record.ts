import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** One line of a result: what was measured, what came out, and what it had to be. */
const figureSchema = z.object({
  what: z.string(),
  value: z.string(),
  /** As in `0`, `≤ 5 s`; absent for a figure that is only told. */
  aim: z.string().optional(),
  isMet: z.boolean(),
});

/** What belongs to the figures and doesn't fit on a line each. */
const detailSchema = z.object({
  title: z.string(),
  head: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

const machineSchema = z.object({
  system: z.string(),
  processors: z.number(),
  node: z.string(),
});

/** A part that was run from its beginning to its end. */
const fullRunSchema = z.object({
  /** ISO date, or two with `to` between. */
  date: z.string(),
  machine: machineSchema,
  /** Of the browser, where one was used. */
  chromium: z.string().optional(),
  figures: z.array(figureSchema),
  detail: detailSchema.optional(),
});

const tallySchema = z.object({
  counts: z.record(z.string(), z.number()),
  maxima: z.record(z.string(), z.number()),
  failed: z.number(),
  failures: z.array(z.object({ seed: z.number(), said: z.string() })),
});

/** Seeds that were run one after another on one machine with one state of the code. */
const pieceSchema = z.object({
  from: z.number(),
  count: z.number(),
  /** ISO dates of its first and its last seed. */
  since: z.string(),
  until: z.string(),
  machine: machineSchema,
  chromium: z.string().optional(),
  /** Version and commit, as in `0.1.0 (6b9fb8d)`. */
  program: z.string(),
  /** What the code that was run hashes to; the same for the same code, whatever its comments. */
  code: z.string(),
  tally: tallySchema,
});

/** Seeds that had failed, played again with later code. */
const againSchema = z.object({
  /** ISO date. */
  date: z.string(),
  program: z.string(),
  seeds: z.array(z.number()),
  /** Those that failed again. */
  failures: z.array(z.object({ seed: z.number(), said: z.string() })),
});

/** The seeds of one part done so far. Each piece begins behind the one before it. */
const seriesSchema = z.object({
  /** What a seed is, as in `days`. */
  unit: z.string(),
  goal: z.number(),
  pieces: z.array(pieceSchema),
  again: againSchema.optional(),
  /** Of all pieces together, as they stood when the last one was kept. */
  figures: z.array(figureSchema),
});

const partSchema = z.object({
  full: fullRunSchema.optional(),
  series: seriesSchema.optional(),
});

export type Figure = z.infer<typeof figureSchema>;
export type Detail = z.infer<typeof detailSchema>;
export type Machine = z.infer<typeof machineSchema>;
export type FullRun = z.infer<typeof fullRunSchema>;
export type Again = z.infer<typeof againSchema>;
export type Piece = z.infer<typeof pieceSchema>;
export type Series = z.infer<typeof seriesSchema>;
/** The last full run of a part, and the seeds done since. */
export type PartRecord = z.infer<typeof partSchema>;
/** By the part's id. */
export type FiguresRecord = Readonly<Record<string, PartRecord>>;

/** @throws if a file of the folder holds anything else than figures */
export async function readRecord(folder: string): Promise<FiguresRecord> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const parts = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return [name.slice(0, -'.json'.length), partSchema.parse(JSON.parse(text))] as const;
    }),
  );
  return Object.fromEntries(parts);
}

/** A file a part, so that parts can be run side by side; whole or not at all, whenever it is cut off. */
export async function writePart(folder: string, id: string, part: PartRecord): Promise<void> {
  const path = join(folder, `${id}.json`);
  await writeFile(`${path}.part`, `${JSON.stringify(part, null, 2)}\n`);
  await rename(`${path}.part`, path);
}
