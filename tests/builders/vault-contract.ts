import { describe, expect, test } from 'vitest';
import type { Vault } from '../../renderer/application/ports/vault';

/** A fresh vault for one test, and what the test may look at behind it. */
export interface VaultUnderTest {
  readonly vault: Vault;
  /** Everything that was kept aside so far; absent where there is no way to look. */
  readonly findKeptAside?: () => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
  /** The same vault after a restart of the program; only asked for where it is to last. */
  readonly reopen?: () => Promise<Vault>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const done = { ok: true, value: undefined };
const failed = { ok: false, error: { type: 'vault-failed' } };

/** Names that would leave the folder, or that some file system can't take. */
const badNames = [
  '',
  '..',
  '../keys',
  'a/b',
  'a\\b',
  'A',
  'a.b',
  'a b',
  '-a',
  'é',
  `a${'b'.repeat(64)}`,
  'a\0',
];

/** Every promise of {@link Vault}, for any implementation of it. `memory`: all but to last. */
export function describeVault(
  name: string,
  makeVault: () => Promise<VaultUnderTest>,
  kind: Vault['kind'] = 'lasting',
): void {
  const read = async (vault: Vault, log: string): Promise<string> => {
    const found = await vault.logs.read(log, 0, 1_000_000);
    if (!found.ok) throw new Error(`The log can't be read: ${found.error.type}`);
    return textOf(found.value);
  };
  const keptTexts = async ({ findKeptAside }: VaultUnderTest): Promise<readonly string[] | undefined> =>
    (await findKeptAside?.())?.map(({ bytes }) => textOf(bytes)).sort();

  describe(`${name}: logs`, () => {
    test('a vault nobody has written to has no logs, and reading one gives nothing', async () => {
      const { vault } = await makeVault();
      expect(await vault.logs.list()).toEqual({ ok: true, value: [] });
      expect(await vault.logs.read('nothing', 0, 10)).toEqual({ ok: true, value: new Uint8Array() });
    });

    test('an append at 0 makes the log, and further ones go to its end', async () => {
      const { vault } = await makeVault();
      expect(await vault.logs.append('one', 0, bytesOf('first\n'))).toEqual(done);
      expect(await vault.logs.append('one', 6, bytesOf('second\n'))).toEqual(done);
      expect(await read(vault, 'one')).toBe('first\nsecond\n');
      expect(await vault.logs.list()).toEqual({ ok: true, value: [{ name: 'one', size: 13 }] });
    });

    test('every byte comes back as it was written', async () => {
      const { vault } = await makeVault();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
      await vault.logs.append('bytes', 0, bytes);
      const found = await vault.logs.read('bytes', 0, 100_000);
      expect(found.ok && Buffer.compare(found.value, bytes)).toBe(0);
    });

    test('what the caller does to its bytes afterwards changes nothing in the log', async () => {
      const { vault } = await makeVault();
      const bytes = bytesOf('kept');
      await vault.logs.append('one', 0, bytes);
      bytes.fill(0);
      expect(await read(vault, 'one')).toBe('kept');
    });

    test('a part of something larger is written alone', async () => {
      const { vault } = await makeVault();
      await vault.logs.append('one', 0, bytesOf('before|this|after').subarray(7, 11));
      expect(await read(vault, 'one')).toBe('this');
    });

    test.each([
      [0, 3, 'abc'],
      [2, 2, 'cd'],
      [4, 100, 'ef'],
      [6, 10, ''],
      [60, 10, ''],
      [1, 0, ''],
    ])('reading from %i at most %i bytes gives %j', async (from, length, expected) => {
      const { vault } = await makeVault();
      await vault.logs.append('letters', 0, bytesOf('abcdef'));
      const found = await vault.logs.read('letters', from, length);
      expect(found.ok && textOf(found.value)).toBe(expected);
    });

    test.each([
      [0, 3],
      [2, 3],
      [4, 3],
    ])('an append at %i where the end is at %i says so and writes nothing', async (at, size) => {
      const { vault } = await makeVault();
      await vault.logs.append('one', 0, bytesOf('abc'));
      expect(await vault.logs.append('one', at, bytesOf('x'))).toEqual({
        ok: false,
        error: { type: 'log-moved', size },
      });
      expect(await read(vault, 'one')).toBe('abc');
    });

    test('an append past 0 to a log that is not there says that its end is 0', async () => {
      const { vault } = await makeVault();
      expect(await vault.logs.append('one', 5, bytesOf('x'))).toEqual({
        ok: false,
        error: { type: 'log-moved', size: 0 },
      });
      expect(await vault.logs.list()).toEqual({ ok: true, value: [] });
    });

    test('logs know nothing of each other', async () => {
      const { vault } = await makeVault();
      await vault.logs.append('b', 0, bytesOf('bb'));
      await vault.logs.append('a', 0, bytesOf('a'));
      await vault.logs.cut('b', 1);
      const listed = await vault.logs.list();
      expect(listed.ok && [...listed.value].sort((x, y) => (x.name < y.name ? -1 : 1))).toEqual([
        { name: 'a', size: 1 },
        { name: 'b', size: 1 },
      ]);
      expect(await read(vault, 'a')).toBe('a');
    });

    test('calls are carried out in the order they are made', async () => {
      const { vault } = await makeVault();
      const parts = Array.from({ length: 50 }, (_, index) => String.fromCharCode(65 + (index % 26)));
      const answers = await Promise.all(
        parts.map((part, index) => vault.logs.append('one', index, bytesOf(part))),
      );
      expect(answers).toEqual(parts.map(() => done));
      expect(await read(vault, 'one')).toBe(parts.join(''));
    });

    test('a cut shortens the log, keeps aside what it cut off, and appending goes on there', async () => {
      const under = await makeVault();
      await under.vault.logs.append('one', 0, bytesOf('good\ntorn'));
      expect(await under.vault.logs.cut('one', 5)).toEqual(done);
      expect(await read(under.vault, 'one')).toBe('good\n');
      expect(await keptTexts(under)).toEqual(under.findKeptAside && ['torn']);
      expect(await under.vault.logs.append('one', 5, bytesOf('next\n'))).toEqual(done);
      expect(await read(under.vault, 'one')).toBe('good\nnext\n');
    });

    test('a cut at or past the end, or of no log, changes nothing', async () => {
      const under = await makeVault();
      await under.vault.logs.append('one', 0, bytesOf('abc'));
      expect(await under.vault.logs.cut('one', 3)).toEqual(done);
      expect(await under.vault.logs.cut('one', 9)).toEqual(done);
      expect(await under.vault.logs.cut('none', 0)).toEqual(done);
      expect(await under.vault.logs.list()).toEqual({ ok: true, value: [{ name: 'one', size: 3 }] });
      expect(await keptTexts(under)).toEqual(under.findKeptAside && []);
    });

    test('a replacement stands in the place of the log, which is kept aside', async () => {
      const under = await makeVault();
      await under.vault.logs.append('one', 0, bytesOf('the old log'));
      expect(await under.vault.logs.replace('one', bytesOf('new'))).toEqual(done);
      expect(await read(under.vault, 'one')).toBe('new');
      expect(await under.vault.logs.append('one', 3, bytesOf('!'))).toEqual(done);
      expect(await read(under.vault, 'one')).toBe('new!');
      expect(await keptTexts(under)).toEqual(under.findKeptAside && ['the old log']);
    });

    test('a replacement of a log that is not there makes it', async () => {
      const { vault } = await makeVault();
      expect(await vault.logs.replace('one', bytesOf('new'))).toEqual(done);
      expect(await read(vault, 'one')).toBe('new');
    });

    test('a log set aside is listed no more, kept, and can begin anew', async () => {
      const under = await makeVault();
      await under.vault.logs.append('one', 0, bytesOf('the first'));
      expect(await under.vault.logs.setAside('one')).toEqual(done);
      expect(await under.vault.logs.list()).toEqual({ ok: true, value: [] });
      expect(await read(under.vault, 'one')).toBe('');
      expect(await under.vault.logs.append('one', 0, bytesOf('the second'))).toEqual(done);
      expect(await under.vault.logs.setAside('one')).toEqual(done);
      expect(await keptTexts(under)).toEqual(under.findKeptAside && ['the first', 'the second']);
      expect(await under.vault.logs.setAside('none')).toEqual(done);
    });

    test.each(badNames)('the name %j is refused', async (bad) => {
      const { vault } = await makeVault();
      expect(await vault.logs.append(bad, 0, bytesOf('x'))).toMatchObject(failed);
      expect(await vault.logs.read(bad, 0, 1)).toMatchObject(failed);
      expect(await vault.logs.cut(bad, 0)).toMatchObject(failed);
      expect(await vault.logs.replace(bad, bytesOf('x'))).toMatchObject(failed);
      expect(await vault.logs.setAside(bad)).toMatchObject(failed);
      expect(await vault.notes.write(bad, 'x')).toMatchObject(failed);
      expect(await vault.notes.read(bad)).toMatchObject(failed);
      expect(await vault.snapshots.write('own', `${bad}/.pleno`, bytesOf('x'))).toMatchObject(failed);
      expect(await vault.logs.list()).toEqual({ ok: true, value: [] });
      expect(await vault.snapshots.list()).toEqual({ ok: true, value: [] });
    });
  });

  describe(`${name}: notes`, () => {
    test('a note nobody wrote is undefined', async () => {
      const { vault } = await makeVault();
      expect(await vault.notes.read('sentinel')).toEqual({ ok: true, value: undefined });
    });

    test('the last text written is the one read, whatever is in it', async () => {
      const { vault } = await makeVault();
      for (const text of ['{"a":1}', '', '\uFEFFNilai – 93,5 ✓ 𝄞\r\n']) {
        expect(await vault.notes.write('sentinel', text)).toEqual(done);
        expect(await vault.notes.read('sentinel')).toEqual({ ok: true, value: text });
      }
    });

    test('a note and a log of the same name are two things', async () => {
      const { vault } = await makeVault();
      await vault.notes.write('keys', 'note');
      await vault.logs.append('keys', 0, bytesOf('log'));
      expect(await vault.notes.read('keys')).toEqual({ ok: true, value: 'note' });
      expect(await read(vault, 'keys')).toBe('log');
    });
  });

  describe(`${name}: snapshots`, () => {
    test('are listed newest name first, read back and removed', async () => {
      const { vault } = await makeVault();
      const names = ['20260316T024203-lomba.pleno', '20260317T010000-lomba.pleno'] as const;
      for (const one of names) expect(await vault.snapshots.write('own', one, bytesOf(one))).toEqual(done);
      expect(await vault.snapshots.list()).toEqual({
        ok: true,
        value: [
          { name: names[1], place: 'own', size: 27 },
          { name: names[0], place: 'own', size: 27 },
        ],
      });
      const found = await vault.snapshots.read('own', names[0]);
      expect(found.ok && textOf(found.value)).toBe(names[0]);
      expect(await vault.snapshots.remove('own', names[0])).toEqual(done);
      expect(await vault.snapshots.list()).toMatchObject({ value: [{ name: names[1] }] });
      expect(await vault.snapshots.read('own', names[0])).toMatchObject({ ok: false });
      expect(await vault.snapshots.remove('own', names[0])).toEqual(done);
    });

    test('one written again under its name is the newer one', async () => {
      const { vault } = await makeVault();
      await vault.snapshots.write('own', 'a.pleno', bytesOf('older'));
      await vault.snapshots.write('own', 'a.pleno', bytesOf('new'));
      expect(await vault.snapshots.list()).toMatchObject({ value: [{ size: 3 }] });
    });

    test('a second place nobody named takes nothing and adds nothing', async () => {
      const { vault } = await makeVault();
      expect(await vault.snapshots.write('second', 'a.pleno', bytesOf('x'))).toEqual({
        ok: false,
        error: { type: 'vault-gone' },
      });
      expect(await vault.snapshots.read('second', 'a.pleno')).toMatchObject({ ok: false });
      expect(await vault.snapshots.list()).toEqual({ ok: true, value: [] });
      expect(await vault.snapshots.secondFolder?.find()).toBeUndefined();
    });
  });

  describe(`${name}: received files`, () => {
    const [one, other] = ['a'.repeat(64), 'b'.repeat(64)] as const;

    test('are listed with whose they are, read back whole, and taken away together', async () => {
      const { vault } = await makeVault();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
      expect(await vault.received.list()).toEqual({ ok: true, value: [] });
      expect(await vault.received.write('first', one, bytes)).toEqual(done);
      expect(await vault.received.write('first', other, bytesOf('other'))).toEqual(done);
      expect(await vault.received.write('second', one, bytesOf('of the second'))).toEqual(done);
      const found = await vault.received.read('first', one);
      expect(found.ok && Buffer.compare(found.value, bytes)).toBe(0);
      expect(await vault.received.removeAll('first')).toEqual(done);
      expect(await vault.received.list()).toEqual({
        ok: true,
        value: [{ workspace: 'second', name: one, size: 13 }],
      });
      expect(await vault.received.read('first', one)).toEqual({ ok: false, error: { type: 'vault-gone' } });
      expect(await vault.received.removeAll('first')).toEqual(done);
    });

    test('one written again takes the place of what stood under its name', async () => {
      const { vault } = await makeVault();
      await vault.received.write('first', one, bytesOf('damaged'));
      expect(await vault.received.write('first', one, bytesOf('sound'))).toEqual(done);
      const found = await vault.received.read('first', one);
      expect(found.ok && textOf(found.value)).toBe('sound');
      expect(await vault.received.list()).toMatchObject({ value: [{ size: 5 }] });
    });

    test.each(badNames)('the name %j is refused, for a workspace and for a file', async (bad) => {
      const { vault } = await makeVault();
      expect(await vault.received.write(bad, one, bytesOf('x'))).toMatchObject(failed);
      expect(await vault.received.write('first', bad, bytesOf('x'))).toMatchObject(failed);
      expect(await vault.received.read(bad, one)).toMatchObject(failed);
      expect(await vault.received.read('first', bad)).toMatchObject(failed);
      expect(await vault.received.removeAll(bad)).toMatchObject(failed);
      expect(await vault.received.list()).toEqual({ ok: true, value: [] });
    });
  });

  describe(`${name}: the disk`, () => {
    test('says what kind it is', async () => {
      expect((await makeVault()).vault.kind).toBe(kind);
    });

    test('is measured and left as it was', async () => {
      const { vault } = await makeVault();
      const probe = await vault.disk.probe();
      expect(probe).toMatchObject({ ok: true });
      if (!probe.ok) return;
      for (const time of Object.values(probe.value)) expect(time).toBeGreaterThanOrEqual(0);
      const free = await vault.disk.findFreeBytes();
      if (free !== undefined) expect(free).toBeGreaterThan(0);
      expect(await vault.logs.list()).toEqual({ ok: true, value: [] });
    });
  });

  if (kind === 'memory') return;

  describe(`${name}: after a restart`, () => {
    test('everything written is still there', async () => {
      const { vault, reopen } = await makeVault();
      if (reopen === undefined) throw new Error('A vault that lasts can be opened again.');
      await vault.logs.append('one', 0, bytesOf('line\n'));
      await vault.notes.write('sentinel', '{}');
      await vault.snapshots.write('own', 'a.pleno', bytesOf('backup'));
      await vault.received.write('one', 'c'.repeat(64), bytesOf('received'));
      const again = await reopen();
      expect(await read(again, 'one')).toBe('line\n');
      expect(await again.notes.read('sentinel')).toEqual({ ok: true, value: '{}' });
      expect(await again.snapshots.list()).toMatchObject({ value: [{ name: 'a.pleno' }] });
      const found = await again.received.read('one', 'c'.repeat(64));
      expect(found.ok && textOf(found.value)).toBe('received');
      expect(await again.logs.append('one', 5, bytesOf('next\n'))).toEqual(done);
    });
  });
}
