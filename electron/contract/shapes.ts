import { z } from 'zod';

/** What goes in by each of the channels, and what comes out. */
export type Shapes<Name extends string> = {
  readonly [N in Name]: { readonly request: z.ZodType; readonly response: z.ZodType };
};

/** A request without anything in it. */
export const nothing = z.strictObject({});

export const bytesUpTo = (limit: number) =>
  z
    .custom<Uint8Array>((value) => value instanceof Uint8Array, { error: 'not bytes' })
    .refine((bytes) => bytes.byteLength <= limit, { error: `larger than ${limit} bytes` });
