import { describe, expect, test } from 'vitest';
import { type Channel, channels } from '../../../../electron/contract/channels';
import { fileSizeLimit, partLimit, readLimit } from '../../../../electron/contract/crossing-limits';
import type { Handlers } from '../../../../electron/handlers/handlers';
import { registerHandlers } from '../../../../electron/shell/ipc';
import { ownPage } from '../../../builders/electron-stand-in';

const answering = (handlers: Partial<Handlers>) => {
  const registered = new Map<string, (event: never, request: unknown) => unknown>();
  registerHandlers({ handle: (channel, handler) => registered.set(channel, handler) }, handlers as Handlers);
  return (channel: string, request: unknown): unknown => registered.get(channel)?.(ownPage as never, request);
};

const aKey = `${'A'.repeat(43)}=`;
const token = '11111111-1111-4111-8111-111111111111';

const sealing = { job: token, key: aKey, header: '{}', passphrase: 'kata sandi', bytes: new Uint8Array() };
const identity = {
  job: token,
  key: aKey,
  recipient: `age1${'q'.repeat(58)}`,
  notes: ['created: now'],
  passphrase: 'kata sandi',
};

describe('requests', () => {
  test.each([
    ['app.info', { extra: 1 }],
    ['app.info', null],
    ['file.read', { token: '../../etc/passwd', largest: 3 }],
    ['file.read', { token: [token], largest: 3 }],
    ['file.read', { token }],
    ['file.read', { token, largest: fileSizeLimit + 1 }],
    ['file.open-dialog', { accept: ['*'], multiple: true }],
    ['file.open-dialog', { accept: ['.csv'], multiple: 'yes' }],
    ['file.save', { name: '', mime: 'text/csv', bytes: new Uint8Array() }],
    ['file.save', { name: 'a.csv', mime: 'text/csv', bytes: 'text' }],
    ['menu.set-language', { language: 'fr' }],
    ...[
      '',
      '..',
      '../keys',
      'a/b',
      'a\\b',
      'C:',
      'A',
      'keys.jsonl',
      'con\0',
      'x'.repeat(65),
      7,
      null,
    ].flatMap((name): [Channel, unknown][] => [
      ['vault.log-read', { name, from: 0, length: 1 }],
      ['vault.log-append', { name, at: 0, bytes: new Uint8Array() }],
      ['vault.log-cut', { name, size: 0 }],
      ['vault.log-replace', { name, bytes: new Uint8Array() }],
      ['vault.log-set-aside', { name }],
      ['vault.note-read', { name }],
      ['vault.note-write', { name, text: '' }],
    ]),
    ...['../a.pleno', 'a/b.pleno', '.pleno', 'a.txt', 'a.pleno.exe', '..\\a.pleno', 7].flatMap(
      (name): [Channel, unknown][] => [
        ['vault.snapshot-read', { place: 'own', name }],
        ['vault.snapshot-write', { place: 'second', name, bytes: new Uint8Array() }],
        ['vault.snapshot-remove', { place: 'own', name }],
      ],
    ),
    ['vault.snapshot-read', { place: '/etc', name: 'a.pleno' }],
    ['vault.second-folder-choose', { path: '/etc' }],
    ['vault.log-append', { name: 'keys', at: -1, bytes: new Uint8Array() }],
    ['vault.log-append', { name: 'keys', at: 0.5, bytes: new Uint8Array() }],
    ['vault.log-append', { name: 'keys', at: 0, bytes: [1] }],
    ['vault.log-append', { name: 'keys', at: 0, bytes: new Uint8Array(), transfer: '../x' }],
    ['vault.log-append', { name: 'keys', at: 0, bytes: new Uint8Array(), path: '/etc/passwd' }],
    ['vault.log-read', { name: 'keys', from: 0, length: readLimit + 1 }],
    ['vault.note-write', { name: 'keys', text: 7 }],
    ...['', '..', '../keys', 'A'.repeat(43), `${'A'.repeat(42)}/\n=`, `${'A'.repeat(43)}==`, 7, null].flatMap(
      (key): [Channel, unknown][] => [
        ['keys.holds', { key }],
        ['keys.sign', { key, bytes: new Uint8Array() }],
        ['keys.ensure-recipient', { key }],
        ['keys.open', { key, header: new Uint8Array() }],
        ['keys.add', { key, pkcs8: 'A'.repeat(64) }],
      ],
    ),
    ['keys.create', { seed: 'A'.repeat(43) }],
    ['keys.sign', { key: aKey, bytes: 'text' }],
    ['keys.sign', { key: aKey, bytes: new Uint8Array(), transfer: 'x' }],
    ['keys.open', { key: aKey, header: new Uint8Array(16 * 1024 + 1) }],
    ['keys.attach-identity', { key: aKey, identity: 'AGE-SECRET-KEY-1' }],
    ['keys.attach-identity', { key: aKey, identity: `AGE-SECRET-KEY-PQ-1${'Q'.repeat(58)}` }],
    ['keys.add', { key: aKey, pkcs8: 'A'.repeat(63) }],
    ['keys.add', { key: aKey, pkcs8: 'A'.repeat(64), identity: 'age1' }],
    ['keys.add', { key: aKey, pkcs8: 'A'.repeat(64), path: '/etc/passwd' }],
    ...[
      ['backup.seal', { ...sealing, key: '../keys' }],
      ['backup.seal', { ...sealing, passphrase: '' }],
      ['backup.seal', { ...sealing, keys: [aKey] }],
      ['backup.seal', { ...sealing, header: { pleno: 1 } }],
      ['backup.open', { job: token, passphrases: [], bytes: new Uint8Array() }],
      ['backup.open', { job: token, passphrases: ['x'], path: '/etc/passwd' }],
      ['backup.take-key', { opening: '../x', key: aKey }],
      ['backup.take-key', { opening: token, key: aKey, pkcs8: 'A'.repeat(64) }],
      ['backup.seal-identity', { ...identity, notes: ['a\nb'] }],
      ['backup.seal-identity', { ...identity, recipient: 'age1' }],
      ['backup.cancel', { job: 'all' }],
    ].map(([channel, request]): [Channel, unknown] => [channel as Channel, request]),
    ['keys.protection', { protection: 'system' }],
  ] satisfies [Channel, unknown][])('%s refuses %j without calling its handler', async (channel, request) => {
    let isCalled = false;
    const spy = async () => {
      isCalled = true;
      return {} as never;
    };
    const call = answering(Object.fromEntries(channels.map((name) => [name, spy])));
    expect(await call(channel, request)).toMatchObject({ ok: false, error: { type: 'request-invalid' } });
    expect(isCalled).toBe(false);
  });

  test('a file beyond the limit is refused before it is written', async () => {
    const call = answering({ 'file.save': async () => ({ type: 'cancelled' }) });
    const request = (size: number) => ({
      name: 'a.pdf',
      mime: 'application/pdf',
      bytes: new Uint8Array(size),
    });
    expect(await call('file.save', request(fileSizeLimit + 1))).toMatchObject({ ok: false });
    expect(await call('file.save', request(fileSizeLimit))).toEqual({
      ok: true,
      value: { type: 'cancelled' },
    });
  });
});

