// What of the packages asks for a newer Node than Pleno does. None of it is needed to build, to test, or to run in a browser.

/** The oldest Node with which all of them are content. */
const newerNode = { major: 22, minor: 12 };

/**
 * Package → what it is for. `npm ci` warns about each under an older Node (EBADENGINE) and installs it all the same.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const wantNewerNode = {
  electron: 'its runtime brings a Node of its own; the package only fetches it and knows its types',
  '@electron/get': "fetches Electron's runtime",
  '@electron-internal/extract-zip': "unpacks Electron's runtime",
  '@electron/rebuild': 'compiles native packages for installers; Pleno has none, and the step is off',
  'node-abi': 'belongs to @electron/rebuild',
};

/**
 * One sentence where this Node is older than what is about to be done asks for.
 *
 * @param {string} what as in `making installers`
 * @param {string} [version] as in `process.versions.node`
 * @returns {string | undefined}
 */
export function newerNodeNote(what, version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isContent = major > newerNode.major || (major === newerNode.major && minor >= newerNode.minor);
  if (isContent) return undefined;
  return `${what} asks for Node ${newerNode.major}.${newerNode.minor} or newer; this is Node ${version}, with which it may fail`;
}
