import type { BackupPorts } from '../ports/backup-ports';
import { given } from '../ports/given';
import { adoptSheets } from '../sheets/adopt-sheets';
import { exportAuditKey } from './export-audit-key';
import { inspectBackup } from './inspect-backup';
import { makeBackup } from './make-backup';
import { restoreBackup, takeKey } from './restore-backup';
import { saveArchiveFolder } from './save-archive-folder';

/** What a person asks for, none of which a start needs. */
export const createByHand = (ports: BackupPorts) => ({
  make: given(ports, makeBackup),
  exportAuditKey: given(ports, exportAuditKey),
  saveArchiveFolder: given(ports, saveArchiveFolder),
  inspect: given(ports, inspectBackup),
  restore: given(ports, restoreBackup),
  takeKey: given(ports, takeKey),
  adoptSheets: given(ports, adoptSheets),
});
