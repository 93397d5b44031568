/** Bytes too many for one call, sent ahead of the call that uses them. */
export interface WaitingParts {
  /** False when it would be too many; then none of them wait any longer. */
  readonly add: (transfer: string, bytes: Uint8Array) => boolean;
  /** What was sent under that name with `last` after it; undefined if nothing waits under it. */
  readonly take: (transfer: string | undefined, last: Uint8Array) => Uint8Array | undefined;
}

/** @param limit most bytes that may wait */
export function createWaitingParts(limit: number): WaitingParts {
  // One at a time: what a page that was reloaded left behind makes room for the next.
  let current: { readonly transfer: string; readonly parts: Uint8Array[]; size: number } | undefined;
  return {
    add: (transfer, bytes) => {
      if (current?.transfer !== transfer) current = { transfer, parts: [], size: 0 };
      current.parts.push(bytes);
      current.size += bytes.byteLength;
      if (current.size <= limit) return true;
      current = undefined;
      return false;
    },
    take: (transfer, last) => {
      if (transfer === undefined) return last;
      if (current?.transfer !== transfer) return undefined;
      const whole = Buffer.concat([...current.parts, last]);
      current = undefined;
      return whole;
    },
  };
}
