import type { SaveCause } from '../../application/ports/file-saver';
import type { SaveProblemTexts } from '../any-problem';
import { toVaultDetail } from './vault-detail';

const notWritten: { readonly [cause in SaveCause]: (name: string, detail: string) => string } = {
  full: (name) =>
    `There is no room left in that place, so “${name}” is not saved there. Your data is safe on this laptop; delete other files there or choose another place, then save again.`,
  'read-only': (name) =>
    `“${name}” cannot be saved there: the folder is read-only, or the file is open in another program. Your data is safe on this laptop; close the file or choose another folder, then save again.`,
  gone: (name) =>
    `The stick was pulled out or is broken, or the folder is gone, so “${name}” is not saved there. Your data is safe on this laptop; plug the stick in again or choose another place, then save again.`,
  other: (name, detail) =>
    `“${name}” could not be written (${detail}). Your data is safe on this laptop; try again or choose another place.`,
};

/** Said also where the program did not open. */
export const saveProblems: SaveProblemTexts = {
  'vault-full': () =>
    'There is no room for the second copy. The data on this laptop is still there; free some space or choose another place, then try again.',
  'vault-read-only': () =>
    'The folder for the second copy is read-only. The data on this laptop is still there; ask for the right to write in it or choose another folder, then try again.',
  'vault-gone': () =>
    'The folder or stick for the second copy was not found. The data on this laptop is still there; plug it in again, then try again.',
  'vault-failed': ({ detail }) =>
    `The second copy could not be written (${toVaultDetail(detail)}). The data on this laptop is still there; try again.`,
  'file-not-written': ({ name, detail, cause = 'other' }) => notWritten[cause](name, detail),
};
