import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { expect, test } from 'playwright/test';

/** `npm start` in browser mode, as a process of its own. */

const root = resolve(import.meta.dirname, '../..');
const started: ChildProcess[] = [];
const servers: Server[] = [];

test.afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});

function start(environment: Record<string, string>, options: readonly string[] = ['--browser']) {
  const child = spawn(process.execPath, ['build/start.mjs', ...options], {
    cwd: root,
    env: { ...process.env, PLENO_NO_OPEN: '1', PLENO_NO_BUILD: '1', ...environment },
  });
  started.push(child);
  let output = '';
  const collect = (data: Buffer): void => {
    output += data.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { child, ended, output: () => output };
}

/** A port nobody uses now. */
async function aFreePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

test('says in one line why and where, serves the program there, and ends with Ctrl+C', async ({ page }) => {
  const port = await aFreePort();
  const run = start({ PLENO_PORT: String(port) });
  await expect.poll(run.output).toContain('Ctrl+C');
  expect(run.output()).toMatch(/^Browser mode: as asked\.$/m);
  expect(run.output()).toContain(`Pleno is open at http://localhost:${port}/`);
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).toMatch(new RegExp(`^http://localhost:${port}/`));
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(0);
});

test('a second start names the first one and leaves it running', async ({ request }) => {
  const port = await aFreePort();
  const first = start({ PLENO_PORT: String(port) });
  await expect.poll(first.output).toContain('Ctrl+C');
  const second = start({ PLENO_PORT: String(port) });
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain(`Pleno is already running at http://localhost:${port}/`);
  expect((await request.get(`http://localhost:${port}/`)).status()).toBe(200);
});

test('a port taken by another program is never exchanged for another in silence', async () => {
  const stranger = createServer((_request, answer) => answer.end('{"program":"another"}'));
  servers.push(stranger);
  const port = await listen(stranger, 0);
  const run = start({ PLENO_PORT: String(port) });
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain(`Another program uses port ${port}`);
  expect(run.output()).toContain('PLENO_PORT=');
  expect(run.output()).toContain('Data belong to the address');
});

for (const text of ['0', '80', '70000', 'abc', '7536.5']) {
  test(`PLENO_PORT=${text} is refused in words`, async () => {
    const run = start({ PLENO_PORT: text });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`PLENO_PORT has to be a number from 1024 to 65535; it is "${text}"`);
  });
}

test('an unknown option is refused with those there are', async () => {
  const run = start({}, ['--bowser']);
  expect(await run.ended).toBe(2);
  expect(run.output()).toContain('Unknown option --bowser');
  expect(run.output()).toContain('--browser');
});
