import type { Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import type { Archive } from '../ports/archive';
import type { DoneSoFar } from '../ports/done-so-far';
import type { OutgoingFile, SaveProblem } from '../ports/file-saver';
import type { Ports } from '../ports/ports';
import type { ReadTrail, Trail } from '../ports/read-trail';
import { type Delivered, type FileEvent, noteIn, saveFile } from '../ports/save-file';
import type { WorkerProblem } from '../workspace/problem';
import type { TrailHead } from '../workspace/trail-head';
import type { WorkspaceId } from '../workspace/workspace';
import type { TrailEntry } from './trail-entry';
import type { ToldLines } from './with-files';

/** A trail with what its lines say, oldest first. */
export interface ToldTrail {
  readonly trail: Trail;
  /** Its lines, and what stands in the files they name: entries are about these. */
  readonly told: ToldLines;
  readonly entries: readonly TrailEntry[];
}

type ReadProblem = Extract<Awaited<ReturnType<ReadTrail>>, { readonly ok: false }>['error'] | WorkerProblem;

/** The audit trail as the screens see it. */
export interface Trails {
  readonly findHead: (id: WorkspaceId) => TrailHead | undefined;
  /** Reads, checks and tells the whole trail; the screen breathes meanwhile. */
  readonly read: (
    id: WorkspaceId,
    onProgress?: (phase: 'reading' | 'telling', progress: DoneSoFar) => void,
  ) => Promise<Result<ToldTrail, ReadProblem>>;
  /** Saves a file and says so in the trail of the workspace, or of the laptop for what belongs to none. */
  readonly save: (
    trail: WorkspaceId | 'laptop',
    file: OutgoingFile,
    event: FileEvent,
  ) => Promise<Result<Delivered, SaveProblem>>;
  /** Waits a moment when it is time for the screen to breathe. */
  readonly createPauses: () => { readonly ifDue: () => Promise<void> | undefined };
}

interface TrailPorts extends Pick<Ports, 'findTrailHead' | 'files' | 'received' | 'codec' | 'hash'> {
  readonly archive: Pick<Archive, 'readTrail' | 'note'>;
  readonly createPauses: Trails['createPauses'];
}

export function createTrails(ports: TrailPorts): Trails {
  const { archive, files, findTrailHead, createPauses, hash } = ports;
  return {
    findHead: findTrailHead,
    createPauses,
    read: async (id, onProgress) => {
      const read = await archive.readTrail(id, {
        onProgress: (progress) => onProgress?.('reading', progress),
      });
      if (!read.ok) return read;
      const trail = read.value;
      const [{ withFiles }, { toTrailEntries }] = await Promise.all([
        import('./with-files'),
        import('./to-entries'),
      ]);
      const withRead = await withFiles(trail, {
        readFile: (name) => readFile(ports, id, name),
        hash,
        pause: createPauses().ifDue,
      });
      if (!withRead.ok) return withRead;
      const told = withRead.value;
      const entries = await toTrailEntries(told, {
        pause: createPauses().ifDue,
        onProgress: (done) => onProgress?.('telling', { done, total: told.lines.length }),
      });
      return ok({ trail, told, entries });
    },
    save: (trail, file, event) => saveFile(files, file, noteIn(archive, trail, file, event)),
  };
}

async function readFile(
  { received, codec }: TrailPorts,
  id: WorkspaceId,
  name: Sha256,
): Promise<Result<readonly Stored[], WorkerProblem>> {
  const bytes = await received.read(id, name);
  const file = bytes.ok ? await codec.decode(bytes.value) : undefined;
  // Nothing was found out about it: a trail without it would pass for all there is.
  if (file?.ok === false && file.error.type === 'worker-failed') return err(file.error);
  return ok(file?.ok && 'revisions' in file.value ? file.value.revisions : []);
}
