import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Page, test } from 'playwright/test';

/** A file as a picker takes it: a path, or bytes under a name. */
export type Chosen = string | NamedBytes;

export interface NamedBytes {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Does what opens the file picker and chooses in it. */
export async function choose(page: Page, open: () => Promise<void>, files: readonly Chosen[]): Promise<void> {
  const picker = page.waitForEvent('filechooser');
  await open();
  await (await picker).setFiles(await Promise.all(files.map(toBytes)));
}

const toBytes = async (file: Chosen): Promise<NamedBytes> =>
  typeof file === 'string' ? renamed(file, basename(file)) : file;

/** Does what starts a download and keeps the file under the name it came with. @returns its path */
export async function download(page: Page, start: () => Promise<void>, folder = ''): Promise<string> {
  const arriving = page.waitForEvent('download');
  await start();
  const file = await arriving;
  const path = test.info().outputPath(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

export const fixture = (...path: readonly string[]): string =>
  join(import.meta.dirname, '..', '..', 'fixtures', ...path);

export const asset = (...path: readonly string[]): string =>
  join(import.meta.dirname, '..', '..', '..', 'assets', ...path);

/** A file of the disk under another name, as when somebody renames a photograph. */
export const renamed = async (path: string, name: string): Promise<NamedBytes> => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: await readFile(path),
});

export const textFile = (name: string, content: string): NamedBytes => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content, 'utf8'),
});
