// What has to be there before anything can run: the right Node, the packages, a build.
// Plain Node without any package, because these steps come before `npm ci`.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showLife } from './life.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} name a path inside the project */
export const inProject = (name) => join(root, name);

/** As in package.json: the lines of Node that the packages of the build take, from which of their versions on. */
const oldestMinor = new Map([
  [20, 19],
  [22, 12],
]);
const newestLine = 24;

/**
 * One sentence if this Node is too old, or of a line that the packages leave out.
 *
 * @param {string} [version] as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeComplaint(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major >= newestLine || minor >= (oldestMinor.get(major) ?? Number.POSITIVE_INFINITY)) return undefined;
  return `Pleno needs Node 20 from 20.19 on, 22 from 22.12 on, or 24 and newer; this is Node ${version}. Get a current one from https://nodejs.org.`;
}

/** Ends the process with one sentence if this Node will not do. */
export function requireNode() {
  const complaint = nodeComplaint();
  if (complaint === undefined) return;
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}

/** Runs `npm ci` if the packages are missing or not those of package-lock.json. */
export async function ensurePackages() {
  if (packagesMatch(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))) return;
  const { code, output } = await showLife(
    'Installing packages (npm ci; once, a few minutes at most)',
    // Where NODE_ENV says production, npm would leave out what builds and tests.
    runQuietly(...npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])),
  );
  if (code !== 0) {
    process.stderr.write(`${output}\nThe packages could not be installed (npm ci ended with ${code}).\n`);
    process.exit(1);
  }
}

/**
 * Whether what npm wrote down about node_modules is what the lock file asks for. Optional packages
 * (other systems' binaries) may be missing. Content, not dates: a fresh clone's dates mean nothing.
 *
 * @param {unknown} lock package-lock.json
 * @param {unknown} installed node_modules/.package-lock.json
 */
export function packagesMatch(lock, installed) {
  const wanted = packagesOf(lock);
  const present = packagesOf(installed);
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/**
 * @param {unknown} lock
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesOf(lock) {
  if (typeof lock !== 'object' || lock === null || !('packages' in lock)) return undefined;
  const { packages } = lock;
  return typeof packages === 'object' && packages !== null
    ? /** @type {Record<string, { version?: string, optional?: boolean }>} */ (packages)
    : undefined;
}

/** What a build is made from. */
const sources = [
  'renderer',
  'electron',
  'assets',
  'build',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
];
export const buildStamp = 'dist/built.json';

/** Whether dist is complete and newer than everything it is made from. */
function isBuildFresh() {
  const stamp = inProject(buildStamp);
  if (!existsSync(stamp)) return false;
  const builtAt = statSync(stamp).mtimeMs;
  return sources.every((source) => newestChange(inProject(source)) < builtAt);
}

/**
 * Folders count too: removing a file changes only its folder.
 *
 * @param {string} path
 * @returns {number} milliseconds
 */
function newestChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stat.mtimeMs,
  );
}

/** Builds in a process of its own; ends this one if that fails. */
export async function ensureBuild() {
  if (isBuildFresh()) return;
  const { code, output } = await showLife(
    'Building',
    runQuietly(process.execPath, [inProject('build/build.mjs')]),
  );
  if (code !== 0) {
    process.stderr.write(`${output}\nThe build failed.\n`);
    process.exit(1);
  }
}

/** @returns {string} */
export function projectVersion() {
  const description = readJson('package.json');
  return typeof description === 'object' && description !== null && 'version' in description
    ? String(description.version)
    : '0.0.0';
}

/**
 * @param {string} name a path inside the project
 * @returns {unknown} `undefined` when there is no such file or it holds no JSON
 */
export function readJson(name) {
  try {
    return JSON.parse(readFileSync(inProject(name), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

/** @param {unknown} error */
const isMissing = (error) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/**
 * npm as the one that started us, else the one on the path. On Windows that one is a batch file,
 * which only `cmd.exe` can start; whatever else runs scripts (yarn, pnpm) is passed over.
 *
 * @param {string[]} args
 * @param {{ startedBy?: string | undefined, platform?: NodeJS.Platform }} [here]
 * @returns {[string, string[]]}
 */
export function npmCommand(args, { startedBy = process.env.npm_execpath, platform = process.platform } = {}) {
  if (startedBy !== undefined && /[\\/]npm-cli\.c?js$/.test(startedBy)) {
    return [process.execPath, [startedBy, ...args]];
  }
  return platform === 'win32' ? ['cmd.exe', ['/d', '/c', 'npm', ...args]] : ['npm', args];
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ seconds?: number }} [limit]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(command, args, limit = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(limit.seconds === undefined ? {} : { timeout: limit.seconds * 1000 }),
    });
    let output = '';
    /** @param {Buffer} data */
    const collect = (data) => {
      output += data.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output: output.trim() }));
  });
}
