import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import type { Competition, Identity } from '../../../renderer/domain/competition';

/** A competition to be there, as the screens would have made it. */
export interface Wanted {
  readonly identity: Identity;
  readonly nature: Exclude<Competition['nature'], 'sample'>;
  readonly roundName: string;
  /** Of a preset's rubric, which is approved. */
  readonly preset: string;
  readonly entries: readonly { readonly title: string; readonly institution: string }[];
  readonly judges: readonly string[];
  /** A second round by the same rubric, for the entries of its rooms; it weighs 60 %, the first one 40 %. */
  readonly final?: { readonly name: string; readonly rooms: readonly WantedRoom[] };
}

/** By places in the lists of the competition, from 1. */
interface WantedRoom {
  readonly judges: readonly number[];
  readonly entries: readonly number[];
}

/** It is in the database and its log, and its file is out. */
export interface Made {
  readonly workspace: WorkspaceId;
  readonly fileName: string;
  /** Base64. */
  readonly file: string;
  /** A name and the code on the card, as it is printed. */
  readonly codes: readonly (readonly [name: string, code: string])[];
}
