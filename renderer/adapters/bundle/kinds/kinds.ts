import type { FileOf } from '../../../application/ports/pleno-file';
import type { PlenoKind } from '../../../application/workspace/pleno-kind';
import { competitionKind } from './competition';
import { decisionsKind } from './decisions';
import { joiningKind } from './joining';
import type { Kind } from './kind';
import { receiptKind } from './receipt';
import { scoresKind } from './scores';

/** Kinds by their names. Backups have limits of their own, and another way in (`../../backup`). */
export type Kinds = ReadonlyMap<string, Kind>;

export const toKinds = (kinds: readonly Kind[]): Kinds => new Map(kinds.map((kind) => [kind.name, kind]));

const ALL: { readonly [K in PlenoKind]: Kind<FileOf<K>> } = {
  competition: competitionKind,
  scores: scoresKind,
  decisions: decisionsKind,
  receipt: receiptKind,
  joining: joiningKind,
};

/** Every kind of `.pleno` file. */
export const KINDS: Kinds = toKinds(Object.values(ALL));
