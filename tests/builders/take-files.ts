import type { Services } from '../../renderer/application/create-services';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { ImportOutcome } from '../../renderer/application/receive/import-outcome';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { anIncomingFile } from './fake-ports';

/** Somebody who neither watches what goes on nor stops it. */
export const quiet = {
  onProgress: () => {},
  onPhase: () => {},
  signal: new AbortController().signal,
};

interface Place {
  readonly services: Pick<Services, 'importBundles'>;
  readonly id: WorkspaceId;
}

/** What becomes of the files, in their order. */
export const importFiles = (
  { services, id }: Place,
  files: readonly OutgoingFile[],
): Promise<readonly ImportOutcome[]> => services.importBundles(id, files.map(anIncomingFile), quiet);

/** @throws when one of the files is refused */
export async function takeFiles(
  place: Place,
  files: readonly OutgoingFile[],
): Promise<readonly ImportOutcome[]> {
  const outcomes = await importFiles(place, files);
  const refused = outcomes.find(({ type }) => type === 'refused');
  if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`);
  return outcomes;
}
