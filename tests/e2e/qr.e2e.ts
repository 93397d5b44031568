import type { Locator, Page } from 'playwright/test';
import { decodeQR } from 'qr/decode.js';
import { findBarriers } from './support/axe';
import { cameraArgs, filmCodes } from './support/camera';
import { judgeMenu } from './support/judging';
import { expect, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { goTo } from './support/secretariat';
import { text } from './support/text';

const { collect, common, frame, judge, transfer } = text;

test.describe.configure({ mode: 'parallel' });

/** Opens the codes of the score file and holds them still. */
async function showCodes(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: transfer.show.action }).click();
  const dialog = page.getByRole('dialog', { name: judge.handOver.title });
  await dialog.getByRole('button', { name: transfer.show.pause }).click();
  const back = dialog.getByRole('button', { name: transfer.show.previous });
  while (await back.isEnabled()) await back.click();
  return dialog;
}

/** What a camera reads off the screen now: from its very pixels. */
async function readCode(dialog: Locator): Promise<string> {
  const { width, height, grey } = await dialog.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    let grey = '';
    for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at] ?? 0);
    return { width, height, grey: btoa(grey) };
  });
  const bytes = Buffer.from(grey, 'base64');
  const data = new Uint8ClampedArray(bytes.length * 4);
  bytes.forEach((value, pixel) => {
    data.fill(value, pixel * 4, pixel * 4 + 3);
    data[pixel * 4 + 3] = 255;
  });
  return decodeQR({ width, height, data });
}

/** Every code of the first round but those left out, and some of the further one. */
async function readCodes(dialog: Locator, missed: readonly number[], further: number): Promise<string[]> {
  const counted = await dialog.getByText(/^Bagian 1 dari \d+/).textContent();
  const count = Number(/dari (\d+)/.exec(counted ?? '')?.[1]);
  const codes: string[] = [];
  for (let code = 1; code <= count + further; code += 1) {
    await expect(dialog.getByRole('img', { name: transfer.show.picture(String(code)) })).toBeVisible();
    if (!missed.includes(code)) codes.push(await readCode(dialog));
    await dialog.getByRole('button', { name: transfer.show.next }).click();
  }
  return codes;
}

/** From now on the page keeps the pictures it was given, so that the test can ask what became of them. */
const rememberCameras = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const given: MediaStreamTrack[] = [];
    Object.assign(window, { given });
    const { mediaDevices } = navigator;
    const original = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wishes) => {
      const stream = await original(wishes);
      given.push(...stream.getTracks());
      return stream;
    };
  });

const cameraStates = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { readonly given: readonly MediaStreamTrack[] }).given.map(
      ({ readyState }) => readyState,
    ),
  );

test('a judge shows QR codes, the secretariat’s camera misses one, and the marks are in', async ({
  openLaptop,
}) => {
  const video = test.info().outputPath('codes.y4m');
  const { page } = await openLaptop('laptop', { profile: 'disk', args: await cameraArgs(video) });
  await openSample(page);
  await expect(page.getByText(collect.missing('46', '183'))).toBeVisible();

  const codes = await test.step('the judge’s screen shows the score file part by part', async () => {
    await playAs(page, 'J4');
    await judgeMenu(page).getByRole('link', { name: frame.screens.handOver }).click();
    const dialog = await showCodes(page);
    const read = await readCodes(dialog, [2], 2);
    expect(new Set(read).size).toBe(read.length);
    await dialog.getByRole('button', { name: transfer.show.received }).click();
    await expect(page.getByText(transfer.show.receivedTitle)).toBeVisible();
    await expect(page.getByText(judge.handOver.upToDate)).toBeVisible();
    await expect(page.getByRole('cell', { name: new RegExp(`${transfer.show.wayQr}$`) })).toBeVisible();
    return read;
  });

  await test.step('the camera sees them, and the sheets are in', async () => {
    await filmCodes(video, codes, 5);
    await playAs(page, frame.roleSecretariat);
    await goTo(page, 'collect');
    await rememberCameras(page);
    await page.getByRole('button', { name: transfer.receive.action }).click();
    const dialog = page.getByRole('dialog', { name: transfer.receive.title });
    await expect(dialog.getByText(transfer.receive.complete)).toBeVisible();
    const outcome = dialog.getByRole('region', { name: collect.outcomesTitle }).getByRole('listitem');
    // Two signed, one begun.
    await expect(outcome).toContainText(/J4 · .*: 3 revisi lembar baru, 0 sudah ada/);
    expect(await findBarriers(page)).toEqual([]);
    // The codes go on and on; the file came once.
    await page.waitForTimeout(2_000);
    await expect(outcome).toHaveCount(1);
    await dialog.getByRole('button', { name: common.close }).last().click();
    await goTo(page, 'progress');
    await expect(page.getByText(collect.missing('44', '183'))).toBeVisible();
  });

  await test.step('and the camera is let go', async () => {
    expect(await cameraStates(page)).toEqual(['ended']);
  });
});

test('a laptop without a camera says so, and what to do instead', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'collect');
  await page.getByRole('button', { name: transfer.receive.action }).click();
  const dialog = page.getByRole('dialog', { name: transfer.receive.title });
  const { title, text: advice } = transfer.receive.noCamera['camera-missing'];
  await expect(dialog.getByRole('status')).toContainText(title);
  await expect(dialog.getByRole('status')).toContainText(advice);
  await dialog.getByRole('button', { name: transfer.receive.retry }).click();
  await expect(dialog.getByRole('status')).toContainText(title);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: collect.choose })).toBeEnabled();
});

test('with less motion, the codes stand still until somebody lets them run, and can be turned by hand', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge', { reducedMotion: 'reduce' });
  await openSample(page);
  await playAs(page, 'J4');
  await judgeMenu(page).getByRole('link', { name: frame.screens.handOver }).click();
  await page.getByRole('button', { name: transfer.show.action }).click();
  const dialog = page.getByRole('dialog', { name: judge.handOver.title });
  await expect(dialog.getByText(transfer.show.still)).toBeVisible();
  const before = await readCode(dialog);
  await page.waitForTimeout(1_500);
  expect(await readCode(dialog)).toBe(before);
  await dialog.getByRole('button', { name: transfer.show.next }).click();
  await expect(dialog.getByText(/^Bagian 2 dari/)).toBeVisible();
  expect(await readCode(dialog)).not.toBe(before);
  expect(await findBarriers(page)).toEqual([]);
  // Closed without a word from the other side: nothing counts as handed over.
  await dialog.getByRole('button', { name: common.close }).click();
  await expect(page.getByText(judge.handOver.neverDelivered)).toBeVisible();
});
