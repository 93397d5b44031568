import type { Dialogs } from '../dialogs';
import type { Handlers } from '../handlers';
import type { OfferedFiles } from './offered-files';

export interface OpenDialogNeeds {
  readonly showOpenDialog: Dialogs['open'];
  readonly offered: Pick<OfferedFiles, 'offer'>;
}

export const createFileOpenDialog =
  ({ showOpenDialog, offered }: OpenDialogNeeds): Handlers['file.open-dialog'] =>
  async ({ accept, multiple }) => {
    const { canceled, filePaths } = await showOpenDialog({
      properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      ...(accept.length > 0 ? { filters: [toFilter(accept)] } : {}),
    });
    return { files: canceled ? [] : [...(await offered.offer(filePaths))] };
  };

const toFilter = (accept: readonly string[]) => ({
  name: accept.join(', '),
  extensions: accept.map((ending) => ending.slice(1)),
});
