import { describe, expect, test } from 'vitest';
import { nodeComplaint, npmCommand, packagesMatch } from '../../../build/ready.mjs';

describe('the Node version', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '100.1.0'])('%s will do', (version) => {
    expect(nodeComplaint(version)).toBeUndefined();
  });

  test.each(['20.18.3', '18.20.0', '9.9.9', '21.7.3', '22.11.0', '23.11.0'])(
    '%s is refused in one sentence',
    (version) => {
      expect(nodeComplaint(version)).toMatch(
        /^Pleno needs Node 20 from 20\.19 on, .*; this is Node .* Get .*\.$/,
      );
    },
  );
});

describe('the installed packages', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-win32': { version: '2.0.0', optional: true },
    },
  };

  test('match when every package is there in its version', () => {
    expect(packagesMatch(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  test.each([
    ['nothing is installed', undefined],
    ['one is missing', { packages: {} }],
    ['one has another version', { packages: { 'node_modules/a': { version: '1.0.1' } } }],
    [
      'an optional one has another version',
      { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win32': { version: '1.0.0' } } },
    ],
    ['the note npm left is no object', 'text'],
  ])("don't match when %s", (_when, installed) => {
    expect(packagesMatch(lock, installed)).toBe(false);
  });
});

describe('npm', () => {
  const node = process.execPath;

  test.each([
    [
      'the one that started us',
      '/usr/lib/npm/bin/npm-cli.js',
      'linux',
      [node, '/usr/lib/npm/bin/npm-cli.js'],
    ],
    [
      'the one that started us, on Windows',
      'C:\\nodejs\\npm-cli.js',
      'win32',
      [node, 'C:\\nodejs\\npm-cli.js'],
    ],
    ['the one on the path, where another program started us', '/usr/bin/yarn.js', 'linux', ['npm']],
    ['the one on the path', '', 'darwin', ['npm']],
    [
      'the batch file on the path, through the one program that runs it',
      '',
      'win32',
      ['cmd.exe', '/d', '/c', 'npm'],
    ],
  ] as const)('is %s', (_which, startedBy, platform, [program, ...before]) => {
    expect(npmCommand(['ci'], { startedBy, platform })).toEqual([program, [...before, 'ci']]);
  });
});
