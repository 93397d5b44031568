import { readFile, writeFile } from 'node:fs/promises';
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

const partSchema = z.object({
  /** ISO date. */
  date: z.string(),
  machine: machineSchema,
  /** Of the browser, where one was used. */
  chromium: z.string().optional(),
  figures: z.array(figureSchema),
  detail: detailSchema.optional(),
});

const recordSchema = z.record(z.string(), partSchema);

export type Figure = z.infer<typeof figureSchema>;
export type Detail = z.infer<typeof detailSchema>;
export type Machine = z.infer<typeof machineSchema>;
export type PartRecord = z.infer<typeof partSchema>;
/** The last full run of each part, by the part's id. */
export type FiguresRecord = z.infer<typeof recordSchema>;

/** What a part came to, before it is known when and where. */
export interface PartOutcome {
  readonly figures: readonly Figure[];
  readonly chromium?: string;
  readonly detail?: Detail;
  /** Why there is nothing to be told after all. */
  readonly notRun?: string;
}

/** @throws if the file holds anything else than figures */
export async function readFigures(path: string): Promise<FiguresRecord> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

export async function writeFigures(path: string, record: FiguresRecord): Promise<void> {
  await writeFile(path, `${JSON.stringify(record, null, 2)}\n`);
}

/** A count that must not be anything else than `expected`. */
export const exactly = (what: string, value: number, expected: number): Figure => ({
  what,
  value: toCount(value),
  aim: toCount(expected),
  isMet: value === expected,
});

export const atMost = (what: string, value: number, limit: number, unit: string): Figure => ({
  what,
  value: `${toAmount(value)} ${unit}`,
  aim: `≤ ${toAmount(limit)} ${unit}`,
  isMet: value <= limit,
});

/** Fewer, and the run would show nothing. */
export const atLeast = (what: string, value: number, limit: number): Figure => ({
  what,
  value: toCount(value),
  aim: `≥ ${toCount(limit)}`,
  isMet: value >= limit,
});

/** A figure nobody is held to. */
export const told = (what: string, value: string | number): Figure => ({
  what,
  value: typeof value === 'number' ? toCount(value) : value,
  isMet: true,
});

/** `12 345`, so that long counts can be read. */
export const toCount = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Two decimals below ten, none above. */
const toAmount = (value: number): string =>
  value < 10 ? String(Number(value.toFixed(2))) : toCount(Math.round(value));

/** `3 × sound, 1 × first`. */
export function describeCounts(counted: Readonly<Record<string, number>> | readonly string[]): string {
  const counts = isList(counted)
    ? [...new Set(counted)].map((name) => [name, counted.filter((each) => each === name).length] as const)
    : Object.entries(counted);
  return counts.map(([name, count]) => `${toCount(count)} × ${name}`).join(', ');
}

const isList = (
  counted: Readonly<Record<string, number>> | readonly string[],
): counted is readonly string[] => Array.isArray(counted);
