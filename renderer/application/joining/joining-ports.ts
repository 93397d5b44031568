import type { BackupPorts } from '../ports/backup-ports';
import type { Ports } from '../ports/ports';

/** Joining needs what cards need, and what takes private keys out of this laptop and in. */
export type JoiningPorts = Ports & BackupPorts;
