import { ok, type Result } from '../../domain/result';
import type { Archive } from '../ports/archive';
import type { DoneSoFar } from '../ports/done-so-far';
import type { OutgoingFile, SaveProblem } from '../ports/file-saver';
import type { Ports } from '../ports/ports';
import type { ReadTrail, Trail } from '../ports/read-trail';
import { type Delivered, type FileEvent, noteIn, saveFile } from '../ports/save-file';
import type { TrailHead } from '../workspace/trail-head';
import type { WorkspaceId } from '../workspace/workspace';
import { toTrailEntries } from './to-entries';
import type { TrailEntry } from './trail-entry';

/** A trail with what its lines say, oldest first. */
export interface ToldTrail {
  readonly trail: Trail;
  readonly entries: readonly TrailEntry[];
}

type ReadProblem = Extract<Awaited<ReturnType<ReadTrail>>, { readonly ok: false }>['error'];

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

interface TrailPorts extends Pick<Ports, 'findTrailHead' | 'files'> {
  readonly archive: Pick<Archive, 'readTrail' | 'note'>;
  readonly createPauses: Trails['createPauses'];
}

export function createTrails({ archive, files, findTrailHead, createPauses }: TrailPorts): Trails {
  return {
    findHead: findTrailHead,
    createPauses,
    read: async (id, onProgress) => {
      const read = await archive.readTrail(id, {
        onProgress: (progress) => onProgress?.('reading', progress),
      });
      if (!read.ok) return read;
      const trail = read.value;
      const entries = await toTrailEntries(trail, {
        pause: createPauses().ifDue,
        onProgress: (done) => onProgress?.('telling', { done, total: trail.lines.length }),
      });
      return ok({ trail, entries });
    },
    save: (trail, file, event) => saveFile(files, file, noteIn(archive, trail, file, event)),
  };
}
