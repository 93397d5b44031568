import { ok, type Result } from '../../domain/result';
import type { Archive } from '../archive';
import type { LogEvent } from '../facts';
import type { FileSaver, OutgoingFile, Ports } from '../ports';
import type { Progress } from '../services';
import type { TrailHead } from '../trail-head';
import type { WorkspaceId } from '../workspace';
import { toTrailEntries } from './to-entries';
import type { ReadTrail, Trail } from './trail';
import type { TrailEntry } from './trail-entry';

/** A trail with what its lines say, oldest first. */
export interface ToldTrail {
  readonly trail: Trail;
  readonly entries: readonly TrailEntry[];
}

type Saved = Awaited<ReturnType<FileSaver['save']>>;
type ReadProblem = Extract<Awaited<ReturnType<ReadTrail>>, { readonly ok: false }>['error'];

/** The audit trail as the screens see it. */
export interface Trails {
  readonly findHead: (id: WorkspaceId) => TrailHead | undefined;
  /** Reads, checks and tells the whole trail; the screen breathes meanwhile. */
  readonly read: (
    id: WorkspaceId,
    onProgress?: (phase: 'reading' | 'telling', progress: Progress) => void,
  ) => Promise<Result<ToldTrail, ReadProblem>>;
  /** Saves the trail, or what was made of it, and says so in the trail. */
  readonly save: (id: WorkspaceId, file: OutgoingFile) => Promise<Saved>;
  /** Says in the trail what was done with the data. */
  readonly note: (id: WorkspaceId, event: LogEvent) => Promise<void>;
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
    note: archive.note,
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
    save: async (id, file) => {
      const saved = await files.save(file);
      if (saved.ok && saved.value.type === 'saved') {
        await archive.note(id, { what: 'trail-exported', fileName: file.name });
      }
      return saved;
    },
  };
}
