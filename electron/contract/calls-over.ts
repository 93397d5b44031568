import type { Calls } from './bridge';
import { type Channel, channels } from './channels';

/**
 * The bridge's functions, each handing its request to `invoke` under its own channel, and nothing else with it:
 * over IPC, or whatever leads to the same handlers.
 */
export function callsOver(invoke: (channel: Channel, request: unknown) => Promise<unknown>): Calls {
  const calls = channels.map((channel) => [channel, (request: unknown) => invoke(channel, request)] as const);
  // The shell holds every request and every answer against the channel's schema: that ties the types to the names.
  return Object.fromEntries(calls) as unknown as Calls;
}
