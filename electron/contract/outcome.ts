import { z } from 'zod';

const vaultProblem = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('vault-full') }),
  z.strictObject({ type: z.literal('vault-read-only') }),
  z.strictObject({ type: z.literal('vault-gone') }),
  z.strictObject({ type: z.literal('vault-failed'), detail: z.string().max(200) }),
]);
export type VaultProblem = z.infer<typeof vaultProblem>;

/** A disk's yes or no. */
export type Outcome<T, E = VaultProblem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const outcome = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: vaultProblem }),
  ]);
/** An outcome that has further ways to fail. */
export const outcomeOr = <T extends z.ZodType, E extends z.ZodType>(value: T, error: E) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: z.union([vaultProblem, error]) }),
  ]);
export const done = outcome(z.undefined());
