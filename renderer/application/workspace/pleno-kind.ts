import type { Branded } from '../../domain/quantities';

/** The kinds of `.pleno` file that leave and come in, but for backups, which have another way. */
const PLENO_KINDS = ['competition', 'scores', 'decisions', 'receipt', 'joining'] as const;

export type PlenoKind = (typeof PLENO_KINDS)[number];

/** A kind that a later program has: it may stand in records of what came and went. */
export type LaterKind = Branded<string, 'LaterKind'>;

/** How any kind is named. */
export const KIND_NAME: RegExp = /^[a-z][a-z-]{0,31}$/;

export const isPlenoKind = (kind: PlenoKind | LaterKind): kind is PlenoKind =>
  (PLENO_KINDS as readonly string[]).includes(kind);
