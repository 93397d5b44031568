import type { HashText, Sha256 } from '../../domain/ids';
import type { Rubric } from '../../domain/rubric';
import type { TrailHead } from '../workspace/trail-head';
import type { WorkspaceId } from '../workspace/workspace';
import type { FileSaver } from './file-saver';
import type { Credentials, Keyring, Seals } from './keyring';
import type { Codec } from './pleno-file';
import type { Repository } from './repository';
import type { ReceivedKeeper } from './safety';
import type { Spreadsheet, Table } from './spreadsheet';

/** What the use cases need from the world. Everything a simulation has to control is here. */
export interface Ports {
  readonly repository: Repository;
  /** The files that were taken in, whole. */
  readonly received: Pick<ReceivedKeeper, 'read'>;
  readonly keyring: Keyring;
  readonly codec: Codec;
  readonly seals: Seals;
  readonly credentials: Credentials;
  readonly files: FileSaver;
  readonly spreadsheet: Spreadsheet;
  readonly hash: HashText;
  readonly hashBytes: (bytes: Uint8Array) => Sha256;
  /** The same for a whole file, without holding the screen up. */
  readonly hashFile: (bytes: Uint8Array) => Promise<Sha256>;
  /** Waits a moment when it is time for a screen to breathe; absent where there is none. */
  readonly pause?: () => Promise<void> | undefined;
  /** Now, as an ISO instant. */
  readonly now: () => string;
  /** Where the audit trail of a workspace stands now; undefined where no log is kept. */
  readonly findTrailHead: (id: WorkspaceId) => TrailHead | undefined;
  /** A new identifier: 26 lower-case letters and digits, never repeated. */
  readonly newId: () => string;
  /** What the sample competition is made of; read only when somebody asks for it. */
  readonly sample: () => Promise<SampleSource>;
}

/** The two sample tables as they stand in their files, and the rubric to mark them by. */
export interface SampleSource {
  readonly entries: Table;
  readonly judges: Table;
  readonly rubric: Rubric;
}
