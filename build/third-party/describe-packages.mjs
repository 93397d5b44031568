// What each package of others is, under which licence, and the words of that licence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * @typedef {object} Notice
 * @property {string} name
 * @property {string | undefined} version unknown inside a file that others built
 * @property {string} licence as an SPDX expression
 * @property {string} text
 * @property {readonly string[]} inside names of the packages that brought it along; none for one of ours
 */

/** Licences under which everybody may pass the program on, changed or not. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Of packages whose package.json names no licence, though its file does. */
const NAMED_BY_THEIR_FILE = new Map([['png-js', 'MIT']]);

/**
 * @param {string} root of the project
 * @param {Iterable<import('./collect-packages.mjs').Bundled>} bundled
 * @returns {readonly Notice[]} by name and version
 * @throws if a licence or its text is missing, or is none that lets everybody pass the program on
 */
export function describePackages(root, bundled) {
  /** @type {Map<string, Notice>} */
  const notices = new Map();
  for (const { folder, inside } of bundled) {
    const name = nameOf(folder);
    const notice = describeOne(root, folder, inside !== undefined);
    const key = `${name} ${notice.version ?? ''}`;
    const before = notices.get(key)?.inside ?? [];
    const bringers = inside === undefined ? before : [...new Set([...before, nameOf(inside)])].toSorted();
    notices.set(key, { ...notice, inside: bringers });
  }
  return [...notices.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {boolean} isInside
 * @returns {Notice}
 */
function describeOne(root, folder, isInside) {
  const name = nameOf(folder);
  const installed = readPackage(join(root, folder));
  const ours = readOurs(name);
  const licence = ours?.licence ?? installed?.licence ?? NAMED_BY_THEIR_FILE.get(name);
  const text = ours?.text ?? installed?.text;
  if (licence === undefined) throw new Error(`${name} names no licence.`);
  if (!isPermissive(licence)) throw new Error(`${name} is under ${licence}, which Pleno doesn't pass on.`);
  if (text === undefined || text === '') {
    throw new Error(`${name} brings no text of its licence: put it into build/third-party/texts.`);
  }
  // Which version others put into their file is not known; the one installed here may be another.
  const version = isInside ? undefined : installed?.version;
  return { name, version, licence, text, inside: [] };
}

/**
 * `MIT`, `(MIT OR Apache-2.0)`, `MIT AND Zlib`: one way through has to be permissive.
 *
 * @param {string} expression
 */
export const isPermissive = (expression) =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((way) => way.split(' AND ').every((licence) => PERMISSIVE.has(licence.trim())));

/**
 * @param {string} folder
 * @returns {{ version: string, licence: string | undefined, text: string } | undefined}
 */
function readPackage(folder) {
  const description = join(folder, 'package.json');
  if (!existsSync(description)) return undefined;
  const { version, license } = /** @type {{ version: string, license?: string }} */ (
    JSON.parse(readFileSync(description, 'utf8'))
  );
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(?![a-z])/i.test(file))
    .toSorted();
  return { version, licence: license, text: files.map((file) => readText(join(folder, file))).join('\n\n') };
}

/**
 * A text we keep, because the package brings none or is only inside a file that others built.
 *
 * @param {string} name
 */
function readOurs(name) {
  const path = join(import.meta.dirname, 'texts', `${name.replace('@', '').replace('/', '-')}.txt`);
  if (!existsSync(path)) return undefined;
  const [, licence, text] = /^SPDX-License-Identifier: (.+)\n\n([\s\S]+)$/.exec(readText(path)) ?? [];
  if (licence === undefined || text === undefined)
    throw new Error(`${basename(path)} does not name its licence.`);
  return { licence, text };
}

/**
 * The same on every system: some packages are written with other ends of lines.
 *
 * @param {string} path
 */
export const readText = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();

/** @param {string} folder */
const nameOf = (folder) => folder.replace(/^.*node_modules\//, '');
