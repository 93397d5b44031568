import type { App } from 'electron';

/**
 * One program, one writer: a second start hands its command line, and the folder it was given in, to the
 * first and ends.
 *
 * @returns whether this is the first
 */
export function keepOneInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'quit' | 'on'>,
  onSecondStart: (words: readonly string[], folder: string) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', (_event, words, folder) => onSecondStart(words, folder));
  return true;
}
