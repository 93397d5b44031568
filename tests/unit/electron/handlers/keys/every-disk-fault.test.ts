import { expect, test } from 'vitest';
import type { CarriedKey } from '../../../../../electron/contract/key-channels';
import { createKeyFiles } from '../../../../../electron/handlers/keys/key-files';
import { createKeyStore, type KeyStore } from '../../../../../electron/handlers/keys/key-store';
import { createWrapping } from '../../../../../electron/handlers/keys/wrapping';
import { type DiskOperation, testEveryDiskFault } from '../../../../builders/every-disk-fault';
import { createFaultyDisk } from '../../../../builders/faulty-disk';
import { createSeededRandom } from '../../../../builders/seeded-random';
import { createSimulatedDisk } from '../../../../builders/simulated-disk';
import { createSystemKeyStore } from '../../../../builders/system-key-store';

const folder = '/profile/keys';

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

type Sight = readonly (CarriedKey | undefined)[];

const untouched: Sight = [{ ...held, identity: before }, undefined];

const operations: readonly DiskOperation<KeyStore, Sight>[] = [
  { name: 'taking a key in', run: (store) => store.add(come), after: [untouched[0], come] },
  {
    name: 'attaching an identity',
    run: (store) => store.attachIdentity(held.key, after),
    after: [{ ...held, identity: after }, undefined],
  },
  { name: 'signing', run: (store) => store.sign(held.key, Uint8Array.of(1)), after: untouched },
];

async function look(store: KeyStore): Promise<Sight> {
  const found = [await store.find(held.key), await store.find(come.key)];
  return found.map((outcome) => {
    if (!outcome.ok) throw new Error(`It can't be read: ${outcome.error.type}`);
    return outcome.value;
  });
}

testEveryDiskFault({ prepare, look, before: untouched, operations, again: 'always' });

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
