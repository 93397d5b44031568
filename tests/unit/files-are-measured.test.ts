import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const sources = ['renderer', 'electron'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(ROOT, folder, name), 'utf8') })),
);

const wherever = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test('files that somebody points at are read in one place, which measures them first', () => {
  expect(
    wherever(/\bfile\.read\(|\bincoming\.read\(/i).filter((path) => !path.startsWith('electron/')),
  ).toEqual(['renderer/application/receive/read-incoming.ts']);
});

test('the browser gives bytes of such files to it alone', () => {
  // The others ask for the program's own files, or for what they have just unpacked or made themselves.
  expect(wherever(/\.arrayBuffer\(\)/).sort()).toEqual([
    'renderer/adapters/pdf/font-urls.ts',
    'renderer/adapters/sample-source.ts',
    'renderer/components/dropped-file.ts',
    'renderer/features/trail/use-save-trail.ts',
    // Reads back what it has just written.
    'renderer/platform/browser-folder-saver.ts',
    'renderer/platform/browser-folder.ts',
    'renderer/platform/browser.ts',
  ]);
});

test('the shell and the command line read no file whole without a limit but the program’s own', () => {
  expect(
    wherever(/\breadFile(?:Sync)?\b(?!: )/)
      .filter((path) => path.startsWith('electron/'))
      .sort(),
  ).toEqual(
    [
      // Served: the program's own files.
      'electron/host/local-server.ts',
      'electron/shell/main.ts',
      'electron/shell/app-protocol.ts',
      // Written by the program itself a moment ago, and where its window was.
      'electron/handlers/files/write-file-safely.ts',
      'electron/shell/window/window-state.ts',
    ].sort(),
  );
});
