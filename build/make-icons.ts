// Draws assets/icons/pleno.svg in every size the packages need: `npx tsx build/make-icons.ts`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { chromiumLaunchOptions } from '../tests/e2e/browser';
import { type IconImage, toIcns, toIco } from './icon-containers';

const folder = join(import.meta.dirname, '../assets/icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const icoSizes = new Set([16, 24, 32, 48, 64, 128, 256]);

const svg = await readFile(join(folder, 'pleno.svg'), 'utf8');
const browser = await chromium.launch(await chromiumLaunchOptions('newest'));
const images = await Promise.all(sizes.map((size) => draw(browser, size)));
await browser.close();

await mkdir(join(folder, 'png'), { recursive: true });
for (const { size, png } of images) await writeFile(join(folder, 'png', `${size}x${size}.png`), png);
await writeFile(join(folder, 'pleno.ico'), toIco(images.filter(({ size }) => icoSizes.has(size))));
await writeFile(join(folder, 'pleno.icns'), toIcns(images));

async function draw(from: Browser, size: number): Promise<IconImage> {
  const page = await from.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return { size, png };
}
