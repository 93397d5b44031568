import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newerNodeNote, wantNewerNode } from '../../../build/newer-node.mjs';
import { nodeComplaint } from '../../../build/ready.mjs';

const root = resolve(import.meta.dirname, '../../..');
// Comes with the packager, without types.
const { satisfies, minVersion } = createRequire(import.meta.url)('semver') as {
  readonly satisfies: (version: string, range: string) => boolean;
  readonly minVersion: (range: string) => { readonly version: string };
};

const { engines } = z
  .object({ engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        engines: z.object({ node: z.string().optional() }).or(z.array(z.string())).optional(),
        dev: z.boolean().optional(),
        // Other systems' binaries among them; npm leaves out what a machine can't have.
        optional: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')));

const oldest = minVersion(engines.node).version;
/** Nodes that Pleno says it runs on: the first of each line, and later ones. */
const supported = [oldest, '20.20.2', '22.12.0', '22.22.0', '24.0.0', '26.1.0'];
const leftOut = ['20.18.3', '21.7.3', '22.11.0', '23.11.0'];

const excluding = (version: string): string[] => [
  ...new Set(
    Object.entries(packages).flatMap(([place, one]) => {
      const range = Array.isArray(one.engines) ? undefined : one.engines?.node;
      if (place === '' || one.optional === true || range === undefined || satisfies(version, range))
        return [];
      return [place.replace(/^.*node_modules\//, '')];
    }),
  ),
];

describe('the Node that Pleno says it needs', () => {
  test('is the one its scripts ask for', () => {
    for (const version of [...supported, ...leftOut]) {
      const isRefused = nodeComplaint(version) !== undefined;
      expect([version, isRefused]).toEqual([version, !satisfies(version, engines.node)]);
      expect([version, isRefused]).toEqual([version, leftOut.includes(version)]);
    }
    expect(oldest).toBe('20.19.0');
  });

  test.each(supported)('is excluded by no package but those named, with why (Node %s)', (version) => {
    const isOld = newerNodeNote('x', version) !== undefined;
    expect(excluding(version).toSorted()).toEqual(isOld ? Object.keys(wantNewerNode).toSorted() : []);
  });

  test('is enough for everything a build brings into the program', () => {
    const production = Object.entries(packages).flatMap(([place, { dev }]) =>
      dev === true ? [] : [place.replace(/^.*node_modules\//, '')],
    );
    expect(production.filter((name) => name in wantNewerNode)).toEqual([]);
    expect(production.length).toBeGreaterThan(20);
  });
});

test.each([
  ['20.20.2', 'Making installers asks for Node 22.12 or newer; this is Node 20.20.2, with which it may fail'],
  ['22.11.0', 'Making installers asks for Node 22.12 or newer; this is Node 22.11.0, with which it may fail'],
  ['22.12.0', undefined],
  ['24.1.0', undefined],
])('what needs a newer Node says so (%s)', (version, note) => {
  expect(newerNodeNote('Making installers', version)).toBe(note);
});
