/** An expected failure is a value: plain, serialisable, named by `type` in kebab-case. */
export type Result<T, E extends { readonly type: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const err = <E extends { readonly type: string }>(
  error: E,
): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Ends a `switch` over a union: the compiler refuses it while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
