import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import {
  createElectronStandIn,
  type ElectronStandIn,
  type StandInOptions,
} from '../../../builders/electron-stand-in';

/** A fresh folder that stands for this person's profile. */
export const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'pleno-shell-'));

/** Runs electron/shell/main.ts from the top against a stand-in, until its start-up work is done. */
export async function runShell(options: Partial<StandInOptions> = {}): Promise<ElectronStandIn> {
  const standIn = createElectronStandIn({ folder: options.folder ?? (await aFolder()), ...options });
  vi.resetModules();
  vi.doMock('electron', () => standIn.module);
  await import('../../../../electron/shell/main');
  if (options.isFirstInstance !== false) {
    await vi.waitFor(() => {
      if (standIn.windows[0]?.loaded === undefined) throw new Error('The window has not loaded yet.');
    });
  }
  return standIn;
}
