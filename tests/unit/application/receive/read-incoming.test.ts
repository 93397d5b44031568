import { describe, expect, test, vi } from 'vitest';
import { FileTooLarge, readIncoming } from '../../../../renderer/application/receive/read-incoming';
import { unlessAborted } from '../../../../renderer/application/receive/unless-aborted';

const TOO_LARGE = { ok: false, error: { type: 'limit-exceeded', limit: 'file' } };

const aFile = (size: number, read: () => Promise<Uint8Array>) => ({ name: 'a.pleno', size, read });

describe('a file that somebody points at', () => {
  test('is measured before it is read', async () => {
    const read = vi.fn(async () => new Uint8Array(11));
    expect(await readIncoming(aFile(11, read), 10)).toEqual(TOO_LARGE);
    expect(read).not.toHaveBeenCalled();
    expect(await readIncoming(aFile(11, read), 11)).toEqual({ ok: true, value: new Uint8Array(11) });
    expect(read).toHaveBeenCalledWith(11);
  });

  test('is refused when it has grown since, whoever notices', async () => {
    expect(
      await readIncoming(
        aFile(5, async () => new Uint8Array(11)),
        10,
      ),
    ).toEqual(TOO_LARGE);
    expect(
      await readIncoming(
        aFile(5, () => Promise.reject(new FileTooLarge('a'))),
        10,
      ),
    ).toEqual(TOO_LARGE);
  });

  test('that is gone by now is said so', async () => {
    expect(
      await readIncoming(
        aFile(5, () => Promise.reject(new Error('ENOENT'))),
        10,
      ),
    ).toEqual({
      ok: false,
      error: { type: 'file-unreadable', detail: 'ENOENT' },
    });
  });
});

describe('work that nobody waits for any more', () => {
  const never = new Promise<never>(() => {});

  test('is over as soon as it is stopped, and its failure afterwards is nobody’s', async () => {
    const stop = new AbortController();
    let fail: (error: Error) => void = () => {};
    const failing = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const both = [unlessAborted(never, stop.signal), unlessAborted(failing, stop.signal)];
    stop.abort();
    expect(await Promise.all(both)).toEqual([undefined, undefined]);
    fail(new Error('too late'));
    expect(await unlessAborted(never, AbortSignal.abort())).toBeUndefined();
  });

  test('comes to what it comes to otherwise', async () => {
    const { signal } = new AbortController();
    expect(await unlessAborted(Promise.resolve(1), signal)).toBe(1);
    expect(await unlessAborted(Promise.resolve(2), undefined)).toBe(2);
    await expect(unlessAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  });
});
