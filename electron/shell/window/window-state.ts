import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileSafely } from '../../handlers/files/write-file-safely';

export const smallestWindow = { width: 1024, height: 560 } as const;

const coordinate = z.int().min(-100_000).max(100_000);
const rectangle = z.object({
  x: coordinate,
  y: coordinate,
  width: z.int().min(smallestWindow.width).max(100_000),
  height: z.int().min(smallestWindow.height).max(100_000),
});
const windowState = z.object({ bounds: rectangle, maximized: z.boolean() });

export type Rectangle = z.infer<typeof rectangle>;
/** Where the window was and how large, so that it comes back there. */
export type WindowState = z.infer<typeof windowState>;

/** The remembered state; `undefined` if there is none, it is damaged, or its place is on no screen now. */
export async function loadWindowState(
  path: string,
  screens: readonly Rectangle[],
): Promise<WindowState | undefined> {
  const read = windowState.safeParse(await readJson(path));
  if (!read.success) return undefined;
  return screens.some((screen) => isReachable(read.data.bounds, screen)) ? read.data : undefined;
}

/** Enough of the title bar on the screen to take hold of it. */
function isReachable(bounds: Rectangle, screen: Rectangle): boolean {
  const visibleWidth =
    Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const isTitleVisible = bounds.y >= screen.y && bounds.y + 40 <= screen.y + screen.height;
  return visibleWidth >= 200 && isTitleVisible;
}

export async function saveWindowState(path: string, state: WindowState): Promise<void> {
  await writeFileSafely(path, Buffer.from(JSON.stringify(state)));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    // Missing or damaged, both mean the usual place: nothing of value is lost.
    return undefined;
  }
}
