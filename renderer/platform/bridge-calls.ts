import type { CallProblem, Reply } from '../../electron/contract/bridge';
import type { VaultProblem } from '../application/workspace/problem';
import { err, ok, type Result } from '../domain/result';

/**
 * Keeps deeds in the order they are asked for. The shell carries out calls as they come, one after another, so a
 * deed of one call waits for nothing here, unless one of several is still crossing: nothing may come between its calls.
 */
export type Turns = <T>(calls: 'one' | 'several', deed: () => Promise<T>) => Promise<T>;

export function createTurns(): Turns {
  let crossing: Promise<unknown> | undefined;
  return (calls, deed) => {
    if (calls === 'one' && crossing === undefined) return deed();
    const current = crossing === undefined ? deed() : crossing.then(deed);
    const over = current
      .catch(() => undefined)
      .then(() => {
        if (crossing === over) crossing = undefined;
      });
    crossing = over;
    return current;
  };
}

/** The last part of something sent ahead in others, which `transfer` names. */
export interface LastPart {
  readonly bytes: Uint8Array;
  readonly transfer?: string;
}

/** Sends all but the last part ahead, and hands the last one to `use`. */
export async function withParts<T, E extends { readonly type: string }>(
  bytes: Uint8Array,
  limit: number,
  send: (part: LastPart & { readonly transfer: string }) => Promise<Result<void, VaultProblem>>,
  use: (last: LastPart) => Promise<Result<T, E>>,
): Promise<Result<T, E | VaultProblem>> {
  if (bytes.byteLength <= limit) return use({ bytes: alone(bytes) });
  const transfer = crypto.randomUUID();
  let from = 0;
  for (; bytes.byteLength - from > limit; from += limit) {
    const sent = await send({ transfer, bytes: bytes.slice(from, from + limit) });
    if (!sent.ok) return sent;
  }
  return use({ bytes: bytes.slice(from), transfer });
}

/** Copied where it is a part of something larger: what crosses is the whole buffer behind a view. */
export const alone = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();

type Said<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A call that the shell refused is told like a disk that did: what was to be done is not done. */
export function orProblem<T, E extends { readonly type: string }>(
  reply: Reply<Said<T, E>>,
): Result<T, E | VaultProblem> {
  if (!reply.ok) return err({ type: 'vault-failed', detail: describeCallProblem(reply.error) });
  return reply.value.ok ? ok(reply.value.value) : err(reply.value.error);
}

/** @throws if the shell refused the call: the screens and the shell are built together, so that is a defect */
export function unwrap<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new Error(describeCallProblem(reply.error));
}

export const describeCallProblem = (problem: CallProblem): string =>
  'detail' in problem ? `${problem.type}: ${problem.detail}` : problem.type;