test('a part of a log larger than 64 MB is refused', async () => {
  const call = answering({ 'vault.log-append': async () => ({ ok: true, value: undefined }) });
  const request = (size: number) => ({ name: 'keys', at: 0, bytes: new Uint8Array(size) });
  expect(await call('vault.log-append', request(partLimit + 1))).toMatchObject({ ok: false });
  expect(await call('vault.log-append', request(partLimit))).toEqual({
    ok: true,
    value: { ok: true, value: undefined },
  });
});

describe('answers', () => {
  test('an answer that fits crosses as it is', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const call = answering({ 'file.read': async () => ({ type: 'read', bytes }) });
    expect(await call('file.read', { token, largest: 3 })).toEqual({
      ok: true,
      value: { type: 'read', bytes },
    });
  });

  test('an answer with more than the contract says never reaches the screens', async () => {
    const call = answering({
      'file.open-dialog': async () => ({ files: [{ token, name: 'a', size: 1, path: '/secret' }] }) as never,
    });
    const reply = await call('file.open-dialog', { accept: [], multiple: false });
    expect(reply).toMatchObject({ ok: false, error: { type: 'response-invalid' } });
    expect(JSON.stringify(reply)).not.toContain('/secret');
  });

  test('the vault answers with problems the screens know, and with nothing else', async () => {
    const answers: unknown[] = [
      { ok: false, error: { type: 'vault-full' } },
      { ok: false, error: { type: 'log-moved', size: 7 } },
      { ok: false, error: { type: 'vault-full', path: '/secret' } },
      { ok: false, error: { type: 'disk-on-fire' } },
      { ok: true, value: undefined, path: '/secret' },
    ];
    const call = answering({ 'vault.log-append': async () => answers.shift() as never });
    const request = { name: 'keys', at: 0, bytes: new Uint8Array() };
    expect(await call('vault.log-append', request)).toMatchObject({ ok: true });
    expect(await call('vault.log-append', request)).toMatchObject({ ok: true });
    for (const _ of [1, 2, 3]) {
      const reply = await call('vault.log-append', request);
      expect(reply).toMatchObject({ ok: false, error: { type: 'response-invalid' } });
      expect(JSON.stringify(reply)).not.toContain('/secret');
    }
  });

  test('the keys answer with what was asked for, and never with a private half instead', async () => {
    const identity = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;
    const answers: [Channel, object, unknown][] = [
      ['keys.create', {}, { key: aKey, pkcs8: 'A'.repeat(64) }],
      ['keys.ensure-recipient', { key: aKey }, identity],
      ['keys.sign', { key: aKey, bytes: new Uint8Array() }, new Uint8Array(48)],
      ['keys.open', { key: aKey, header: new Uint8Array() }, new Uint8Array(32)],
      ['keys.holds', { key: aKey }, { isHeld: true, pkcs8: 'A'.repeat(64) }],
    ];
    for (const [channel, request, value] of answers) {
      const call = answering({ [channel]: async () => ({ ok: true, value }) });
      const reply = await call(channel, request);
      expect(reply, channel).toMatchObject({ ok: false, error: { type: 'response-invalid' } });
      expect(JSON.stringify(reply)).not.toContain('AGE-SECRET');
    }
  });

  test('a handler that throws becomes plain words', async () => {
    const call = answering({ 'app.info': () => Promise.reject(new Error('the disk is gone')) });
    expect(await call('app.info', {})).toEqual({
      ok: false,
      error: { type: 'call-failed', detail: 'the disk is gone' },
    });
  });
});
