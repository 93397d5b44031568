import { describe, expect, test } from 'vitest';
import { fileSizeLimit } from '../../../electron/contract';
import { type Handlers, registerHandlers } from '../../../electron/ipc';
import { ownPage } from '../../builders/electron-stand-in';

const answering = (handlers: Partial<Handlers>) => {
  const registered = new Map<string, (event: never, request: unknown) => unknown>();
  registerHandlers({ handle: (channel, handler) => registered.set(channel, handler) }, handlers as Handlers);
  return (channel: string, request: unknown): unknown => registered.get(channel)?.(ownPage as never, request);
};

const token = '11111111-1111-4111-8111-111111111111';

describe('requests', () => {
  test.each([
    ['app.info', { extra: 1 }],
    ['app.info', null],
    ['file.read', { token: '../../etc/passwd' }],
    ['file.read', { token: [token] }],
    ['file.open-dialog', { accept: ['*'], multiple: true }],
    ['file.open-dialog', { accept: ['.csv'], multiple: 'yes' }],
    ['file.save', { name: '', mime: 'text/csv', bytes: new Uint8Array() }],
    ['file.save', { name: 'a.csv', mime: 'text/csv', bytes: 'text' }],
    ['menu.set-language', { language: 'fr' }],
  ])('%s refuses %j without calling its handler', async (channel, request) => {
    let isCalled = false;
    const spy = async () => {
      isCalled = true;
      return {} as never;
    };
    const call = answering({
      'app.info': spy,
      'file.read': spy,
      'file.open-dialog': spy,
      'file.save': spy,
      'menu.set-language': spy,
    });
    expect(await call(channel, request)).toMatchObject({ ok: false, error: { type: 'request-invalid' } });
    expect(isCalled).toBe(false);
  });

  test('a file larger than 64 MB is refused before it is written', async () => {
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

describe('answers', () => {
  test('an answer that fits crosses as it is', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const call = answering({ 'file.read': async () => ({ type: 'read', bytes }) });
    expect(await call('file.read', { token })).toEqual({ ok: true, value: { type: 'read', bytes } });
  });

  test('an answer with more than the contract says never reaches the screens', async () => {
    const call = answering({
      'file.open-dialog': async () => ({ files: [{ token, name: 'a', size: 1, path: '/secret' }] }) as never,
    });
    const reply = await call('file.open-dialog', { accept: [], multiple: false });
    expect(reply).toMatchObject({ ok: false, error: { type: 'response-invalid' } });
    expect(JSON.stringify(reply)).not.toContain('/secret');
  });

  test('a handler that throws becomes plain words', async () => {
    const call = answering({ 'app.info': () => Promise.reject(new Error('the disk is gone')) });
    expect(await call('app.info', {})).toEqual({
      ok: false,
      error: { type: 'call-failed', detail: 'the disk is gone' },
    });
  });
});
