import { expect, expectTypeOf, test } from 'vitest';
import type { Bridge, Reply } from '../../../../electron/contract/bridge';
import { callsOver } from '../../../../electron/contract/calls-over';
import { type Channel, channels } from '../../../../electron/contract/channels';
import { contract } from '../../../../electron/contract/contract';

test('every channel is listed once, and has its shapes', () => {
  expect(new Set(channels).size).toBe(channels.length);
  expect(Object.keys(contract).toSorted()).toEqual(channels.toSorted());
});

test('every function of the bridge calls the channel it is named after, and no other', async () => {
  const invoked: unknown[][] = [];
  const calls = callsOver(async (...args) => {
    invoked.push(args);
  });
  expect(Object.keys(calls)).toEqual(channels);
  for (const channel of channels) {
    const call = calls[channel] as unknown as (...args: unknown[]) => Promise<unknown>;
    await call({ of: channel }, 'keys.add', channels);
  }
  expect(invoked).toEqual(channels.map((channel) => [channel, { of: channel }]));
});

test('a call is typed by its channel', () => {
  expectTypeOf<Exclude<keyof Bridge, 'on'>>().toEqualTypeOf<Channel>();
  expectTypeOf<Parameters<Bridge['menu.set-language']>>().toEqualTypeOf<[{ language: 'id' | 'en' }]>();
  expectTypeOf<Bridge['keys.protection']>().returns.resolves.toEqualTypeOf<
    Reply<{ protection: 'system' | 'file' }>
  >();
});
