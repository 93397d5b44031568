import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { closeWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { createSealIdentity, openSealed } from '../../renderer/adapters/keys/age-seal';
import type { ResultReport } from '../../renderer/application/results/result-report';
import { findAccessCode } from '../../renderer/domain/access-code';
import type { SealIdentity } from '../../renderer/domain/ids';
import { getValue } from '../builders/fake-ports';
import { aFolder } from '../builders/golden-files';

let folder = '';
const path = (name: string): string => join(folder, name);
const simulate = (out: string, ...more: string[]) =>
  runCommand([
    ...['simulate', '--entries', '12', '--judges', '3', '--criteria', '4', '--seed', 'sealed'],
    ...['--nature', 'event', '--marks', '--out', join(folder, out), ...more],
  ]);
const bundles = (event: string) => [1, 2, 3].map((judge) => path(`${event}/scores-J${judge}.pleno`));

beforeAll(async () => {
  folder = await aFolder();
  expect((await simulate('plain')).exit).toBe(0);
  expect((await simulate('sealed', '--sealed')).exit).toBe(0);
  await simulate('other', '--sealed', '--recusals', '0.1');
});
afterAll(() => rm(folder, { recursive: true }));

const results = async (...args: string[]) => {
  const outcome = await runCommand([
    ...['results', '--competition', path('sealed/competition.pleno'), '--format', 'json', ...args],
  ]);
  return {
    ...outcome,
    report: outcome.out === '' ? undefined : (JSON.parse(outcome.out) as ResultReport<{ reason: string }>),
  };
};
/** The first judge's file as whoever has the key can hand it on: opened, and signed as it was. */
async function openedScores(): Promise<string> {
  const identity = /^AGE-SECRET-KEY-1.+$/m.exec(await readFile(path('sealed/identity.txt'), 'utf8'))?.[0];
  const sealed = new Uint8Array(await readFile(bundles('sealed')[0] ?? ''));
  await writeFile(path('opened.pleno'), getValue(await openSealed(identity as SealIdentity, sealed)));
  return path('opened.pleno');
}

const rowsOf = (report: ResultReport<object> | undefined) =>
  report?.rows.map(({ entry, rank, score }) => [entry.number, rank, score]);

describe('pleno simulate --sealed', () => {
  test('writes a card a judge and the key that opens the files', async () => {
    const cards = (await readFile(path('sealed/cards.csv'), 'utf8')).trimEnd().split('\n');
    expect(cards[0]).toBe('judge,code');
    expect(cards.slice(1).map((line) => line.split(',')[0])).toEqual(['J1', 'J2', 'J3']);
    for (const line of cards.slice(1)) expect(findAccessCode(line.split(',')[1] ?? '')).toBeDefined();
    expect(await readFile(path('sealed/identity.txt'), 'utf8')).toMatch(
      /^# .*\n# public key: age1\S+\nAGE-SECRET-KEY-1\S+\n$/,
    );
  });

  test('leaves nothing to be read on a lost stick', async () => {
    for (const file of bundles('sealed')) {
      const text = await readFile(file, 'latin1');
      expect(text.startsWith('age-encryption.org/v1\n')).toBe(true);
      expect(text).not.toMatch(/marks|judge|pleno/);
    }
  });
});

describe('pleno results with sealed files', () => {
  const key = () => ['--identity', path('sealed/identity.txt')];

  test('recomputes the ranking with the secretariat’s key, as a recount of the marks has it', async () => {
    const { exit, remarks, report } = await results(...key(), ...bundles('sealed'));
    expect([exit, remarks, report?.complete]).toEqual([0, [], true]);
    const recount = await runCommand([
      ...['tabulate', '--competition', path('sealed/competition.pleno'), '--format', 'json'],
      ...['--marks', path('sealed/marks.csv')],
    ]);
    expect(rowsOf(report)).toEqual(rowsOf(JSON.parse(recount.out)));
  });

  test('says which files are sealed when no key is given, and ranks without them', async () => {
    const { exit, remarks, report } = await results(...bundles('sealed'));
    expect([exit, report?.complete]).toEqual([1, false]);
    expect(report?.refused.map(({ reason }) => reason)).toEqual(Array(3).fill('sealed-without-identity'));
    expect(remarks[0]).toMatch(/scores-J1\.pleno: sealed for 2 recipients\. .*--identity/);
    const indonesian = await results(...bundles('sealed'), '--language', 'id');
    expect(indonesian.remarks[0]).toMatch(/tersegel untuk 2 penerima\. .*--identity/);
  });

  test('says so when the key is another competition’s, and takes no other competition’s files', async () => {
    const foreign = await results('--identity', path('other/identity.txt'), ...bundles('sealed'));
    expect(foreign.report?.refused.map(({ reason }) => reason)).toEqual(
      Array(3).fill('sealed-for-other-identity'),
    );
    expect(foreign.remarks[0]).toContain("the key that was given doesn't open it");
    await writeFile(
      path('both.txt'),
      `${await readFile(path('sealed/identity.txt'), 'utf8')}\r\n${await readFile(path('other/identity.txt'), 'utf8')}`,
    );
    const mixed = await results(
      '--identity',
      path('both.txt'),
      ...bundles('sealed'),
      bundles('other')[0] ?? '',
    );
    expect(mixed.report?.refused).toMatchObject([
      { reason: expect.stringMatching(/^(card-unknown|other-|judge-unknown)/) },
    ]);
    expect(mixed.report?.complete).toBe(true);
  });

  test('refuses a score file of a laptop without a card, sealed or not', async () => {
    const { report } = await results(...key(), ...bundles('plain'));
    expect(report?.refused.map(({ reason }) => reason)).toEqual(Array(3).fill('device-not-certified'));
  });

  test('takes what came unsealed from a laptop with a card, and says so; so does verify', async () => {
    const opened = await openedScores();
    const { exit, remarks } = await results(...key(), opened, ...bundles('sealed').slice(1));
    expect(exit).toBe(0);
    expect(remarks).toEqual([`${opened}: taken, but not sealed; whoever held it could read the marks`]);
    const asked = ['verify', opened, '--competition', path('sealed/competition.pleno')];
    expect((await runCommand(asked)).out).toContain('  sealed       no: whoever holds it can read the marks');
    const { files } = JSON.parse((await runCommand([...asked, '--format', 'json'])).out);
    expect(files).toMatchObject([{ holds: true, sealed: false, recipients: 0 }]);
    const plain = ['verify', bundles('plain')[0] ?? '', '--competition', path('plain/competition.pleno')];
    expect((await runCommand(plain)).out).not.toContain('sealed');
  });

  test.each([
    ['empty', '# nothing\n', 'holds no key'],
    ['mistyped', 'AGE-SECRET-KEY-1QQQ\n', 'line 1 is no sound key'],
    ['something else', '# a\nkata sandi\n', 'line 2 is no sound key'],
  ])('refuses a key file that is %s, in words', async (name, content, said) => {
    await writeFile(path(`${name}.txt`), content);
    const { exit, out, remarks } = await results('--identity', path(`${name}.txt`), ...bundles('sealed'));
    expect([exit, out]).toEqual([1, '']);
    expect(remarks[0]).toContain(said);
  });

  test('says how to open a key file that is still under its passphrase', async () => {
    const locked = getValue(
      await closeWithAge(new TextEncoder().encode(await createSealIdentity()), 'kata', 1),
    );
    await writeFile(path('key.age'), locked);
    const { remarks } = await results('--identity', path('key.age'), ...bundles('sealed'));
    expect(remarks[0]).toContain('age -d key.age > key.txt');
  });
});

describe('pleno verify with sealed files', () => {
  const verify = (...args: string[]) => runCommand(['verify', ...args]);

  test('says of a sealed file for how many it is sealed, and nothing it doesn’t know', async () => {
    const [file = ''] = bundles('sealed');
    const text = await verify(file);
    expect(text.exit).toBe(1);
    expect(text.out).toContain('sealed for 2 recipients: not opened');
    const { files } = JSON.parse((await verify(file, '--format', 'json')).out);
    expect(files).toEqual([{ file, holds: null, reason: 'sealed-without-identity', recipients: 2 }]);
  });

  test('opens it with the key, and tells of its certificate', async () => {
    const [file = ''] = bundles('sealed');
    const args = [
      file,
      '--identity',
      path('sealed/identity.txt'),
      '--competition',
      path('sealed/competition.pleno'),
    ];
    const { exit, out } = await verify(...args);
    expect(exit).toBe(0);
    expect(out).toContain('sealed       for 2 recipients, opened with the key given');
    expect(out).toMatch(/laptop {7}vouched for by card [A-Za-z0-9+/]{43}= /);
    const { files } = JSON.parse((await verify(...args, '--format', 'json')).out);
    expect(files).toMatchObject([
      {
        holds: true,
        recipients: 2,
        kind: 'scores',
        submitted: 12,
        certificate: { card: expect.any(String) },
        trail: null,
      },
    ]);
  });

  test('tells of a competition’s cards, and of a competition without', async () => {
    const sealed = await verify(path('sealed/competition.pleno'));
    expect(sealed.out).toMatch(/cards {8}3 valid, 0 replaced; score files are sealed for age1/);
    const plain = await verify(path('plain/competition.pleno'));
    expect(plain.out).toContain('cards        none');
  });

  test('finds any changed byte of a sealed file', async () => {
    const [file = ''] = bundles('sealed');
    const bytes = await readFile(file);
    for (const at of [30, 200, bytes.length >> 1, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      await writeFile(path('changed.pleno'), changed);
      expect((await verify(path('changed.pleno'), '--identity', path('sealed/identity.txt'))).exit).toBe(1);
    }
  });
});
