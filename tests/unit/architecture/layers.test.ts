import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Import,
  importsIn,
  isPackage,
  type SourceFile,
  sources,
  startsWithAny,
  targetOf,
} from './sources';

interface Rule {
  readonly name: string;
  readonly appliesTo: (path: string) => boolean;
  readonly allows: (target: string, file: SourceFile, found: Import) => boolean;
}

const isCommandLine = (path: string): boolean => path.startsWith('electron/cli/');
/** The room in which backups are sealed, beside the main process. */
const isSealing = (path: string): boolean => path.startsWith('electron/handlers/backups/');
/** Runs in the page or before it: no schema and no package comes with it. */
const CONTRACT_IN_THE_PAGE: readonly string[] = [
  'electron/contract/calls-over.ts',
  'electron/contract/channels.ts',
  'electron/contract/crossing-limits.ts',
];
/** Each runs in a sandbox, before the page of its window. */
const PRELOADS: readonly string[] = ['electron/shell/preload.ts', 'electron/shell/display-preload.ts'];
const featureOf = (path: string): string | undefined => /^renderer\/features\/([^/]+)/.exec(path)?.[1];
/** Which rooms each room of the parts, and of a feature that has rooms, may see besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'parts/camera': [],
  'parts/card': ['parts/camera'],
  'parts/editing': [],
  'parts/paper': [],
  'parts/projector': [],
  'parts/receipt': ['parts/camera'],
  'parts/reopen': [],
  'parts/rounds': [],
  'parts/tables': [],
  'parts/signing': [],
  'parts/versions': [],
  'parts/workspace': [],
  'features/backups/to-others': [],
  'features/frame/finder': [],
  'features/frame/keys': [],
  'features/frame/menu': [],
  'features/frame/notices': [],
  'features/scoring/calibration': [],
  'features/set-up/entries': ['features/set-up/tables'],
  'features/set-up/file': ['features/set-up/rubric'],
  'features/set-up/identity': [],
  'features/set-up/judges': ['features/set-up/tables'],
  'features/set-up/panels': [],
  'features/set-up/rounds': ['features/set-up/rubric'],
  'features/set-up/rubric': [],
  'features/set-up/tables': [],
};
const roomOf = (path: string): string | undefined =>
  /^renderer\/(parts\/[^/]+|features\/[^/]+\/[^/]+)\//.exec(path)?.[1];
/** A layer's folder and what it may see of the project besides itself; packages as named. */
const layer = (
  folder: string,
  sees: readonly string[],
  packages: (name: string, path: string) => boolean,
): Omit<Rule, 'name'> => ({
  appliesTo: (path) => path.startsWith(folder),
  allows: (target, { path }) =>
    isPackage(target)
      ? packages(target, path)
      : startsWithAny(target, [folder, ...sees]) || target.startsWith('assets/'),
});
const anyPackage = (name: string): boolean => name !== 'electron' && !name.startsWith('node:');
/** Adapters for the command line end in `-node.ts`; the others have to run in a page. */
const anyPackageHere = (name: string, path: string): boolean =>
  anyPackage(name) || (name.startsWith('node:') && path.endsWith('-node.ts'));
const noPackage = (): boolean => false;
const FRAMEWORK: readonly string[] = ['react', 'react-dom', 'wouter'];
/** The shape of its messages, words and times, and how it is reached; none of them keeps or fetches anything. */
const DISPLAY_SEES: readonly string[] = [
  'electron/contract/display-message',
  'renderer/platform/display-link',
  'renderer/platform/refuse-stray-files',
  'renderer/strings/display-strings',
  'renderer/strings/formats',
  'renderer/strings/language',
];
/** What hooks, parts and features all may see. */
const BELOW_SCREENS: readonly string[] = [
  'renderer/stores/',
  'renderer/application/',
  'renderer/domain/',
  'renderer/strings/',
  'renderer/theme/',
  'renderer/platform/platform',
  'renderer/routes',
];

