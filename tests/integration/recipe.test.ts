import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { aFolder } from '../builders/golden-files';

const README = join(import.meta.dirname, '../../renderer/adapters/bundle/README.md');
const OPENED = 'Signature Verified Successfully';

/** Why the recipe can't be followed here; undefined when it can. */
function findObstacle(): string | undefined {
  if (spawnSync('sh', ['-c', 'true']).status !== 0) return 'there is no sh on this machine';
  if (spawnSync('age', ['--version']).error) return 'there is no age on this machine';
  const { stdout, error } = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  if (error) return 'there is no openssl on this machine';
  return /^OpenSSL ([3-9]|\d\d)\./.test(stdout) ? undefined : `needs OpenSSL 3, found ${stdout.trim()}`;
}

describe('the recipe of the README, followed by sh with age and openssl', () => {
  const obstacle = findObstacle();
  let folder = '';
  let scripts: readonly string[] = [];

  beforeAll(async () => {
    folder = await aFolder();
    scripts = [...(await readFile(README, 'utf8')).matchAll(/```sh\n([\s\S]*?)```/g)].map(
      ([, script = '']) => script,
    );
    for (const out of ['event', 'other']) {
      const { exit } = await runCommand([
        ...['simulate', '--entries', '5', '--judges', '2', '--criteria', '3', '--seed', out],
        ...['--nature', 'event', '--sealed', '--out', join(folder, out)],
      ]);
      expect(exit).toBe(0);
    }
  });
  beforeEach((context) => {
    if (obstacle !== undefined) context.skip(obstacle);
  });
  afterAll(() => rm(folder, { recursive: true }));

  function follow(start: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
    const script = scripts.find((each) => each.startsWith(start));
    if (script === undefined) throw new Error(`no script begins with ${start}`);
    const { status, stdout, stderr } = spawnSync('sh', ['-euc', script], {
      ...{ cwd, encoding: 'utf8', env: { ...process.env, TMPDIR: folder, ...env } },
    });
    return { status, output: stdout + stderr };
  }

  /** A folder as the recipe has it: the key, and the file of one judge. */
  async function aDeskWith(judge: 'J1' | 'J2', identity = 'event'): Promise<string> {
    const desk = join(folder, `${judge} ${identity}`);
    await mkdir(desk, { recursive: true });
    await copyFile(join(folder, identity, 'identity.txt'), join(desk, 'key.txt'));
    await copyFile(join(folder, `event/scores-${judge}.pleno`), join(desk, 'bundle.pleno'));
    return desk;
  }
  const competition = () => join(folder, 'event/competition.pleno');

  test('opens a sealed file', async () => {
    const desk = await aDeskWith('J1');
    expect(follow('# Open the file', desk)).toEqual({ status: 0, output: '' });
    const lines = (await readFile(join(desk, 'opened.pleno'), 'utf8')).trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ pleno: 1, kind: 'scores', count: 5 });
    expect(lines).toHaveLength(7);
  });

  test('opens nothing with another competition’s key', async () => {
    const { status, output } = follow('# Open the file', await aDeskWith('J1', 'other'));
    expect(status).not.toBe(0);
    expect(output).toContain('no identity matched');
  });

  test('confirms the signature of the opened file, and of the competition file', async () => {
    const desk = await aDeskWith('J1');
    follow('# Open the file', desk);
    for (const FILE of [join(desk, 'opened.pleno'), competition()]) {
      const { status, output } = follow('DIR=', desk, { FILE });
      expect([status, output.trim()]).toEqual([0, OPENED]);
    }
  });

  test('finds the judge’s card behind the laptop', async () => {
    for (const judge of ['J1', 'J2'] as const) {
      const desk = await aDeskWith(judge);
      follow('# Open the file', desk);
      const env = { FILE: join(desk, 'opened.pleno'), COMPETITION: competition() };
      const { status, output } = follow('# The laptop', desk, env);
      const [said, card = ''] = output.trim().split('\n');
      expect([status, said]).toEqual([0, OPENED]);
      expect(JSON.parse(card)).toMatchObject({ type: 'credential', status: { type: 'valid' } });
      expect(card).toContain(JSON.parse((await readFile(env.FILE, 'utf8')).split('\n')[0] ?? '').judge);
    }
  });

  test('finds no card where the competition is another', async () => {
    const desk = await aDeskWith('J1');
    follow('# Open the file', desk);
    const COMPETITION = join(folder, 'other/competition.pleno');
    const { status, output } = follow('# The laptop', desk, {
      FILE: join(desk, 'opened.pleno'),
      COMPETITION,
    });
    expect([status, output.trim()]).toEqual([1, OPENED]);
  });

  test.each([
    ['judge', /"judge":"[^"]*"/, '"judge":"somebody"'],
    ['laptop', /"signer":\{"key":"./, '"signer":{"key":"_'],
    ['instant', /"at":"2026/, '"at":"2027'],
    ['competition', /"competition":\{"id":"./, '"competition":{"id":"_'],
  ])('refuses a certificate for another %s', async (_, from, to) => {
    const desk = await aDeskWith('J1');
    follow('# Open the file', desk);
    const FILE = join(desk, 'bent.pleno');
    const text = await readFile(join(desk, 'opened.pleno'), 'utf8');
    expect(text.replace(from, to)).not.toBe(text);
    await writeFile(FILE, text.replace(from, to));
    const { status, output } = follow('# The laptop', desk, { FILE, COMPETITION: competition() });
    expect(status).not.toBe(0);
    expect(output).not.toContain(OPENED);
  });
});
