import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');

/**
 * What the code reachable from these modules comes to, and the versions of the packages it uses: figures of two
 * pieces add up only if it is the same. It is made as for use, so comments, types, and what is never called make
 * no difference.
 *
 * @param entries paths from the folder of this file
 */
export async function hashCode(entries: readonly string[]): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node' },
    build: {
      write: false,
      ssr: true,
      target: 'node20.19',
      minify: true,
      rolldownOptions: { input: entries.map((entry) => resolve(import.meta.dirname, entry)) },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const chunks = outputs.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const own = new Set(chunks.map(({ fileName }) => fileName));
  const packages = new Set(
    chunks
      .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
      .filter((name) => !own.has(name) && !isBuiltin(name))
      .map(toPackageName),
  );
  const versions = await readVersions([...packages].toSorted());
  const hash = createHash('sha256');
  for (const { code } of chunks.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) hash.update(code);
  return hash.update(versions.join('\n')).digest('hex').slice(0, 16);
}

/** Version and commit of the program, as in `0.1.0 (6b9fb8d)`; the version alone where there is no git. */
export async function describeProgram(): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8')));
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', '--short=7', 'HEAD'], { cwd: root });
    return `${version} (${stdout.trim()})`;
  } catch {
    return version;
  }
}

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
});

async function readVersions(names: readonly string[]): Promise<readonly string[]> {
  const { packages } = lockSchema.parse(
    JSON.parse(await readFile(resolve(root, 'package-lock.json'), 'utf8')),
  );
  return names.map((name) => `${name}@${packages[`node_modules/${name}`]?.version ?? 'unknown'}`);
}

/** `zod/v4` is in `zod`, `@noble/hashes/sha2.js` in `@noble/hashes`. */
const toPackageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
