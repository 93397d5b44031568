import { createServices, type Services } from '../../renderer/application/create-services';
import { createJoining, type Joining } from '../../renderer/application/joining/create-joining';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { aBackupLaptop, type BackupLaptop } from './a-backup-laptop';
import { getValue } from './fake-ports';
import { A_CARD_CODE } from './quick-credentials';
import { importFiles } from './take-files';

/** One laptop of a secretariat that has several. */
export interface Table {
  readonly laptop: BackupLaptop;
  readonly ports: BackupLaptop['ports'];
  readonly services: Services;
  readonly joining: Joining;
  readonly id: WorkspaceId;
}

export const joiningOf = ({ backupPorts, ports }: BackupLaptop): Joining =>
  createJoining({ ...backupPorts, ...ports });

export const toTable = (laptop: BackupLaptop, id: WorkspaceId): Table => ({
  ...{ laptop, ports: laptop.ports, id },
  services: createServices(laptop.ports),
  joining: joiningOf(laptop),
});

/** @param file with which laptops join */
export async function joinTable({ bytes }: Pick<OutgoingFile, 'bytes'>, name: string): Promise<Table> {
  const laptop = await aBackupLaptop(name);
  return toTable(laptop, getValue(await joiningOf(laptop).joinSecretariat(bytes, A_CARD_CODE)));
}

export async function takeFiles(
  place: Pick<Table, 'services' | 'id'>,
  ...files: readonly OutgoingFile[]
): Promise<readonly string[]> {
  const outcomes = await importFiles(place, files);
  return outcomes.flatMap((outcome) => (outcome.type === 'refused' ? [outcome.problem.type] : []));
}
