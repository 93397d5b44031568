import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { encodeQR } from 'qr';
import { chromiumLaunchOptions } from '../browser';

const WIDTH = 640;
const HEIGHT = 480;
/** Grey as the wall of a dim hall; what a code stands on is white. */
const WALL = 90;
const [BLACK, WHITE] = [16, 235];

/**
 * What a camera sees of a laptop that shows these codes, one picture each, as a video file (Y4M) that
 * Chromium takes for its camera and plays again and again.
 * @param perSecond pictures a second
 */
export async function filmCodes(path: string, texts: readonly string[], perSecond: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${perSecond}:1 Ip A1:1 C420mpeg2\n`);
  for (const text of texts) {
    file.write('FRAME\n');
    if (!file.write(toPicture(text))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** Brightness of every pixel, then the colours, which are none. */
function toPicture(text: string): Uint8Array {
  const picture = new Uint8Array(WIDTH * HEIGHT * 1.5).fill(128);
  picture.fill(WALL, 0, WIDTH * HEIGHT);
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const module = Math.floor(HEIGHT / rows.length);
  const size = module * rows.length;
  const [left, top] = [Math.floor((WIDTH - size) / 2), Math.floor((HEIGHT - size) / 2)];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isDark = rows[Math.floor(y / module)]?.[Math.floor(x / module)];
      picture[(top + y) * WIDTH + left + x] = isDark ? BLACK : WHITE;
    }
  }
  return picture;
}

/** Start arguments of a browser whose camera plays that file, and whose person allows it. */
export const cameraArgs = async (video: string): Promise<string[]> => [
  ...(await chromiumLaunchOptions('lean')).args,
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${video}`,
];