const rules: readonly Rule[] = [
  {
    name: 'domain imports nothing outside domain',
    appliesTo: (path) => path.startsWith('renderer/domain/'),
    allows: (target) => target.startsWith('renderer/domain/'),
  },
  {
    name: 'application imports domain only (and zod, to read what comes from outside)',
    ...layer('renderer/application/', ['renderer/domain/'], (name) => name === 'zod'),
  },
  {
    name: 'adapters import application and domain (and strings, for papers and exports)',
    ...layer(
      'renderer/adapters/',
      ['renderer/application/', 'renderer/domain/', 'renderer/strings/'],
      anyPackageHere,
    ),
  },
  {
    name: 'stores hold state without a framework: they know application and domain',
    ...layer(
      'renderer/stores/',
      ['renderer/application/', 'renderer/domain/'],
      (name) => anyPackage(name) && !FRAMEWORK.includes(name),
    ),
  },
  {
    name: 'hooks bring state to any feature',
    ...layer('renderer/hooks/', BELOW_SCREENS, anyPackage),
  },
  {
    name: 'parts stand above hooks and components, and below features',
    ...layer('renderer/parts/', ['renderer/hooks/', 'renderer/components/', ...BELOW_SCREENS], anyPackage),
  },
  {
    name: 'addresses are a leaf: they know what they name by type',
    appliesTo: (path) => path === 'renderer/routes.ts',
    allows: (target, _file, found) =>
      found.isTypeOnly && startsWithAny(target, ['renderer/application/', 'renderer/domain/']),
  },
  {
    name: 'what a screen is stands in words alone: it knows others by type',
    appliesTo: (path) => path === 'renderer/screen-description.ts',
    allows: (target, _file, found) =>
      found.isTypeOnly &&
      (target === 'react' ||
        startsWithAny(target, ['renderer/application/', 'renderer/domain/', 'renderer/strings/'])),
  },
  {
    name: 'the lists of screens know features and frames',
    ...layer(
      'renderer/screens/',
      ['renderer/features/', 'renderer/components/', 'renderer/screen-description', ...BELOW_SCREENS],
      anyPackage,
    ),
  },
  {
    name: 'the display is told what to show, and knows no way to anything else',
    appliesTo: (path) => path.startsWith('renderer/display/'),
    allows: (target, { path }, found) =>
      startsWithAny(target, ['renderer/display/', 'renderer/theme/']) ||
      DISPLAY_SEES.includes(target) ||
      (target === 'electron/contract/bridge' && found.isTypeOnly) ||
      // Its root: what keeps schemas from evaluating code, and the letters.
      (path === 'renderer/display/main.ts' &&
        (target === 'renderer/application/acts/zod-without-eval' || target.startsWith('@fontsource'))),
  },
  {
    name: 'platform knows the ports, the domain and the contract with the shell',
    appliesTo: (path) => path.startsWith('renderer/platform/'),
    allows: (target) =>
      startsWithAny(target, [
        'renderer/platform/',
        'renderer/application/',
        'renderer/domain/',
        'renderer/strings/language',
        'electron/contract/',
      ]),
  },
  {
    name: 'strings are a leaf: they know the domain, and of application types only',
    appliesTo: (path) => path.startsWith('renderer/strings/'),
    allows: (target, _file, found) =>
      target.startsWith('renderer/strings/') ||
      target.startsWith('renderer/domain/') ||
      (found.isTypeOnly && target.startsWith('renderer/application/')),
  },
  {
    name: 'components import nothing of the project',
    ...layer('renderer/components/', ['renderer/theme/'], anyPackage),
  },
  { name: 'theme is a leaf', ...layer('renderer/theme/', [], noPackage) },
  {
    name: 'features stand on parts, hooks, components and what those stand on',
    ...layer(
      'renderer/features/',
      [
        'renderer/parts/',
        'renderer/hooks/',
        'renderer/components/',
        'renderer/screen-description',
        ...BELOW_SCREENS,
      ],
      anyPackage,
    ),
  },
  {
    name: 'features never import each other',
    appliesTo: (path) => featureOf(path) !== undefined,
    allows: (target, file) => featureOf(target) === undefined || featureOf(target) === featureOf(file.path),
  },
  {
    name: 'a room sees the rooms of its row',
    appliesTo: (path) => roomOf(path) !== undefined,
    allows: (target, { path }) => {
      const [from, to] = [roomOf(path), roomOf(target)];
      if (from === undefined || to === undefined || from === to) return true;
      // Between layers, the layers' own rules hold.
      return dirname(from) !== dirname(to) || ROOMS[from]?.includes(to) === true;
    },
  },
  {
    name: 'only main.tsx knows the adapters',
    appliesTo: (path) =>
      path.startsWith('renderer/') &&
      path !== 'renderer/main.tsx' &&
      !startsWithAny(path, ['renderer/adapters/', 'renderer/display/']),
    allows: (target) => !target.startsWith('renderer/adapters/'),
  },
  {
    name: 'renderer and electron meet only in the contract, and there by type and in its limits',
    appliesTo: (path) => path.startsWith('renderer/') && !path.startsWith('renderer/display/'),
    allows: (target, _file, found) =>
      target !== 'electron' &&
      (!target.startsWith('electron/') ||
        target === 'electron/contract/crossing-limits' ||
        (target.startsWith('electron/contract/') && found.isTypeOnly)),
  },
  {
    name: 'the shell knows no judging rules',
    appliesTo: (path) => path.startsWith('electron/') && !isCommandLine(path) && !isSealing(path),
    allows: (target) => !target.startsWith('renderer/'),
  },
  {
    name: 'what seals backups beside the main process knows how backups and keys are written, and no more',
    appliesTo: isSealing,
    allows: (target, _file, found) =>
      !target.startsWith('renderer/') ||
      startsWithAny(target, [
        'renderer/adapters/backup/',
        'renderer/adapters/keys/',
        'renderer/adapters/heartbeat',
      ]) ||
      (found.isTypeOnly && startsWithAny(target, ['renderer/application/', 'renderer/domain/'])),
  },
  {
    name: 'the command line uses domain, application, adapters and strings only',
    appliesTo: isCommandLine,
    allows: (target) =>
      isPackage(target) ||
      startsWithAny(target, [
        'renderer/domain/',
        'renderer/application/',
        'renderer/adapters/',
        'renderer/strings/',
      ]) ||
      target.startsWith('assets/') ||
      startsWithAny(target, ['electron/cli/', 'electron/handlers/files/']),
  },
  {
    name: 'the contract sees nothing but zod',
    appliesTo: (path) => path.startsWith('electron/contract/'),
    allows: (target) => target === 'zod' || target.startsWith('electron/contract/'),
  },
  {
    name: 'what the preload script and the screens take from the contract is free of packages',
    appliesTo: (path) => CONTRACT_IN_THE_PAGE.includes(path),
    allows: (target, _file, found) => found.isTypeOnly || CONTRACT_IN_THE_PAGE.includes(`${target}.ts`),
  },
  {
    name: 'handlers are plain Node: they see the contract, and nothing of Electron',
    appliesTo: (path) => path.startsWith('electron/handlers/') && !isSealing(path),
    allows: (target) =>
      isPackage(target)
        ? target !== 'electron'
        : startsWithAny(target, ['electron/handlers/', 'electron/contract/']),
  },
  {
    name: 'the host serves without Electron',
    appliesTo: (path) => path.startsWith('electron/host/'),
    allows: (target) =>
      isPackage(target)
        ? target !== 'electron'
        : startsWithAny(target, ['electron/host/', 'electron/handlers/', 'electron/contract/']),
  },
  {
    name: 'the shell sees handlers, contract, and what the host serves by',
    appliesTo: (path) => path.startsWith('electron/shell/'),
    allows: (target) =>
      isPackage(target) ||
      startsWithAny(target, [
        'electron/shell/',
        'electron/handlers/',
        'electron/contract/',
        'electron/host/static-files',
        'electron/host/security-headers',
      ]),
  },
  {
    name: 'only the shell imports electron, and only its main.ts and preload scripts more than types',
    appliesTo: (path) => !['electron/shell/main.ts', ...PRELOADS].includes(path),
    allows: (target, { path }, found) =>
      target !== 'electron' ||
      (found.isTypeOnly && startsWithAny(path, ['electron/shell/', 'tests/', 'build/'])),
  },
  {
    name: 'the preload scripts bring the names of the channels, and no other code but their own',
    appliesTo: (path) => PRELOADS.includes(path),
    allows: (target, _file, found) =>
      target === 'electron' || found.isTypeOnly || CONTRACT_IN_THE_PAGE.includes(`${target}.ts`),
  },
  {
    name: 'the product never imports its tests',
    appliesTo: (path) => startsWithAny(path, ['renderer/', 'electron/']),
    allows: (target) => !startsWithAny(target, ['tests/', 'build/']),
  },
];

