import type { Calls, Reply } from '../../electron/contract/bridge';
import type { SaveCause } from '../../electron/contract/file-channels';
import type { FolderSaver, SaveProblem } from '../application/ports/file-saver';
import { err, ok, type Result } from '../domain/result';
import { describeCallProblem } from './bridge-calls';

/** New folders, made and filled by the shell. */
export const createElectronFolderSaver = (
  bridge: Pick<Calls, 'folder.create' | 'folder.write'>,
): FolderSaver => ({
  create: async (name) => {
    const created = toResult(name, await bridge['folder.create']({ name }));
    if (!created.ok) return created;
    if (created.value.type === 'cancelled') return ok(undefined);
    const { token, where } = created.value;
    return ok({
      where,
      write: async (path, bytes) => {
        const written = toResult(path, await bridge['folder.write']({ token, path, bytes }));
        if (!written.ok) return written;
        return written.value.type === 'written'
          ? ok(undefined)
          : toProblem(path, { detail: written.value.type });
      },
    });
  },
});

type NotWritten = { readonly type: 'file-not-written'; readonly cause: SaveCause; readonly detail: string };

function toResult<T extends { readonly type: string }>(
  name: string,
  reply: Reply<T>,
): Result<Exclude<T, NotWritten>, SaveProblem> {
  if (!reply.ok) return toProblem(name, { detail: describeCallProblem(reply.error) });
  const { value } = reply;
  return isNotWritten(value) ? toProblem(name, value) : ok(value as Exclude<T, NotWritten>);
}

const isNotWritten = (value: { readonly type: string }): value is NotWritten =>
  value.type === 'file-not-written';

const toProblem = (
  name: string,
  { detail, cause }: { readonly detail: string; readonly cause?: SaveCause },
) => err<SaveProblem>({ type: 'file-not-written', name, detail, ...(cause && { cause }) });
