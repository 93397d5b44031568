import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import type { LaunchOptions } from 'playwright';

/** Where the tests' Chromium comes from. */
export interface FoundBrowser {
  readonly source: 'PLENO_CHROMIUM' | 'installed' | 'npm';
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * `lean`: the one inside the npm package, a headless shell that takes a quarter less processor time over the same tests. `newest`:
 * an installed one, for what only a whole and newer browser has, shows or measures.
 */
type WantedBrowser = 'lean' | 'newest';

/**
 * `PLENO_CHROMIUM` (a path, `npm` for the one inside the npm package, `installed`), else the one that is wanted, else the
 * other one.
 */
export async function findBrowser(wanted: WantedBrowser): Promise<FoundBrowser> {
  const wished = process.env.PLENO_CHROMIUM || (wanted === 'lean' ? 'either' : 'installed');
  const installed = findInstalled();
  const whole = installed === undefined ? undefined : toFound('installed', installed);
  switch (wished) {
    case 'npm':
      return unpackNpmBrowser();
    case 'installed':
      return whole ?? unpackNpmBrowser();
    case 'either':
      // Where the package is missing, or made for other machines.
      return unpackNpmBrowser().catch((error: unknown) => whole ?? Promise.reject(error));
    default:
      return toFound('PLENO_CHROMIUM', wished);
  }
}

const toFound = (source: FoundBrowser['source'], executablePath: string): FoundBrowser => ({
  ...{ source, executablePath, args: rootArgs(), env: {} },
});

/**
 * Switched off. Two pages behind the address bar, which no test sees, that Chromium loads for every window; they
 * took longer than the program's own. What looks through every page for something to translate. A browser takes
 * the last of several lists, so playwright's stands here too.
 */
export const WITHOUT: readonly string[] = [
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/** What playwright needs to start that browser. */
export async function chromiumLaunchOptions(wanted: WantedBrowser) {
  const browser = await findBrowser(wanted);
  return {
    executablePath: browser.executablePath,
    args: [...browser.args, `--disable-features=${WITHOUT.join(',')}`],
    env: { ...definedEnvironment(), ...browser.env },
  } satisfies LaunchOptions;
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => installedNames.map((name) => join(folder, name)));
  return [...candidates, ...installedPaths].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium refuses to run as root with its sandbox on. */
const rootArgs = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * The browser of `@sparticuz/chromium`, unpacked once into node_modules/.cache. Its own start
 * arguments are left aside: they switch web security off, which is what these tests look at, and the zygote, without
 * which every page loads and links the whole browser anew.
 */
async function unpackNpmBrowser(): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chromium or Chrome, or name one with PLENO_CHROMIUM.');
  }
  const folder = resolve(import.meta.dirname, '../../node_modules/.cache/pleno-chromium');
  if (!existsSync(join(folder, 'chromium'))) await unpackInto(folder);
  return {
    source: 'npm',
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir></fontconfig>
`;

async function unpackInto(folder: string): Promise<void> {
  // Unpacked aside and renamed, so that a run killed half way leaves no half browser behind.
  const aside = `${folder}-${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const before = { ...process.env };
  try {
    // The package unpacks into the temporary folder, and its system libraries only where it
    // believes to be in Amazon's Lambda; a bare machine needs those libraries too.
    process.env.TMPDIR = aside;
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'] as const) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  // The package's own list names only Lambda's folders.
  writeFileSync(join(aside, 'fonts', 'fonts.conf'), fontsConfig);
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Another process was quicker, and may be running it.
    if (!existsSync(join(folder, 'chromium'))) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
