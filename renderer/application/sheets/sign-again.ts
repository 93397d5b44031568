import { err, ok, type Result } from '../../domain/result';
import type { SheetKey } from '../../domain/revision';
import type { Ports } from '../ports/ports';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { type SheetChange, writeSheets } from './write-sheets';

/**
 * Says once more, with this laptop's signature, what sheets say here: so that what the judge had signed on it
 * counts again after another laptop took it. All of them or none.
 */
export async function signAgain(
  ports: Pick<Ports, 'repository' | 'hash' | 'now'>,
  id: WorkspaceId,
  keys: readonly SheetKey[],
): Promise<Result<{ readonly signed: number }, SheetProblem | StorageProblem>> {
  const written = await writeSheets(
    ports,
    id,
    () => keys,
    (sheets) => {
      const changes: SheetChange[] = [];
      for (const sheet of sheets) {
        const { state } = sheet;
        // Anything else has moved on since it was asked for.
        if (state.type !== 'submitted' && state.type !== 'recused') return err({ type: 'sheet-in-conflict' });
        const { marks, notes, reason } = state.head.revision;
        changes.push({
          sheet,
          content: { state: state.type, marks, notes, ...(reason !== undefined && { reason }) },
        });
      }
      return ok(changes);
    },
  );
  return written.ok ? ok({ signed: keys.length }) : written;
}
