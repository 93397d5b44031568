import type { BrowserWindow } from 'electron';

/** Lets the screens save what is being typed before the window goes. */
export interface OrderlyClose {
  readonly guard: (window: Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'>) => void;
  /** The screens have saved everything. */
  readonly confirm: () => void;
}

/**
 * @param announce tells the screens that the window is closing
 * @param patience milliseconds until the window goes without an answer: a hung screen must not
 *   keep anybody from closing it
 */
export function createOrderlyClose(announce: () => void, patience = 1000): OrderlyClose {
  let finish: (() => void) | undefined;
  return {
    guard: (window) => {
      window.on('close', (event) => {
        event.preventDefault();
        if (finish !== undefined) return;
        const timer = setTimeout(() => finish?.(), patience);
        finish = () => {
          clearTimeout(timer);
          finish = undefined;
          if (!window.isDestroyed()) window.destroy();
        };
        announce();
      });
    },
    confirm: () => finish?.(),
  };
}
