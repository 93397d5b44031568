import { isAct } from '../../renderer/application/acts/act';
import { foldActs } from '../../renderer/application/acts/fold-acts';
import { findKeyHolder } from '../../renderer/application/acts/key-holder';
import type { OpenedBackup } from '../../renderer/application/backup/inspect-backup';
import type { OldLaptop } from '../../renderer/application/backup/restore-backup';
import { createServices, type Services } from '../../renderer/application/create-services';
import { createJoining, type Joining } from '../../renderer/application/joining/create-joining';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { aBackupLaptop, type BackupLaptop } from './a-backup-laptop';
import { loadSecretariat } from './an-event';
import { getValue, lastSaved } from './fake-ports';
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

export const PASSPHRASE = 'kata sandi panjang';
export const quietly = { onPhase: () => {}, signal: new AbortController().signal };

export async function decisionsOf({ services, ports, id }: Table): Promise<OutgoingFile> {
  getValue(await services.exportDecisions(id));
  return lastSaved(ports);
}

export async function handKey(from: Table, to: Table): Promise<void> {
  getValue(await from.joining.giveKey(from.id, { ...quietly, here: '' }));
  const { bytes } = lastSaved(from.ports);
  getValue(await to.joining.takeKey(to.id, { bytes, secret: A_CARD_CODE, reason: 'Diterima.' }));
}

export async function backUp({ laptop, ports, id }: Table): Promise<Uint8Array> {
  getValue(await laptop.backups.make(id, { ...quietly, passphrase: PASSPHRASE }));
  return lastSaved(ports).bytes;
}

/** Opens a backup and puts it in the place of what is there. */
export async function restoreAt(
  laptop: BackupLaptop,
  bytes: Uint8Array,
  oldLaptop?: OldLaptop,
): Promise<OpenedBackup> {
  const opened = getValue(await laptop.backups.inspect(bytes, { passphrase: PASSPHRASE }));
  getValue(await laptop.backups.restore(opened, { ...(oldLaptop && { oldLaptop }), onPhase: () => {} }));
  return opened;
}

export async function bringBack(
  bytes: Uint8Array,
  { id }: Pick<Table, 'id'>,
  name: string,
  oldLaptop?: OldLaptop,
): Promise<Table> {
  const laptop = await aBackupLaptop(name);
  await restoreAt(laptop, bytes, oldLaptop);
  return toTable(laptop, id);
}

export const actsOf = async ({ ports, id }: Table) => (await ports.repository.loadActs(id)).filter(isAct);
export const namesAt = async (table: Table) => (await actsOf(table)).map(({ id }) => id).sort();
export const holderAt = async (table: Table) =>
  findKeyHolder(await loadSecretariat(table.ports, table.id), foldActs(await actsOf(table)));
