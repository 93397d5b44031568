import { ok, type Result } from '../../domain/result';
import type { WorkspaceId } from '../workspace/workspace';
import type { Archive } from './archive';
import { type LogEvent, PROFILE_LOG } from './facts';
import type { FileSaver, OutgoingFile, SaveProblem } from './file-saver';

export type Delivered =
  | { readonly type: 'saved'; readonly where: string; readonly name: string }
  | { readonly type: 'cancelled' };

/** What the trail says of a file that left; its name is added as it is saved. */
export type FileEvent = WithoutName<Extract<LogEvent, { readonly fileName: string }>>;
type WithoutName<E> = E extends { readonly fileName: string } ? Omit<E, 'fileName'> : never;

/**
 * The one way in which a file leaves: it is saved where the person wants it, then written down. Nothing is
 * written down that wasn't saved.
 */
export async function saveFile<E extends { readonly type: string } = never>(
  files: FileSaver,
  file: OutgoingFile,
  writeDown: () => Promise<Result<void, E>>,
): Promise<Result<Delivered, SaveProblem | E>> {
  const saved = await files.save(file);
  if (!saved.ok) return saved;
  if (saved.value.type === 'cancelled') return ok({ type: 'cancelled' });
  const written = await writeDown();
  return written.ok ? ok({ ...saved.value, name: file.name }) : written;
}

/** For {@link saveFile}: a line in the trail of the workspace, or of the laptop for what belongs to none. */
export function noteIn(
  { note }: Pick<Archive, 'note'>,
  trail: WorkspaceId | 'laptop',
  file: OutgoingFile,
  event: FileEvent,
): () => Promise<Result<void, never>> {
  const log = trail === 'laptop' ? (PROFILE_LOG as WorkspaceId) : trail;
  return async () => ok(await note(log, { ...event, fileName: file.name }));
}
