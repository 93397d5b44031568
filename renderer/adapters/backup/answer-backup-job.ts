import type { BackupFiles } from '../../application/ports/backup-files';
import { assertNever, ok } from '../../domain/result';
import type { BackupJob, BackupReport } from './backup-messages';

/** The worker's side, without the worker: one file. @returns what takes its messages */
export function createBackupAnswers(
  decode: BackupFiles['decode'],
  report: (message: BackupReport) => void,
): (message: BackupJob) => Promise<void> {
  let file = new Uint8Array();
  let filled = 0;
  const goOn = async (): Promise<void> => {
    if (filled < file.length) return report({ type: 'more' });
    const decoded = await decode(file);
    if (!decoded.ok) return report({ type: 'done', result: decoded });
    const { log, ...rest } = decoded.value;
    const from = log.byteOffset - file.byteOffset;
    report({ type: 'done', result: ok({ ...rest, log: { from, to: from + log.length } }) });
  };
  return async (message) => {
    try {
      switch (message.type) {
        case 'file':
          file = new Uint8Array(message.size);
          break;
        case 'piece':
          file.set(message.bytes, filled);
          filled += message.bytes.length;
          break;
        default:
          return assertNever(message);
      }
      await goOn();
    } catch (error) {
      report({ type: 'failed', detail: String(error) });
    }
  };
}
