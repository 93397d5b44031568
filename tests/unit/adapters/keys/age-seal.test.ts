import { beforeAll, describe, expect, test } from 'vitest';
import { closeWithAge } from '../../../../renderer/adapters/backup/lock-with-age';
import {
  createSealIdentity,
  createSeals,
  findSealHeader,
  openSealed,
  toRecipient,
} from '../../../../renderer/adapters/keys/age-seal';
import { isRecipient, isSealIdentity } from '../../../../renderer/adapters/keys/age-texts';
import { isSealed } from '../../../../renderer/application/receive/sealed';
import type { Recipient, SealIdentity } from '../../../../renderer/domain/ids';
import { getValue } from '../../../builders/fake-ports';
import { startWork } from '../../../builders/work-time';

const seals = createSeals();
const bytes = new TextEncoder().encode('{"pleno":1,"kind":"scores"');
let [mine, theirs, stranger] = ['' as SealIdentity, '' as SealIdentity, '' as SealIdentity];
let recipients: readonly Recipient[] = [];
let sealed = new Uint8Array();
beforeAll(async () => {
  [mine, theirs, stranger] = await Promise.all([
    createSealIdentity(),
    createSealIdentity(),
    createSealIdentity(),
  ]);
  recipients = [await toRecipient(mine), await toRecipient(theirs)];
  sealed = Uint8Array.from(await seals.seal(bytes, recipients));
});

/** Every character of `text` in turn replaced by each other one of the alphabet. */
function* typosOf(text: string, from: number, alphabet: string): Generator<string> {
  for (let at = from; at < text.length; at += 1) {
    for (const other of alphabet) {
      if (other !== text[at]) yield text.slice(0, at) + other + text.slice(at + 1);
    }
  }
}
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

describe('a sealed file', () => {
  test('is told by how it begins', () => {
    expect(isSealed(sealed)).toBe(true);
    expect(isSealed(bytes)).toBe(false);
    expect(isSealed(sealed.subarray(0, 10))).toBe(false);
    expect(isSealed(new Uint8Array())).toBe(false);
  });

  test('opens for each of its recipients, and for nobody else', async () => {
    for (const identity of [mine, theirs]) {
      expect(getValue(await openSealed(identity, sealed))).toEqual(bytes);
    }
    expect(await openSealed(stranger, sealed)).toEqual({ ok: false, error: { type: 'sealed-for-another' } });
  });

  test('is different every time, and shows nothing of what is inside', async () => {
    const again = Buffer.from(await seals.seal(bytes, recipients));
    expect(again.equals(sealed)).toBe(false);
    expect(again.includes('pleno')).toBe(false);
  });

  test('names a recipient once, however often it is given', async () => {
    const [one] = recipients as [Recipient];
    const text = Buffer.from(await seals.seal(bytes, [one, one])).toString('latin1');
    expect(text.match(/^-> X25519 /gm)).toHaveLength(1);
  });

  test('is refused with any byte changed', async () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at] = (changed[at] as number) ^ 1;
      const opened = await openSealed(mine, changed);
      // The other recipient's stanza may be bent only with the check of the header noticing.
      expect(opened.ok, `byte ${at}`).toBe(false);
    }
  });

  test('is refused cut off anywhere, and with something behind it', async () => {
    for (let at = 0; at < sealed.length; at += 1)
      expect((await openSealed(mine, sealed.subarray(0, at))).ok, `cut at ${at}`).toBe(false);
    expect((await openSealed(mine, Uint8Array.from([...sealed, 0]))).ok).toBe(false);
  });

  test('under a passphrase is called that', async () => {
    const locked = getValue(await closeWithAge(bytes, 'kata sandi', 1));
    expect(await openSealed(mine, locked)).toEqual({ ok: false, error: { type: 'sealed-with-passphrase' } });
  });

  test('gives up its header alone, which opens nothing without the rest', async () => {
    const header = findSealHeader(sealed) as Uint8Array;
    expect(new TextDecoder().decode(header)).toMatch(/^age-encryption\.org\/v1\n[\s\S]*\n--- [^\n]+\n$/);
    expect(sealed.subarray(0, header.length)).toEqual(header);
    expect((await openSealed(mine, header)).ok).toBe(false);
    expect(findSealHeader(bytes)).toBeUndefined();
    expect(findSealHeader(sealed.subarray(0, 30))).toBeUndefined();
  });
});

test('a header of a hundred thousand recipients is refused, and not worked through', async () => {
  const stanza = `-> X25519 ${'B'.repeat(42)}E\n${'B'.repeat(42)}E\n`;
  const bytes = new TextEncoder().encode(
    `age-encryption.org/v1\n${stanza.repeat(100_000)}--- ${'A'.repeat(43)}\n`,
  );
  const worked = startWork();
  expect(await openSealed(await createSealIdentity(), bytes)).toEqual({
    ok: false,
    error: { type: 'file-damaged', line: null },
  });
  expect(worked()).toBeLessThan(500);
});

describe('a recipient', () => {
  test('is taken only as it is spelled', () => {
    const [one] = recipients as [Recipient];
    expect(isRecipient(one)).toBe(true);
    expect(isRecipient(one.toUpperCase())).toBe(false);
    expect(isRecipient(` ${one}`)).toBe(false);
    expect(isRecipient('')).toBe(false);
    expect(isRecipient(mine)).toBe(false);
  });

  test('is refused with any one character mistyped', () => {
    const [one] = recipients as [Recipient];
    for (const typo of typosOf(one, 4, BECH32)) expect(isRecipient(typo)).toBe(false);
  });
});

describe('an identity', () => {
  test('is taken only as it is spelled, and with any one character mistyped refused', () => {
    expect(isSealIdentity(mine)).toBe(true);
    expect(isSealIdentity(mine.toLowerCase())).toBe(false);
    for (const typo of typosOf(mine, 16, BECH32.toUpperCase())) expect(isSealIdentity(typo)).toBe(false);
  });
});
