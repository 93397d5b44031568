import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bundleAll } from '../../build/bundle.mjs';
import { type Bundled, collectPackages } from '../../build/third-party/collect-packages.mjs';
import { describePackages, isPermissive, type Notice } from '../../build/third-party/describe-packages.mjs';
import { textOf, toNotices } from '../../build/third-party/write-notices.mjs';
import { givesByExample } from '../builders/by-example';

const root = resolve(import.meta.dirname, '../..');

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

let notices: readonly Notice[];
/** Names of packages in the source maps of what was built. */
let inMaps: ReadonlySet<string>;
let again: readonly Notice[];

const nameOf = (path: string): string | undefined =>
  /^.*node_modules\/((?:@[^/]+\/)?[^/.@][^/]*)/.exec(path)?.[1];

beforeAll(async () => {
  const bundled = new Map<string, Bundled>();
  const names = new Set<string>();
  const collector = collectPackages(bundled);
  const plugin: Plugin = {
    name: 'look-into-source-maps',
    generateBundle(options, bundle, isWrite) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const source of output.map?.sources ?? []) {
          const name = nameOf(source);
          if (name !== undefined) names.add(name);
        }
      }
      if (typeof collector.generateBundle === 'function')
        collector.generateBundle.call(this, options, bundle, isWrite);
    },
  };
  await bundleAll({ logLevel: 'error', plugin, write: false, sourcemap: true });
  notices = describePackages(root, bundled.values());
  again = describePackages(root, [...bundled.values()].reverse());
  inMaps = names;
});

describe('the notices of what others wrote', () => {
  test('name every package whose code is in what was built', () => {
    const named = new Set(notices.map(({ name }) => name));
    expect([...inMaps].filter((name) => !named.has(name))).toEqual([]);
    // Were the maps empty, nothing would be shown; these are in the screens, a worker and the shell.
    for (const name of ['react-dom', 'pdfmake', 'zod', 'age-encryption', 'dexie'])
      expect(inMaps).toContain(name);
  });

  test('name what a package built by others holds inside, as its own dependencies say', async () => {
    const { packages } = lockSchema.parse(
      JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')),
    );
    const closure = new Set<string>();
    const add = (folder: string): void => {
      for (const name of Object.keys(packages[folder]?.dependencies ?? {})) {
        const nested = `${folder}/node_modules/${name}`;
        const place = packages[nested] === undefined ? `node_modules/${name}` : nested;
        if (closure.has(name)) continue;
        closure.add(name);
        add(place);
      }
    };
    add('node_modules/pdfmake');
    expect(closure.size).toBeGreaterThan(15);
    const inside = notices.filter((notice) => notice.inside.includes('pdfmake')).map(({ name }) => name);
    expect([...closure].filter((name) => !inside.includes(name))).toEqual([]);
  });

  test('have for each the words of a licence under which everybody may pass it on', () => {
    for (const { name, licence, text } of notices) {
      expect(isPermissive(licence), `${name}: ${licence}`).toBe(true);
      expect(text.length, name).toBeGreaterThan(500);
    }
  });

  test('are the same bytes for the same packages, in whatever order they were met, and name no machine', () => {
    const text = toNotices(root, { version: '0.1.0', packages: notices });
    expect(toNotices(root, { version: '0.1.0', packages: again })).toBe(text);
    expect(text).not.toContain(root);
    expect(text).not.toContain('\r');
  });

  test('hold every font of the papers and the screens, and name the runtime’s own notices', () => {
    const text = toNotices(root, { version: '0.1.0', packages: notices });
    for (const part of [
      'noto-sans-javanese-regular.ttf',
      'eb-garamond-semibold.ttf',
      '@fontsource-variable/atkinson-hyperlegible-next',
      'SIL OPEN FONT LICENSE',
      'Copyright (c) Electron contributors',
      'LICENSES.chromium.html',
    ])
      expect(text).toContain(part);
  });
});

describe('the build ends', () => {
  async function aProject(description: object, files: Readonly<Record<string, string>>): Promise<string> {
    const project = await mkdtemp(join(tmpdir(), 'pleno-notices-'));
    const { mkdir } = await import('node:fs/promises');
    const folder = join(project, 'node_modules/some-package');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ version: '1.0.0', ...description }));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return project;
  }
  const bundled: Bundled = { folder: 'node_modules/some-package', inside: undefined };

  test.each([
    ['no licence is named', {}, { LICENSE: 'words' }, 'names no licence'],
    ['its words are missing', { license: 'MIT' }, {}, 'brings no text'],
    [
      'it may not be passed on by everybody',
      { license: 'GPL-3.0-only' },
      { LICENSE: 'words' },
      'GPL-3.0-only',
    ],
  ])('where %s', async (_what, description, files, words) => {
    const project = await aProject(description, files);
    expect(() => describePackages(project, [bundled])).toThrow(words);
  });

  test('where a font comes without its licence', () => {
    expect(
      textOf('noto-sans-javanese-regular.ttf', ['noto-sans-OFL.txt', 'noto-sans-javanese-OFL.txt']),
    ).toBe('noto-sans-javanese-OFL.txt');
    expect(() => textOf('unknown-regular.ttf', ['noto-sans-OFL.txt'])).toThrow('without its licence');
  });

  test('but takes a licence and what stands beside it', async () => {
    const project = await aProject({ license: 'Apache-2.0' }, { LICENSE: 'words', NOTICE: 'more words' });
    expect(describePackages(project, [bundled])).toEqual([
      {
        name: 'some-package',
        version: '1.0.0',
        licence: 'Apache-2.0',
        text: 'words\n\nmore words',
        inside: [],
      },
    ]);
  });
});

givesByExample('%s lets everybody pass it on: %s', isPermissive, [
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND Zlib', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-2.0-or-later', false],
  ['UNLICENSED', false],
]);
