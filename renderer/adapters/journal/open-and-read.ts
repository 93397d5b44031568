import type { StartProgress } from '../../application/ports/safety';
import type { DatabaseOpenProblem, StorageProblem } from '../../application/workspace/problem';
import { err, ok, type Result } from '../../domain/result';
import type { Database } from '../database/database';
import { type OpenOptions, openDatabase } from '../database/open-database';
import { toStorageProblem } from '../database/storage-problem';
import { createPauses } from '../pauses';
import { type DatabaseContents, EMPTY_CONTENTS } from './database-facts';
import { type Imports, readDatabase } from './read-database';

/** Told of the files that came in as soon as their records have been read, while the rest is still to come. */
export type OnRecords = (database: Database, imports: Imports) => void;

interface ReadOptions extends OpenOptions {
  readonly onProgress?: (progress: StartProgress) => void;
  readonly onRecords?: OnRecords;
  /** Longest wait for one answer of the database. */
  readonly answerLimitMs?: number;
}

export type OpenedDatabase =
  | { readonly database: Database; readonly contents: DatabaseContents }
  /** It is there, and can't be opened or read. */
  | { readonly database: undefined; readonly contents: DatabaseContents; readonly problem: StorageProblem };

/** A database that can't be read is no reason to stop: the log may have everything. */
export async function openAndRead(
  name: string,
  options: ReadOptions,
): Promise<Result<OpenedDatabase, DatabaseOpenProblem | StorageProblem>> {
  const opened = await openWhatever(name, options);
  if (!opened.ok) {
    const { error } = opened;
    return error.type === 'storage-failed' || error.type === 'storage-closed'
      ? ok({ database: undefined, contents: EMPTY_CONTENTS, problem: error })
      : opened;
  }
  const { value: database } = opened;
  let rows = 0;
  try {
    const contents = await readDatabase(database, {
      pauses: createPauses(),
      ...(options.answerLimitMs !== undefined && { answerLimitMs: options.answerLimitMs }),
      onImports: (imports) => options.onRecords?.(database, imports),
      onRows: (more) => {
        rows += more;
        options.onProgress?.({ phase: 'comparing', done: rows, total: rows });
      },
    });
    return ok({ database, contents });
  } catch (error) {
    // Whatever it was: what the files gave was not what this program reads.
    const problem = toStorageProblem(error) ?? { type: 'storage-failed', detail: String(error) };
    database.close();
    return ok({ database: undefined, contents: EMPTY_CONTENTS, problem });
  }
}

/** Damaged files may also lead to errors that would otherwise speak of a mistake in the program. */
async function openWhatever(
  name: string,
  options: OpenOptions,
): Promise<Result<Database, DatabaseOpenProblem | StorageProblem>> {
  try {
    return await openDatabase(name, options);
  } catch (error) {
    return err({ type: 'storage-failed', detail: String(error) });
  }
}
