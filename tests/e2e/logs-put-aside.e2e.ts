import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { PROFILE_LOG } from '../../renderer/application/ports/facts';
import { chainLines, type LooseLine, readLines } from '../builders/a-rewritten-log';
import { findBarriers } from './support/axe';
import { download } from './support/files';
import { press } from './support/keyboard';
import { expect, test } from './support/laptop';
import { makeCompetition } from './support/set-up';
import { text } from './support/text';

/* A log with a line in it that nobody could have written, beside a sound one, on a real browser's disk. */

const words = text.frame.logPutAside;
const facts = {
  year: '2026',
  region: 'Kota Malang',
  organiser: 'Bagian Organisasi',
  venue: 'Balai Kota',
  startsOn: '2026-03-16',
  endsOn: '2026-03-17',
};
const SOUND = 'Lomba Inovasi Kota';
const BROKEN = 'Lomba Inovasi Kecamatan';

/** An empty record of a known type, chained like any other line. */
const EMPTY: LooseLine = { left: 0, at: '2026-03-16T02:00:00.000Z', type: 'export', body: '{}' };

const opener = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `${text.start.open}: ${name}` });

async function makeTwo(page: Page): Promise<void> {
  await makeCompetition(page, { ...facts, name: SOUND });
  await page.goto('/');
  await makeCompetition(page, { ...facts, name: BROKEN });
  await expect.poll(async () => (await readLogs(page)).some(ofCompetition)).toBe(true);
}

/** Names of the files and what is in them. */
const readLogs = (page: Page): Promise<readonly (readonly [string, string])[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('logs');
    const texts: [string, string][] = [];
    for await (const [name, file] of folder.entries()) {
      texts.push([name, await (await (file as FileSystemFileHandle).getFile()).text()]);
    }
    return texts;
  });

type Which = (file: readonly [name: string, content: string]) => boolean;

const ofCompetition: Which = ([, content]) => content.includes(BROKEN);
const ofProfile: Which = ([name, content]) => name.startsWith(`${PROFILE_LOG}.`) && content.includes('125');

/**
 * With the program closed, as somebody with the disk in hand; the database goes with the snapshots it could come
 * back from. @returns the log as it stands then
 */
async function breakLog(
  page: Page,
  { which, others }: { readonly which: Which; readonly others: 'kept' | 'removed' },
): Promise<Uint8Array> {
  await page.route('**/closed.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Closed</title>' }),
  );
  await page.goto('/closed.html');
  const [name, log] = (await readLogs(page)).find(which) ?? [];
  if (name === undefined || log === undefined) throw new Error('no such log');
  const { bytes } = chainLines([...readLines(new TextEncoder().encode(log)), EMPTY]);
  await page.evaluate(
    async ({ name, content, others }) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('logs');
      const stream = await (await folder.getFileHandle(name)).createWritable();
      await stream.write(content);
      await stream.close();
      if (others === 'kept') return;
      await root.removeEntry('backups', { recursive: true });
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('pleno').onsuccess = resolve;
      });
    },
    { name, content: new TextDecoder().decode(bytes), others },
  );
  return bytes;
}

/** On both screens that have to hold, in both themes. */
async function expectNoBarriers(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1093, 614],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`${name}-${width}-${colorScheme}.png`) });
    }
  }
}

test('a start opens the rest, names the competition it could not open, and hands out its log', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await makeTwo(page);
  const bytes = await breakLog(page, { which: ofCompetition, others: 'removed' });
  await page.goto('/');
  await expect(page.getByText(words.title.workspace(BROKEN))).toBeVisible();
  await expect(page.getByText(words.missing.workspace)).toBeVisible();
  await expect(opener(page, SOUND)).toBeVisible();
  await expect(opener(page, BROKEN)).toBeHidden();
  // The database is empty too, and nobody may say now that nothing is lost.
  const { rebuilt } = text.frame.startFinding;
  await expect(
    page.getByText(text.frame.startFinding['possibly-incomplete'](rebuilt.empty, '0')),
  ).toBeVisible();
  await expectNoBarriers(page, 'missing');

  const saved = await download(page, () => press(page, page.getByRole('button', { name: words.save })));
  expect(basename(saved)).toBe(`${words.fileName} ${BROKEN}.jsonl`);
  expect(new Uint8Array(await readFile(saved))).toEqual(bytes);
  await expect(page.getByRole('status').getByText(basename(saved))).toBeVisible();
  await expectNoBarriers(page, 'saved');
  await press(page, page.getByRole('link', { name: words.toBackups }), 'back');
  await expect(page.getByRole('heading', { level: 1, name: text.backups.title })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: text.backups.title })).toBeVisible();
  await expect(page.getByText(words.title.workspace(BROKEN))).toBeHidden();
  await page.goto('/');
  await expect(opener(page, SOUND)).toBeVisible();
});

test('a start goes on with the database where only the log is broken, and says so', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await makeTwo(page);
  await breakLog(page, { which: ofCompetition, others: 'kept' });
  await page.goto('/');
  await expect(page.getByText(words.kept.workspace)).toBeVisible();
  for (const name of [SOUND, BROKEN]) await expect(opener(page, name)).toBeVisible();
  await expectNoBarriers(page, 'kept');
  await press(page, page.getByRole('button', { name: text.frame.safety.putAway }));
  await expect(page.getByText(words.kept.workspace)).toBeHidden();

  await page.reload();
  await expect(opener(page, BROKEN)).toBeVisible();
  await expect(page.getByText(words.kept.workspace)).toBeHidden();
});

test('a start goes on with the settings that can still be read where their log is broken, and says so', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await makeTwo(page);
  // The log begins with the first thing that somebody sets.
  await page.getByRole('button', { name: text.frame.settings }).click();
  await page.getByLabel(text.frame.textSize).selectOption('125');
  await expect.poll(async () => (await readLogs(page)).some(ofProfile)).toBe(true);
  await breakLog(page, { which: ofProfile, others: 'kept' });
  await page.goto('/');
  await expect(page.getByText(words.title.profile())).toBeVisible();
  await expect(page.getByText(words.kept.profile)).toBeVisible();
  for (const name of [SOUND, BROKEN]) await expect(opener(page, name)).toBeVisible();
  await expect(page.getByRole('button', { name: words.save })).toHaveCount(0);
  await expectNoBarriers(page, 'profile');
  await page.getByRole('button', { name: text.frame.settings }).click();
  await expect(page.getByLabel(text.frame.textSize)).toHaveValue('125');
  await page.keyboard.press('Escape');
  await press(page, page.getByRole('button', { name: text.frame.safety.putAway }));
  await expect(page.getByText(words.kept.profile)).toBeHidden();
});
