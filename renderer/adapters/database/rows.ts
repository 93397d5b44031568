import { z } from 'zod';
import type {
  ExportRecord,
  ImportRecord,
  Workspace,
  WorkspaceId,
} from '../../application/workspace/workspace';
import type { Competition } from '../../domain/competition';
import type { DeviceKey, RevisionId, SealIdentity, Sha256 } from '../../domain/ids';

type WithoutCompetition<W> = W extends unknown ? Omit<W, 'competition'> : never;

/** A workspace without its competition. `stamp` is new with every write, so a cache can tell. */
export type WorkspaceRow = WithoutCompetition<Workspace> & { readonly stamp: string };

export interface CompetitionRow {
  readonly workspace: WorkspaceId;
  readonly content: Competition;
}

export interface RevisionRow {
  readonly workspace: WorkspaceId;
  readonly id: RevisionId;
  readonly text: string;
}

/** Tells whether the revisions of a workspace are still the ones last read: new with every addition. */
export interface ChainRow {
  readonly workspace: WorkspaceId;
  readonly stamp: string;
}

export type ImportRow = ImportRecord & { readonly id?: number };
export type ExportRow = ExportRecord & { readonly id?: number };

/** A file that was taken in: the exact bytes that were signed. */
export interface ReceivedRow {
  readonly workspace: WorkspaceId;
  /** SHA-256 of the bytes. */
  readonly name: Sha256;
  readonly bytes: Uint8Array;
}

export interface KeyRow {
  readonly key: DeviceKey;
  readonly privateKey: CryptoKey;
  /** Opens what is sealed for the key's holder: a handle, or readable where the browser has no X25519. */
  readonly identity?: CryptoKey | SealIdentity;
}

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

/** Name of the setting that holds the preferences. */
export const PREFERENCES = 'preferences';

export const preferencesSchema = z.object({
  language: z.enum(['id', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150)]),
  rows: z.enum(['roomy', 'dense']).optional(),
});
