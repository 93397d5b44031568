import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files of ours that a command line names: paths, relative ones against the folder it was typed in, and
 * the `file:` addresses that Linux desktops hand over. Switches, the program itself, addresses of other
 * machines and whatever is no whole address are no files.
 */
export const plenoFilesIn = (words: readonly string[], folder: string): readonly string[] =>
  words
    .filter((word) => !word.startsWith('-'))
    .flatMap((word) => toPath(word, folder) ?? [])
    .filter((path) => /\.pleno(?:\.age)?$/i.test(path));

function toPath(word: string, folder: string): string | undefined {
  if (/^file:/i.test(word)) return fromAddress(word);
  // Another kind of address; a drive letter is none.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(word)) return undefined;
  return resolve(folder, word);
}

function fromAddress(word: string): string | undefined {
  // `file:name` has no folder to start from, and would be taken from the root.
  if (!/^file:\//i.test(word) || !URL.canParse(word)) return undefined;
  const address = new URL(word);
  // The parser takes "localhost" off; what is left is another machine.
  if (address.hostname !== '' || address.search !== '' || address.hash !== '') return undefined;
  const path = decode(address);
  return path !== undefined && isAbsolute(path) && !path.includes('\0') ? path : undefined;
}

/** @returns undefined where escaped signs are no letters, or would be the bounds of folders. */
function decode(address: URL): string | undefined {
  try {
    return fileURLToPath(address);
  } catch (error) {
    if (error instanceof URIError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
