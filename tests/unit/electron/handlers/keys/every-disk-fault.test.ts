import { describe, expect, test } from 'vitest';
import type { CarriedKey } from '../../../../../electron/contract/key-channels';
import type { Outcome } from '../../../../../electron/contract/outcome';
import { createKeyFiles } from '../../../../../electron/handlers/keys/key-files';
import { createKeyStore, type KeyStore } from '../../../../../electron/handlers/keys/key-store';
import { createWrapping } from '../../../../../electron/handlers/keys/wrapping';
import { createFaultyDisk, type DiskFault } from '../../../../builders/faulty-disk';
import { createSeededRandom } from '../../../../builders/seeded-random';
import { createSimulatedDisk } from '../../../../builders/simulated-disk';
import { createSystemKeyStore } from '../../../../builders/system-key-store';

const folder = '/profile/keys';

const faults: readonly DiskFault[] = [
  { type: 'fails', code: 'EIO' },
  { type: 'fails', code: 'ENOSPC' },
  { type: 'fails', code: 'EROFS' },
  { type: 'fails-after', code: 'EIO' },
  { type: 'short' },
];

const held: CarriedKey = {
  key: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  pkcs8: 'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g',
};
const come: CarriedKey = {
  key: 'PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=',
  pkcs8: 'MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7',
};
const before = 'AGE-SECRET-KEY-1LELUFN7Y2YAKY56SJXUAQZXD4XM64PJP42QN8WCALUT2637XV0WSHW7ENE';
const after = 'AGE-SECRET-KEY-1QNPKWCVAM8P3N0HJNJJF0JX52WFW32XGSXEPMAVGPVR6SZXZLV4QQRMW2S';

const system = createSystemKeyStore();

async function prepare(seed = 1) {
  const simulated = createSimulatedDisk(createSeededRandom(seed));
  await simulated.makeFolder('/profile');
  await simulated.syncFolder('/');
  const disk = createFaultyDisk(simulated);
  const open = (): KeyStore =>
    createKeyStore(createKeyFiles({ folder, disk, wrapping: createWrapping(system, 'linux') }));
  const store = open();
  await store.add({ ...held, identity: before });
  return { simulated, disk, store, open };
}

interface Operation {
  readonly name: string;
  readonly run: (store: KeyStore) => Promise<Outcome<unknown, unknown>>;
  readonly done: readonly (CarriedKey | undefined)[];
}

const untouched = [{ ...held, identity: before }, undefined];

const operations: readonly Operation[] = [
  { name: 'taking a key in', run: (store) => store.add(come), done: [untouched[0], come] },
  {
    name: 'attaching an identity',
    run: (store) => store.attachIdentity(held.key, after),
    done: [{ ...held, identity: after }, undefined],
  },
  { name: 'signing', run: (store) => store.sign(held.key, Uint8Array.of(1)), done: untouched },
];

async function look(store: KeyStore): Promise<readonly (CarriedKey | undefined)[]> {
  const found = [await store.find(held.key), await store.find(come.key)];
  return found.map((outcome) => {
    if (!outcome.ok) throw new Error(`It can't be read: ${outcome.error.type}`);
    return outcome.value;
  });
}

describe('every call to the disk that an operation makes, failing once', () => {
  const cases = operations.flatMap((operation) =>
    [false, true].map((isRestarted) => ({
      ...operation,
      isRestarted,
      when: isRestarted ? 'as the first thing after a start' : 'with everything open',
    })),
  );

  test.each(cases)('$name, $when', async ({ run, done, isRestarted }) => {
    const sound = await prepare();
    sound.disk.plan();
    expect(await run(isRestarted ? sound.open() : sound.store)).toMatchObject({ ok: true });
    const calls = sound.disk.calls.length;
    expect(calls).toBeGreaterThan(2);

    for (const fault of faults) {
      for (let at = 1; at <= calls; at += 1) {
        for (const times of [1, 1000]) {
          const where = `call ${at} of ${calls}, ${JSON.stringify(fault)}, ${times} times`;
          // Another seed, another fate of what was not flushed.
          const { simulated, disk, store, open } = await prepare(at);
          const used = isRestarted ? open() : store;
          disk.plan({ at, fault, times });
          const outcome = await run(used);
          disk.plan();
          const seen = await look(used);
          // Yes means done. No means done or not, never half, and nothing else was touched.
          if (outcome.ok) expect(seen, where).toEqual(done);
          else expect([untouched, done], where).toContainEqual(seen);
          // The next try goes as if nothing had been, and what it says holds over a power cut.
          const again = await run(used);
          expect(again, where).toMatchObject({ ok: true });
          simulated.losePower();
          expect(await look(open()), where).toEqual(done);
        }
      }
    }
  });
});

test('a key that was made is there after a power cut, whatever the disk does with what is not flushed', async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const { simulated, store, open } = await prepare(seed);
    const made = await store.create();
    if (!made.ok) throw new Error('No key was made.');
    const recipient = await store.ensureRecipient(made.value);
    simulated.losePower();
    expect(await open().ensureRecipient(made.value), `seed ${seed}`).toEqual(recipient);
  }
});
