import {
  createPrivateKey,
  createPublicKey,
  sign as signWithNode,
  verify as verifyWithNode,
} from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, test } from 'vitest';
import { toDsseBytes } from '../../../../renderer/adapters/keys/dsse';
import {
  keyPairFromSeed,
  PKCS8_PREFIX,
  signEd25519,
  toDeviceKey,
  verifyEd25519,
} from '../../../../renderer/adapters/keys/ed25519';
import { toBase64 } from '../../../../renderer/domain/base64';
import type { DeviceKey } from '../../../../renderer/domain/ids';
import { createSeededRandom } from '../../../builders/seeded-random';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** RFC 8032, section 7.1: TEST 1, 2, 3 and SHA(abc). */
const VECTORS = [
  {
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature: `e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155
      5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b`,
  },
  {
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature: `92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da
      085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00`,
  },
  {
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature: `6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac
      18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a`,
  },
  {
    secret: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message: `ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a
      2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f`,
    signature: `dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589
      09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704`,
  },
].map(({ secret, key, message, signature }) => ({
  ...{ secret: hex(secret), key: hex(key), message: hex(message), signature: hex(signature) },
}));

const nodePrivate = (secret: Uint8Array) =>
  createPrivateKey({ key: Buffer.from([...PKCS8_PREFIX, ...secret]), format: 'der', type: 'pkcs8' });
const nodePublic = (key: Uint8Array) =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') },
    format: 'jwk',
  });

const verifiers = {
  'the program': (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    verifyEd25519(toBase64(key) as DeviceKey, message, signature),
  'node:crypto': async (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    verifyWithNode(null, message, nodePublic(key), signature),
  '@noble/curves': async (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    ed25519.verify(signature, message, key),
};

describe('the vectors of RFC 8032', () => {
  test.each(VECTORS)(
    'sign to the same bytes everywhere (message of $message.length bytes)',
    async (vector) => {
      const { secret, key, message, signature } = vector;
      const pair = await keyPairFromSeed(secret);
      expect(await toDeviceKey(pair.publicKey)).toBe(toBase64(key));
      expect(toHex(await signEd25519(pair.privateKey, message))).toBe(toHex(signature));
      expect(toHex(signWithNode(null, message, nodePrivate(secret)))).toBe(toHex(signature));
      expect(toHex(ed25519.sign(message, secret))).toBe(toHex(signature));
      for (const verify of Object.values(verifiers)) expect(await verify(key, message, signature)).toBe(true);
    },
  );

  test('with any one bit of the signature changed hold nowhere', async () => {
    for (const { key, message, signature } of VECTORS) {
      for (let bit = 0; bit < 512; bit += 1) {
        const changed = signature.slice();
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
        for (const [name, verify] of Object.entries(verifiers).slice(0, 2))
          expect(await verify(key, message, changed), `${name}, bit ${bit}`).toBe(false);
      }
    }
  });
});

describe('files and certificates signed by one are checked by the others', () => {
  test('over two hundred keys and bodies', async () => {
    const random = createSeededRandom(8032);
    const bytes = (length: number) => Uint8Array.from({ length }, () => random.int(256));
    for (let round = 0; round < 200; round += 1) {
      const secret = bytes(32);
      const { privateKey, publicKey } = await keyPairFromSeed(secret);
      const key = Uint8Array.from(Buffer.from(await toDeviceKey(publicKey), 'base64'));
      const message = toDsseBytes('application/vnd.pleno+jsonl;kind=scores', bytes(round * 3));
      const signature = await signEd25519(privateKey, message);
      expect(toHex(ed25519.sign(message, secret))).toBe(toHex(signature));
      const changed = message.slice();
      changed[round % message.length] = (changed[round % message.length] as number) ^ 1;
      for (const verify of Object.values(verifiers)) {
        expect(await verify(key, message, signature)).toBe(true);
        expect(await verify(key, changed, signature)).toBe(false);
      }
    }
  });
});

test('a signature with a second spelling of its number (S + L) is refused by the program', async () => {
  // RFC 8032, 5.1.7: S has to be below the order of the group.
  const L = 2n ** 252n + 27742317777372353535851937790883648493n;
  for (const { key, message, signature } of VECTORS) {
    const s = [...signature.subarray(32)].reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + L;
    const bent = signature.slice();
    for (let at = 0; at < 32; at += 1) bent[32 + at] = Number((s >> BigInt(8 * at)) & 255n);
    for (const verify of Object.values(verifiers)) expect(await verify(key, message, bent)).toBe(false);
  }
});
