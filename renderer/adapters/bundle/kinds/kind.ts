import type { Keyring } from '../../../application/ports/keyring';
import type { AnyFile, HeadOf, PlenoFile } from '../../../application/ports/pleno-file';
import type { FileProblem } from '../../../application/workspace/problem';
import { ok, type Result } from '../../../domain/result';
import type { Pauses } from '../../pauses';
import type { Frame } from '../frame';
import type { RevisionTaker } from '../revision-taker';
import type { RevisionsAsked } from '../revisions-asked';
import type { Versions } from '../versions';

/** A file whose signature holds. */
export interface Source {
  readonly frame: Frame;
  readonly pauses: Pauses;
  readonly keyring: Pick<Keyring, 'verify'>;
}

/**
 * A file in its two halves: what its head says, and the reading of the rest, which costs. Between the two,
 * whoever asked may refuse it.
 */
export interface Opened<File extends AnyFile> {
  readonly head: HeadOf<File>;
  /** What its revisions have to be, in a kind that holds any. */
  readonly asked?: RevisionsAsked;
  /** @param taker where its revisions go */
  readonly readRest: (taker: RevisionTaker) => Promise<Result<File, FileProblem>>;
}

export type Opening<File extends AnyFile> = Promise<Result<Opened<File>, FileProblem>>;

/** The versions of a kind; the newest gives the file as the program has it. */
type FileVersions<File extends AnyFile, N extends number = number> = Versions<N, Source, Opening<File>>;

/** The step from a version to the next, of either half. */
export const upgrade =
  <Before extends AnyFile, After extends AnyFile>(steps: {
    readonly head: (before: HeadOf<Before>) => HeadOf<After>;
    readonly file: (before: Before) => After;
  }) =>
  async (opening: Opening<Before>): Opening<After> => {
    const opened = await opening;
    if (!opened.ok) return opened;
    const { head, readRest, ...asked } = opened.value;
    return ok({
      ...asked,
      head: steps.head(head),
      readRest: async (taker) => {
        const rest = await readRest(taker);
        return rest.ok ? ok(steps.file(rest.value)) : rest;
      },
    });
  };

/** What a file says for somebody who looks at it by itself (`pleno verify`). */
interface KindReport {
  /** Flat, to be printed as JSON behind what every kind says. */
  readonly facts: { readonly competition: string; readonly [fact: string]: unknown };
  /** To be read: a word, and what it says; what is indented goes with the line above it. */
  readonly lines: readonly (readonly [word: string, text: string])[];
}

/** A kind of `.pleno` file: all that its bytes mean. Who makes one and who takes it is no matter of its format. */
export interface Kind<File extends AnyFile = PlenoFile> {
  readonly name: File['kind'];
  readonly versions: Pick<FileVersions<File>, 'newest' | 'find'>;
  /** In the newest version: what the first line says besides what every kind does, and the other lines. */
  toParts(file: File): { readonly members: object; readonly records: readonly string[] };
  /** It may name files that travel beside it (`ATTACHMENTS` in its header), and is kept whole where it is taken in. */
  readonly attachments?: 'may-name';
  /** The member that holds its revisions, where it has any. */
  readonly revisions?: string;
  toReport(file: File): KindReport;
}
