import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import {
  type Channel,
  channels,
  contract,
  type EventName,
  type Reply,
  type ShellEvents,
} from '../contract/contract';
import { isAppUrl } from './app-protocol';

/** One plain function a channel, already past both checks. */
export type Handlers = {
  readonly [C in Channel]: (
    request: z.output<(typeof contract)[C]['request']>,
  ) => Promise<z.input<(typeof contract)[C]['response']>>;
};

/** The only place that registers with ipcMain. */
export function registerHandlers(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, request: unknown) =>
      isFromOurScreens(event) ? answer(channel, handlers, request) : refuseSender(),
    );
  }
}

/** Only the top frame of a window showing the program itself may call. */
function isFromOurScreens(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

const refuseSender = (): Reply<never> => ({ ok: false, error: { type: 'sender-refused' } });

async function answer<C extends Channel>(
  channel: C,
  handlers: Handlers,
  request: unknown,
): Promise<Reply<unknown>> {
  const schemas: { readonly request: z.ZodType; readonly response: z.ZodType } = contract[channel];
  const read = schemas.request.safeParse(request);
  if (!read.success) {
    return { ok: false, error: { type: 'request-invalid', detail: z.prettifyError(read.error) } };
  }
  // The table's types tie each handler to its channel; the loop over channels can't carry that along.
  const handle = handlers[channel] as (request: unknown) => Promise<unknown>;
  try {
    const written = schemas.response.safeParse(await handle(read.data));
    return written.success
      ? { ok: true, value: written.data }
      : { ok: false, error: { type: 'response-invalid', detail: z.prettifyError(written.error) } };
  } catch (error) {
    // The edge where the unexpected ends: it crosses as words, not as a stack trace.
    return { ok: false, error: { type: 'call-failed', detail: error instanceof Error ? error.message : '' } };
  }
}

/** Tells the screens something. */
export function sendEvent<N extends EventName>(
  contents: Pick<WebContents, 'send'>,
  name: N,
  payload: ShellEvents[N],
): void {
  contents.send(name, payload);
}
