import type { IdentityProblem, OpenProblem, SealProblem } from '../../contract/backup-channels';
import type { CarriedKey } from '../../contract/key-channels';
import type { Outcome } from '../../contract/outcome';

/** To the thread: one job, then the thread is ended. Both are of the main process, and no page is between them. */
export type BackupJob =
  | {
      readonly type: 'seal';
      /** JSON. */
      readonly header: string;
      readonly log: Uint8Array;
      readonly key: string;
      /** The private half, where it is here. */
      readonly carried: CarriedKey | undefined;
      readonly passphrase: string;
    }
  | { readonly type: 'open'; readonly bytes: Uint8Array; readonly passphrases: readonly string[] }
  | {
      readonly type: 'seal-identity';
      readonly key: string;
      readonly carried: CarriedKey | undefined;
      readonly recipient: string;
      readonly notes: readonly string[];
      readonly passphrase: string;
    };

interface Sealed {
  readonly bytes: Uint8Array;
  /** Of what is under the passphrase: SHA-256, hexadecimal. */
  readonly hash: string;
  readonly key: 'inside' | 'keyless';
}

interface Unsealed {
  /** JSON, held against its schema. */
  readonly header: string;
  readonly log: Uint8Array;
  readonly signer: string;
  readonly keys: readonly CarriedKey[];
}

/** What each kind of job comes to. */
interface BackupAnswers {
  readonly seal: Outcome<Sealed, SealProblem>;
  readonly open: Outcome<Unsealed, OpenProblem>;
  readonly 'seal-identity': Outcome<Uint8Array, IdentityProblem>;
}

export type BackupAnswer = {
  readonly [T in keyof BackupAnswers]: { readonly type: T; readonly outcome: BackupAnswers[T] };
}[keyof BackupAnswers];

/** From the thread. */
export type BackupReport =
  | { readonly type: 'done'; readonly answer: BackupAnswer }
  | { readonly type: 'failed'; readonly detail: string };
