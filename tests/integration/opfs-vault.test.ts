import { afterAll, beforeAll, expect } from 'vitest';
import { describeVault } from '../builders/vault-contract';
import {
  openVaultLaptop,
  serveVaultPage,
  toRemoteVault,
  type VaultLaptop,
} from '../fixtures/vault-page/open-vault-page';
import type { ServedPage } from '../serve-test-page';

/* The promises of every vault, kept by the browser's one in a real Chromium; tests/e2e/vault.e2e.ts has its own. */

let served: ServedPage;
let laptop: VaultLaptop;

beforeAll(async () => {
  served = await serveVaultPage();
  laptop = await openVaultLaptop(served.address);
});

afterAll(async () => {
  await laptop.close();
  await served.close();
  expect(laptop.complaints).toEqual([]);
});

const open = async () => {
  expect(await laptop.page.evaluate(() => window.vaultPage.open())).toBe('lasting');
  return toRemoteVault(laptop.page);
};

describeVault('the vault of a browser', async () => {
  await laptop.page.evaluate(() => window.vaultPage.wipe());
  return {
    vault: await open(),
    findKeptAside: async () => {
      const files = await laptop.page.evaluate(() => window.vaultPage.readFolder('aside'));
      return files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, 'latin1') }));
    },
    reopen: async () => {
      await laptop.page.reload();
      await laptop.page.waitForFunction(() => 'vaultPage' in window);
      return open();
    },
  };
});
