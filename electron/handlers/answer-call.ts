import { z } from 'zod';
import type { Reply } from '../contract/bridge';
import type { Channel } from '../contract/channels';
import { contract } from '../contract/contract';
import type { Handlers } from './handlers';

/** Answers a call, whatever way it came: nothing gets in or out that doesn't fit the contract. */
export async function answerCall(
  channel: Channel,
  handlers: Handlers,
  request: unknown,
): Promise<Reply<unknown>> {
  const shapes: { readonly request: z.ZodType; readonly response: z.ZodType } = contract[channel];
  const read = shapes.request.safeParse(request);
  if (!read.success) {
    return { ok: false, error: { type: 'request-invalid', detail: z.prettifyError(read.error) } };
  }
  // The table's types tie each handler to its channel; whoever goes through all channels can't carry that along.
  const handle = handlers[channel] as (request: unknown) => Promise<unknown>;
  try {
    const written = shapes.response.safeParse(await handle(read.data));
    return written.success
      ? { ok: true, value: written.data }
      : { ok: false, error: { type: 'response-invalid', detail: z.prettifyError(written.error) } };
  } catch (error) {
    // The edge where the unexpected ends: it crosses as words, not as a stack trace.
    return { ok: false, error: { type: 'call-failed', detail: error instanceof Error ? error.message : '' } };
  }
}
