// Which packages of others end up in what is built: by the modules that were bundled, and by what those hold inside.
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Bundled
 * @property {string} folder of the package, from the project's root, as in package-lock.json
 * @property {string | undefined} inside the package that brought it along in a file built by others
 */

/**
 * A plugin that writes down the packages of every module and every font or other file of theirs.
 *
 * @param {Map<string, Bundled>} found by name and place
 * @returns {import('vite').Plugin}
 */
export const collectPackages = (found) => ({
  name: 'pleno-collect-packages',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle).flatMap((output) =>
      output.type === 'asset' ? output.originalFileNames : [],
    );
    for (const id of [...this.getModuleIds(), ...files]) {
      for (const one of packagesOf(withoutQuery(id))) found.set(`${one.inside ?? ''} ${one.folder}`, one);
    }
  },
});

/**
 * @param {string} path of a module
 * @returns {readonly Bundled[]}
 */
function packagesOf(path) {
  const folder = packageFolder(path);
  if (folder === undefined) return [];
  return [{ folder, inside: undefined }, ...insideOf(path).map((name) => ({ folder: name, inside: folder }))];
}

/**
 * Files built by others hold packages of their own. Their source map names them, and what made them leaves a comment
 * before each module; neither alone names all of them.
 *
 * @param {string} path
 * @returns {readonly string[]} folders, as whoever built that file had them
 */
function insideOf(path) {
  const map = `${path}.map`;
  if (!existsSync(map)) return [];
  const { sources } = /** @type {{ sources: readonly (string | null)[] }} */ (
    JSON.parse(readFileSync(map, 'utf8'))
  );
  const comments = readFileSync(path, 'utf8').match(MODULE_COMMENT) ?? [];
  const names = [...sources, ...comments].flatMap((source) => packageName(source ?? '') ?? []);
  return [...new Set(names)].toSorted().map((name) => `node_modules/${name}`);
}

/** As webpack writes it. */
const MODULE_COMMENT = /^;?\/\/ (?:(?:EXTERNAL|CONCATENATED) MODULE: )?\.\/node_modules\/\S+$/gm;

const PACKAGE = 'node_modules/((?:@[^/]+/)?[^/.@][^/]*)';

/**
 * @param {string} path
 * @returns {string | undefined} as in `node_modules/age-encryption/node_modules/@noble/ciphers`
 */
function packageFolder(path) {
  const at = slashes(path).search(/node_modules\//);
  if (at < 0) return undefined;
  const [folder] = new RegExp(`^.*${PACKAGE}`).exec(slashes(path).slice(at)) ?? [];
  return folder;
}

/**
 * @param {string} path
 * @returns {string | undefined} of the innermost package
 */
const packageName = (path) => new RegExp(`^.*${PACKAGE}`).exec(slashes(path))?.[1];

/** @param {string} path */
const slashes = (path) => path.replaceAll('\\', '/');

/** @param {string} id Vite adds words behind `?`, and begins its own modules with a null */
const withoutQuery = (id) => id.replace(/^\0/, '').replace(/\?.*$/, '');
