import { createBrowserPlatform } from './browser';
import { createElectronPlatform } from './electron';
import type { Platform } from './platform';

/** Electron where its preload script left the bridge, else the browser. */
export const choosePlatform = (): Platform =>
  window.pleno === undefined ? createBrowserPlatform() : createElectronPlatform(window.pleno);
