import { readFileSync } from 'node:fs';
import { FONT_FILES, type FontFile, type FontFiles } from './font-book';

/** Reads the bundled fonts from a folder: for the command line, tests and benchmarks. */
export function readFontFiles(folder: string | URL): FontFiles {
  const base = folder instanceof URL ? folder : `${folder}/`;
  const path = (file: FontFile): string | URL =>
    typeof base === 'string' ? base + file : new URL(file, base);
  return Object.fromEntries(
    FONT_FILES.map((file) => [file, new Uint8Array(readFileSync(path(file)))]),
  ) as unknown as FontFiles;
}
