import type { App, BrowserWindow } from 'electron';
import type { NativeMessage, PageWords } from './page-words';

/** What is done when the page that shows the screens dies, or no longer answers. */
export interface PageGuard {
  readonly guard: (window: BrowserWindow) => void;
}

export interface PageGuardNeeds {
  readonly app: Pick<App, 'on' | 'quit'>;
  /** In the language of the screens. */
  readonly getWords: () => PageWords;
  /** @returns the number of the button; of no meaning once the message was taken back */
  readonly ask: (message: NativeMessage, takeBack: AbortSignal) => Promise<number>;
  /** The program's first screen, in the window given. */
  readonly openFromStart: (window: BrowserWindow) => Promise<void>;
}

/** Deaths that are told to whoever helps: the last ones. */
const DEATHS_TOLD = 5;

/**
 * A dead page is loaded again where it was, once. After that a person decides, in a native message, so nothing dies
 * and loads in a circle; and it opens on the first screen, for the screen it was on may be why. What was saved
 * stands in the vault and the database, on the disk: a page takes nothing of it along.
 */
export function createPageGuard({ app, getWords, ask, openFromStart }: PageGuardNeeds): PageGuard {
  const deaths: string[] = [];
  let hasReloaded = false;

  const note = (who: string, reason: string, exitCode: number): void => {
    deaths.push(`${who} ${reason} (${exitCode})`);
    deaths.splice(0, deaths.length - DEATHS_TOLD);
  };

  const withDeaths = (message: NativeMessage): NativeMessage =>
    deaths.length === 0
      ? message
      : { ...message, detail: `${message.detail}\n\n${getWords().forHelp} ${deaths.join(', ')}` };

  // Of the graphics, sounds and the like: Chromium starts them again by itself.
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') note(type, reason, exitCode);
  });

  return {
    guard: (window) => {
      let isEndedByUs = false;
      let shown: AbortController | undefined;

      /** In place of the message shown before. @returns undefined if it was taken back */
      const say = async (message: NativeMessage): Promise<number | undefined> => {
        shown?.abort();
        const own = new AbortController();
        shown = own;
        const button = await ask(withDeaths(message), own.signal);
        return own.signal.aborted || window.isDestroyed() ? undefined : button;
      };

      // A page that doesn't load has died, which is told; a window that went meanwhile needs none.
      const open = (): Promise<void> => openFromStart(window).catch(() => undefined);

      const onDead = async (): Promise<void> => {
        if (isEndedByUs) {
          isEndedByUs = false;
          return open();
        }
        if (!hasReloaded) {
          hasReloaded = true;
          shown?.abort();
          window.webContents.reload();
          return;
        }
        const button = await say(getWords().dead);
        if (button === 0) await open();
        if (button === 1) app.quit();
      };

      const onHung = async (): Promise<void> => {
        if ((await say(getWords().hung)) !== 1) return;
        // A page that hangs can't load anything itself; its end opens the first screen.
        isEndedByUs = true;
        window.webContents.forcefullyCrashRenderer();
      };

      window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
        if (reason === 'clean-exit') return;
        note('page', reason, exitCode);
        // Not within the event: the dead process is still being cleared away.
        setImmediate(() => {
          if (!window.isDestroyed()) void onDead();
        });
      });
      window.on('unresponsive', () => void onHung());
      window.on('responsive', () => shown?.abort());
    },
  };
}
