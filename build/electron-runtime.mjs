// Whether real Electron can run here. Its runtime is a download apart from the npm package.
import { existsSync } from 'node:fs';
import { inProject } from './ready.mjs';

/** @returns {string | undefined} the executable */
export function findElectron() {
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const path = inProject(`node_modules/electron/dist/${names[process.platform] ?? 'electron'}`);
  return existsSync(path) ? path : undefined;
}

/** What keeps Electron from running on this machine, runtime or not. */
export function machineObstacle() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'there is no display for Electron here';
  }
  if (process.getuid?.() === 0) return 'Electron does not run as root';
  return undefined;
}

/** @returns {string | undefined} why real Electron cannot run here now */
export const electronObstacle = () =>
  findElectron() === undefined ? "Electron's runtime is not on this machine" : machineObstacle();
