// THIRD-PARTY.txt: what of others is in the program, with every licence in full. The same bytes for the same packages.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readText } from './describe-packages.mjs';

/** @typedef {import('./describe-packages.mjs').Notice} Notice */

const FONTS = 'assets/fonts/papers';

/**
 * @param {string} root of the project
 * @param {{ version: string, packages: readonly Notice[] }} program
 * @returns {string}
 * @throws if a font is there without its licence
 */
export function toNotices(root, { version, packages }) {
  const electron = readText(join(root, 'node_modules/electron/LICENSE'));
  return [
    `Pleno ${version}: what of others is in it\n\nPleno itself is under the MIT licence. Below: fonts, packages, and the desktop program's runtime, each with its licence in full.`,
    heading('Fonts in the papers'),
    ...readFonts(root).map(({ files, text }) => block(files.join(', '), 'OFL-1.1', text)),
    heading('Packages in the program'),
    ...packages.map((notice) => block(toTitle(notice), notice.licence, notice.text)),
    heading('The runtime of the desktop program'),
    block('Electron', 'MIT', electron),
    'Electron holds Chromium, Node.js and FFmpeg. Their own notices are in LICENSES.chromium.html, which lies beside the program, on macOS in its Resources folder. What is shown in a browser (npm start) comes without them.',
  ]
    .join('\n\n')
    .concat('\n');
}

/**
 * Each text with the fonts whose names begin as its own: `noto-sans-OFL.txt` is that of `noto-sans-regular.ttf`.
 *
 * @param {string} root
 * @returns {readonly { files: readonly string[], text: string }[]}
 */
function readFonts(root) {
  const names = readdirSync(join(root, FONTS)).toSorted();
  const texts = names.filter((name) => name.endsWith('-OFL.txt'));
  const fonts = names
    .filter((name) => !texts.includes(name))
    .map((font) => ({ font, text: textOf(font, texts) }));
  return texts.map((text) => ({
    files: fonts.filter((one) => one.text === text).map(({ font }) => font),
    text: readText(join(root, FONTS, text)),
  }));
}

/**
 * @param {string} font
 * @param {readonly string[]} texts
 */
export function textOf(font, texts) {
  const [closest] = texts
    .filter((text) => font.startsWith(`${basename(text, '-OFL.txt')}-`))
    .toSorted((a, b) => b.length - a.length);
  if (closest === undefined) throw new Error(`The font ${font} comes without its licence.`);
  return closest;
}

/** @param {Notice} notice */
function toTitle({ name, version, inside }) {
  const title = version === undefined ? name : `${name} ${version}`;
  return inside.length === 0 ? title : `${title} (inside ${inside.join(', ')})`;
}

/** @param {string} title */
const heading = (title) => `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}`;

/**
 * @param {string} title
 * @param {string} licence
 * @param {string} text
 */
const block = (title, licence, text) => `${title}\n${licence}\n${'-'.repeat(80)}\n${text}`;
