import { beforeAll, describe, expect, test } from 'vitest';
import { closeWithAge, openWithAge } from '../../../../renderer/adapters/backup/lock-with-age';
import { createSeals } from '../../../../renderer/adapters/keys/age-seal';
import { toCertificateBytes } from '../../../../renderer/adapters/keys/dsse';
import { verifyEd25519 } from '../../../../renderer/adapters/keys/ed25519';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import type { NewCredential } from '../../../../renderer/application/ports/keyring';
import { toAccessCode } from '../../../../renderer/domain/access-code';
import { fromBase64, fromBase64Text, toBase64 } from '../../../../renderer/domain/base64';
import { certificateText } from '../../../../renderer/domain/certificate-text';
import type { CompetitionId, DeviceKey } from '../../../../renderer/domain/ids';
import { judgeId } from '../../../builders/a-judge';
import { getValue } from '../../../builders/fake-ports';
import { A_CARD_CODE, quickCredentials } from '../../../builders/quick-credentials';

const credentials = quickCredentials();
const another = toAccessCode(new Uint8Array(10).fill(9));
let signer: DeviceKey;
let made: NewCredential;
beforeAll(async () => {
  signer = await createMemoryKeyring('office').createKey();
  made = await credentials.create(A_CARD_CODE, signer);
});

const statement = async () => ({
  competition: 'competition-1' as CompetitionId,
  judge: judgeId('J1'),
  device: await createMemoryKeyring('a laptop').createKey(),
  at: '2026-03-16T02:00:00.000Z',
});

describe('a judge’s credential', () => {
  test('shows nothing of its secret half', () => {
    const sealed = Buffer.from(made.sealed, 'base64').toString('latin1');
    expect(sealed).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    for (const secret of ['AGE-SECRET-KEY', made.key, made.recipient]) expect(sealed).not.toContain(secret);
  });

  test('opens with its card’s code and certifies a device', async () => {
    const unlocked = getValue(await credentials.unlock(made.sealed, A_CARD_CODE));
    const said = await statement();
    const certificate = await unlocked.certify(said);
    expect(certificate).toMatchObject({ credential: made.key, at: said.at });
    const signature = fromBase64(certificate.signature, 64) as Uint8Array;
    const sound = (facts: typeof said) =>
      verifyEd25519(made.key, toCertificateBytes(certificateText(facts)), signature);
    expect(await sound(said)).toBe(true);
    expect(await sound({ ...said, judge: judgeId('J2') })).toBe(false);
    expect(await sound({ ...said, competition: 'competition-2' as CompetitionId })).toBe(false);
    expect(await sound({ ...said, at: '2026-03-16T02:00:01.000Z' })).toBe(false);
    const elsewhere = { ...said, device: await createMemoryKeyring('another').createKey() };
    expect(await sound(elsewhere)).toBe(false);
  });

  test('opens what is sealed for the judge', async () => {
    const { identity } = getValue(await credentials.unlock(made.sealed, A_CARD_CODE));
    const keyring = createMemoryKeyring();
    const device = await keyring.createKey();
    const sealed = await createSeals().seal(Uint8Array.of(1, 2, 3), [made.recipient]);
    expect(await keyring.open(device, sealed)).toMatchObject({ ok: false });
    await keyring.attachIdentity(device, identity);
    expect([...getValue(await keyring.open(device, sealed))]).toEqual([1, 2, 3]);
  });

  test('names the secretariat it was made for under the code, where nobody can change it', async () => {
    const { sealed, key } = made;
    expect(getValue(await credentials.unlock(sealed, A_CARD_CODE))).toMatchObject({ key, signer });
  });

  test('is unreadable when it names no secretariat', async () => {
    const opened = getValue(await openWithAge(fromBase64Text(made.sealed) as Uint8Array, [A_CARD_CODE]));
    const { signer: named, ...nameless } = JSON.parse(new TextDecoder().decode(opened));
    expect(named).toBe(signer);
    const seal = async (secret: unknown) =>
      toBase64(
        getValue(await closeWithAge(new TextEncoder().encode(JSON.stringify(secret)), A_CARD_CODE, 1)),
      );
    expect(await credentials.unlock(await seal({ ...nameless, signer }), A_CARD_CODE)).toMatchObject({
      ok: true,
    });
    expect(await credentials.unlock(await seal(nameless), A_CARD_CODE)).toEqual({
      ok: false,
      error: { type: 'card-unreadable', detail: 'not a credential' },
    });
  });

  test('whose scrypt asks for a gigabyte is unreadable before any of it is taken', async () => {
    const [first, ...rest] = Buffer.from(made.sealed, 'base64').toString('latin1').split('\n');
    const greedy = [first, rest[0]?.replace(/ 1$/, ' 20'), ...rest.slice(1)].join('\n');
    expect(greedy).toContain(' 20\n');
    expect(await credentials.unlock(btoa(greedy), A_CARD_CODE)).toEqual({
      ok: false,
      error: { type: 'card-unreadable', detail: 'too costly' },
    });
  });

  test('refuses the code of another card', async () => {
    expect(await credentials.unlock(made.sealed, another)).toEqual({
      ok: false,
      error: { type: 'card-code-wrong' },
    });
  });

  test('is refused with any byte of it changed, whatever the code', async () => {
    const bytes = fromBase64Text(made.sealed) as Uint8Array;
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 1;
      const unlocked = await credentials.unlock(toBase64(changed), A_CARD_CODE);
      expect(unlocked, `byte ${at}`).toMatchObject({ ok: false });
    }
  });

  test.each([
    ['no JSON', 'x'],
    ['something else', '{}'],
    ['another version', '{"v":2,"key":"","signing":"","identity":""}'],
    ['no list', '[]'],
  ])('holding %s is called unreadable', async (_, content) => {
    const sealed = getValue(await closeWithAge(new TextEncoder().encode(content), A_CARD_CODE, 1));
    expect(await credentials.unlock(toBase64(sealed), A_CARD_CODE)).toEqual({
      ok: false,
      error: { type: 'card-unreadable', detail: 'not a credential' },
    });
  });

  test('that is no base64 is called unreadable', async () => {
    expect(await credentials.unlock('?', A_CARD_CODE)).toMatchObject({
      ok: false,
      error: { type: 'card-unreadable' },
    });
  });

  test('is another one every time, under the same code, too', async () => {
    const again = await credentials.create(A_CARD_CODE, signer);
    expect(again.key).not.toBe(made.key);
    expect(again.recipient).not.toBe(made.recipient);
    expect(again.sealed).not.toBe(made.sealed);
  });
});
