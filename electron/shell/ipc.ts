import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Reply, ShellEvents } from '../contract/bridge';
import { channels, type EventName } from '../contract/channels';
import { answerCall } from '../handlers/answer-call';
import type { Handlers } from '../handlers/handlers';
import { isAppUrl } from './app-protocol';

/** The only place that registers with ipcMain. */
export function registerHandlers(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, request: unknown) =>
      isFromOurScreens(event) ? answerCall(channel, handlers, request) : refuseSender(),
    );
  }
}

/** Only the top frame of a window showing the program itself may call. */
function isFromOurScreens(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

const refuseSender = (): Reply<never> => ({ ok: false, error: { type: 'sender-refused' } });

/** Tells the screens something. */
export function sendEvent<N extends EventName>(
  contents: Pick<WebContents, 'send'>,
  name: N,
  payload: ShellEvents[N],
): void {
  contents.send(name, payload);
}
