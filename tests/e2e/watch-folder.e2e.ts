import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { LOOK_MS } from '../../renderer/application/receive/folder-watcher';
import { findBarriers } from './support/axe';
import { fixture } from './support/files';
import { handOver } from './support/judging';
import { expect, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { goTo } from './support/secretariat';
import { sentence, text } from './support/text';

const { collect, frame, transfer } = text;
const { folder } = transfer;
const name = 'berkas-juri';

/**
 * A folder of the browser's own stands in for the one on the disk, and is what the person always chooses.
 * Each look into it is counted.
 */
const offerFolder = (page: Page): Promise<void> =>
  page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle(name, { create: true });
    const looking = Object.assign(window, {
      looks: 0,
      showDirectoryPicker: () => root.getDirectoryHandle(name),
    });
    const { values } = FileSystemDirectoryHandle.prototype;
    FileSystemDirectoryHandle.prototype.values = function () {
      if (this.name === name) looking.looks += 1;
      return values.call(this);
    };
  }, name);

/** Puts the page's time forward until it has looked so often again; the last look may still go on. */
async function lookAgain(page: Page, times: number): Promise<void> {
  const count = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { readonly looks: number }).looks);
  const wanted = (await count()) + times;
  await expect(async () => {
    if ((await count()) < wanted) await page.clock.fastForward(LOOK_MS);
    expect(await count()).toBeGreaterThanOrEqual(wanted);
  }).toPass({ intervals: [50] });
}

const pullOut = (page: Page): Promise<void> =>
  page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(name, { recursive: true });
  }, name);

async function put(page: Page, fileName: string, path: string): Promise<void> {
  const base64 = await readFile(path, 'base64');
  await page.evaluate(
    async ({ name, fileName, base64 }) => {
      const root = await navigator.storage.getDirectory();
      const directory = await root.getDirectoryHandle(name, { create: true });
      const file = await directory.getFileHandle(fileName, { create: true });
      const writer = await file.createWritable();
      await writer.write(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
      await writer.close();
    },
    { name, fileName, base64 },
  );
}

test('what is put into a watched folder comes in by itself, once, also behind another screen', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await page.clock.install();
  await page.reload();
  await openSample(page);
  await playAs(page, 'J4');
  const scores = await handOver(page);
  await playAs(page, frame.roleSecretariat);
  await goTo(page, 'collect');
  await offerFolder(page);
  const panel = page.getByRole('region', { name: folder.title });
  const outcomes = page.getByRole('region', { name: collect.outcomesTitle }).getByRole('listitem');

  await test.step('a folder is chosen, and what is refused is said once', async () => {
    await put(page, 'foto.pleno', fixture('tables', 'photo.jpg'));
    await put(page, 'rekap.txt', fixture('tables', 'photo.jpg'));
    await page.getByRole('button', { name: folder.action }).click();
    await expect(panel.getByText(folder.watching(name))).toBeVisible();
    await lookAgain(page, 2);
    await expect(outcomes).toHaveCount(1);
    await expect(outcomes).toContainText(sentence({ type: 'not-a-pleno-file' }));
    await lookAgain(page, 3);
    await expect(outcomes).toHaveCount(1);
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step('a score file put there comes in while the progress is looked at', async () => {
    await goTo(page, 'progress');
    await expect(page.getByText(collect.missing('46', '183'))).toBeVisible();
    await put(page, 'juri-4.pleno', scores);
    await lookAgain(page, 2);
    await expect(page.getByText(collect.missing('44', '183'))).toBeVisible();
    await goTo(page, 'collect');
    await expect(outcomes).toHaveCount(2);
    // The newest first.
    await expect(outcomes.first()).toContainText(/J4 · .*: 3 revisi lembar baru, 0 sudah ada/);
    await expect(panel.getByRole('status')).toHaveText(`${folder.taken('1')} · ${folder.refused('1')}`);
  });

  await test.step('a copy under another name is no news', async () => {
    await put(page, 'salinan juri-4.pleno', scores);
    await lookAgain(page, 2);
    await expect(panel.getByRole('status')).toContainText(folder.known('1'));
    await expect(outcomes).toHaveCount(2);
  });

  await test.step('a stick that is pulled is said, and found again when it is back', async () => {
    await pullOut(page);
    await lookAgain(page, 1);
    await expect(panel.getByText(folder.gone(name))).toBeVisible();
    await put(page, 'juri-4.pleno', scores);
    await lookAgain(page, 2);
    await expect(panel.getByText(folder.gone(name))).toBeHidden();
    await expect(panel.getByRole('status')).toContainText(folder.known('2'));
    await expect(outcomes).toHaveCount(2);
  });

  await test.step('until somebody stops it', async () => {
    await panel.getByRole('button', { name: folder.stop }).click();
    await expect(panel).toBeHidden();
    await expect(page.getByRole('button', { name: folder.action })).toBeVisible();
  });
});

test('a browser that can not look into folders says what to do instead', async ({ openLaptop }) => {
  const { page, context } = await openLaptop('secretariat');
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });
  await page.reload();
  await openSample(page);
  await goTo(page, 'collect');
  await expect(page.getByText(folder.impossible)).toBeVisible();
  await expect(page.getByRole('button', { name: folder.action })).toBeHidden();
});
