import type { Channel, EventName } from './channels';
import type { RequestOf, ResponseOf } from './contract';
import type { OfferedFile } from './file-channels';

/** Why a call was not answered; anything but `call-failed` is a defect or an attack. */
export type CallProblem =
  | { readonly type: 'sender-refused' }
  | { readonly type: 'request-invalid'; readonly detail: string }
  | { readonly type: 'response-invalid'; readonly detail: string }
  | { readonly type: 'call-failed'; readonly detail: string };

/** Every answer: plain data, never an exception. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallProblem };

/** A function a channel, under the channel's name. */
export type Calls = {
  readonly [C in Channel]: (request: RequestOf<C>) => Promise<Reply<ResponseOf<C>>>;
};

/** What comes with each event. */
export interface ShellEvents {
  readonly 'files-opened': { readonly files: readonly OfferedFile[] };
  readonly 'window-closing': Readonly<Record<never, never>>;
  /** The display was opened or closed, or there are other screens: look again. */
  readonly 'display-changed': Readonly<Record<never, never>>;
}

/** @returns what ends the listening */
type Listen<Event> = (listener: (event: Event) => void) => () => void;

/** `window.pleno`, made by the preload script. */
export interface Bridge extends Calls {
  readonly on: { readonly [N in EventName]: Listen<ShellEvents[N]> };
}

/** `window.plenoDisplay`, made by the display's own preload script: it hears, and can't ask. */
export interface DisplayBridge {
  readonly onMessage: (listener: (message: unknown) => void) => void;
}