const breachesOf = (rule: Rule, files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path }) => rule.appliesTo(path))
    .flatMap((file) =>
      file.imports
        .filter((found) => !rule.allows(targetOf(file.path, found), file, found))
        .map((found) => `${file.path} imports ${found.path}`),
    );

describe('who may import whom', () => {
  test('every room has its row', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)).filter((room) => room !== undefined));
    expect([...rooms].toSorted()).toEqual(Object.keys(ROOMS).toSorted());
  });

  test.each(rules)('$name', (rule) => {
    expect(breachesOf(rule, sources)).toEqual([]);
  });

  test.each([
    ['renderer/domain/rank.ts', "import { z } from 'zod';", 'domain imports nothing outside domain'],
    [
      'renderer/domain/rank.ts',
      "export { a } from '../application/ports';",
      'domain imports nothing outside domain',
    ],
    [
      'renderer/application/a.ts',
      "import {\n  b,\n} from '../adapters/b';",
      'application imports domain only (and zod, to read what comes from outside)',
    ],
    ['renderer/features/desk/a.tsx', "import { b } from '../review/b';", 'features never import each other'],
    ['renderer/features/desk/a.tsx', "const b = import('../review/b');", 'features never import each other'],
    [
      'renderer/features/desk/a.tsx',
      "import { b } from '../../adapters/b';",
      'only main.tsx knows the adapters',
    ],
    [
      'electron/handlers/a.ts',
      "import { b } from '../../renderer/domain/rank';",
      'the shell knows no judging rules',
    ],
    [
      'electron/shell/ipc.ts',
      "import { app } from 'electron';",
      'only the shell imports electron, and only its main.ts and preload scripts more than types',
    ],
    [
      'electron/handlers/a.ts',
      "import type { App } from 'electron';",
      'handlers are plain Node: they see the contract, and nothing of Electron',
    ],
    [
      'electron/contract/channels.ts',
      "import { z } from 'zod';",
      'what the preload script and the screens take from the contract is free of packages',
    ],
    [
      'electron/contract/a.ts',
      "import type { Handlers } from '../handlers/handlers';",
      'the contract sees nothing but zod',
    ],
    [
      'electron/shell/preload.ts',
      "import { contract } from '../contract/contract';",
      'the preload scripts bring the names of the channels, and no other code but their own',
    ],
    [
      'renderer/platform/a.ts',
      "import { contract } from '../../electron/contract/contract';",
      'renderer and electron meet only in the contract, and there by type and in its limits',
    ],
    [
      'renderer/display/a.ts',
      "import { openOpfsVault } from '../platform/opfs-vault';",
      'the display is told what to show, and knows no way to anything else',
    ],
    [
      'renderer/stores/a.ts',
      "import { useState } from 'react';",
      'stores hold state without a framework: they know application and domain',
    ],
    ['renderer/hooks/a.ts', "import { B } from '../parts/card/b';", 'hooks bring state to any feature'],
    [
      'renderer/parts/card/a.tsx',
      "import { B } from '../../features/desk/b';",
      'parts stand above hooks and components, and below features',
    ],
    ['renderer/parts/camera/a.tsx', "import { B } from '../card/b';", 'a room sees the rooms of its row'],
    [
      'renderer/features/set-up/tables/a.tsx',
      "import { B } from '../entries/b';",
      'a room sees the rooms of its row',
    ],
    [
      'renderer/components/a.tsx',
      "import type { Strings } from '../strings/strings';",
      'components import nothing of the project',
    ],
    [
      'renderer/strings/a.ts',
      "import { createServices } from '../application/create-services';",
      'strings are a leaf: they know the domain, and of application types only',
    ],
  ])('%s with %j breaks the rule', (path, text, name) => {
    const rule = rules.find((candidate) => candidate.name === name);
    if (rule === undefined) throw new Error(`There is no rule "${name}".`);
    expect(breachesOf(rule, [{ path, text, imports: importsIn(text) }])).toHaveLength(1);
  });
});
