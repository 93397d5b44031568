import { describe, expect, test } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createSeals } from '../../../../renderer/adapters/keys/age-seal';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import { newId } from '../../../../renderer/adapters/random-id';
import { tryRoundTrip } from '../../../../renderer/application/laptop/try-round-trip';
import type { Codec, PlenoFile } from '../../../../renderer/application/ports/pleno-file';
import { hashText } from '../../../builders/hash-text';
import { quickCredentials } from '../../../builders/quick-credentials';

const never = new AbortController().signal;

function attempt(toCodec: (codec: Codec) => Codec = (codec) => codec, signal = never) {
  const keyring = createMemoryKeyring('trial');
  const needs = {
    keyring,
    codec: toCodec(createCodec(keyring)),
    seals: createSeals(),
    credentials: quickCredentials(),
    hash: hashText,
    newId,
    now: () => '2026-03-16T01:00:00.000Z',
  };
  return tryRoundTrip(needs, signal);
}

describe('tryRoundTrip', () => {
  test('takes a competition file and two scores files there and back, and sees damaged ones refused', async () => {
    expect(await attempt()).toEqual({ ok: true, value: { files: 3, refusals: 24 } });
  });

  test('notices a codec that takes damaged files', async () => {
    let last: { readonly ok: true; readonly value: PlenoFile } | undefined;
    const credulous = (codec: Codec): Codec => ({
      ...codec,
      decode: async (bytes, options) => {
        const decoded = await codec.decode(bytes, options);
        if (decoded.ok) last = decoded;
        return last ?? decoded;
      },
    });
    expect(await attempt(credulous)).toEqual({
      ok: false,
      error: { type: 'round-trip-failed', step: 'refuse', detail: 'byte 0' },
    });
  });

  test('notices a codec that refuses a sound file', async () => {
    const strict = (codec: Codec): Codec => ({
      ...codec,
      decode: async () => ({ ok: false, error: { type: 'signature-wrong' } }),
    });
    expect(await attempt(strict)).toMatchObject({ error: { step: 'read', detail: 'signature-wrong' } });
  });

  test('notices a sheet that got lost on the way', async () => {
    const lossy = (codec: Codec): Codec => ({
      ...codec,
      decode: async (bytes) => {
        const decoded = await codec.decode(bytes);
        if (!decoded.ok || decoded.value.kind !== 'scores') return decoded;
        return { ok: true, value: { ...decoded.value, revisions: decoded.value.revisions.slice(1) } };
      },
    });
    expect(await attempt(lossy)).toMatchObject({ error: { step: 'rank' } });
  });

  test('stops when it is told to', async () => {
    await expect(attempt(undefined, AbortSignal.abort())).rejects.toThrow();
  });
});
