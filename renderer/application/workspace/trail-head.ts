import type { Sha256 } from '../../domain/ids';

/** How far an audit trail has got: its last line's number, and that line's SHA-256, which stands for all before it. */
export interface TrailHead {
  readonly lines: number;
  readonly head: Sha256;
}

/** Short enough to be printed and compared by eye: `142·9f3a 77c0 12be 08d1`. */
export const toShortTrailHead = ({ lines, head }: TrailHead): string =>
  `${lines}·${head.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}`;
