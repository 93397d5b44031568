import { z } from 'zod';
import { type Act, readAct } from '../../application/acts/act';
import type { Revision } from '../../domain/revision';
import { revisionSchema } from './revision-schema';

const actSchema = z.unknown().transform((value, context): Act => {
  const act = readAct(value);
  if (act !== undefined) return act;
  context.addIssue({ code: 'custom', path: ['act'], message: 'Invalid act' });
  return z.NEVER;
});

const isOfAct = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'act');

/** Anything that is signed and merges: a version of a sheet, or an act. */
export const writtenSchema: z.ZodType<Revision | Act> = z
  .unknown()
  .transform((value, context): Revision | Act => {
    const read = (isOfAct(value) ? actSchema : revisionSchema).safeParse(value);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    return z.NEVER;
  });
