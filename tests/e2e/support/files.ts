import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, type Locator, type Page, test } from 'playwright/test';

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

/** Drags files from the desktop onto a place that takes them, and lets go. */
export async function drop(place: Locator, files: readonly Chosen[]): Promise<void> {
  expect(await drag(place, files)).toEqual(['dragenter', 'dragover', 'drop']);
}

/**
 * The same anywhere. @returns what the page claimed: a browser refuses the drop where `dragover` is not
 * among it, and opens the file by itself where `drop` is not
 */
export async function drag(place: Locator, files: readonly Chosen[]): Promise<readonly string[]> {
  const named = await Promise.all(files.map(toBytes));
  return place.evaluate(
    (element, dragged) => {
      const dataTransfer = new DataTransfer();
      for (const { name, type, base64 } of dragged) {
        const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name, { type }));
      }
      return ['dragenter', 'dragover', 'drop'].filter(
        (type) =>
          !element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })),
      );
    },
    named.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, base64: buffer.toString('base64') })),
  );
}

const toBytes = async (file: Chosen): Promise<NamedBytes> =>
  typeof file === 'string' ? renamed(file, basename(file)) : file;

/** Does what starts a download and keeps the file under the name it came with. @returns its path */
export async function download(page: Page, start: () => Promise<void>, folder = ''): Promise<string> {
  // A hundred sheets take a slow machine longer than anything else that is waited for; the test's limit ends it.
  const arriving = page.waitForEvent('download', { timeout: 0 });
  await start();
  const file = await arriving;
  const path = test.info().outputPath(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** How many files the page has saved since. */
export function countDownloads(page: Page): () => number {
  let count = 0;
  page.on('download', () => {
    count += 1;
  });
  return () => count;
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
