import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from '../../../../electron/host/local-server';
import { contentSecurityPolicy, displaySecurityPolicy } from '../../../../electron/host/security-headers';

let server: LocalServer;

beforeAll(async () => {
  const root = join(await mkdtemp(join(tmpdir(), 'pleno-serve-')), 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Pleno</title>');
  await writeFile(join(root, 'display.html'), '<!doctype html><title>Display</title>');
  await writeFile(join(root, 'assets', 'main.js'), 'export {};');
  await writeFile(join(root, '..', 'secret.txt'), 'secret');
  server = await startLocalServer({ root, port: 0, version: '1.2.3' });
});
afterAll(() => server.close());

/** A raw request: fetch would tidy up the path and the host first. */
function ask(path: string, options: { readonly method?: string; readonly host?: string } = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const { method = 'GET', host = `localhost:${server.port}` } = options;
      const sent = request(
        { host: '127.0.0.1', port: server.port, path, method, headers: { host } },
        (answer) => {
          let body = '';
          answer.on('data', (data: Buffer) => {
            body += data.toString();
          });
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
        },
      );
      sent.on('error', reject);
      sent.end();
    },
  );
}

describe('files', () => {
  test('the start page and what it needs are served with their types', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>Pleno</title>' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask('/assets/main.js?v=1')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each(['/secret.txt', '/../secret.txt', '/%2e%2e/secret.txt', '/assets', '/assets/', '/none.js'])(
    '%s is not found',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('secret');
    },
  );

  test('HEAD sends the headers of GET and no body', async () => {
    const answer = await ask('/', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe('35');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });
});

describe('who may ask', () => {
  test.each(['example.org', 'localhost', 'localhost.example.org:80', '192.168.1.4:7536'])(
    'a request for the host %j is not answered',
    async (host) => {
      const answer = await ask('/', { host });
      expect([400, 421]).toContain(answer.status);
      expect(answer.body).not.toContain('Pleno');
    },
  );

  test('an address that is the same machine by another name leads to the one address data belong to', async () => {
    for (const name of ['127.0.0.1', '[::1]']) {
      const answer = await ask('/', { host: `${name}:${server.port}` });
      expect(answer.status).toBe(308);
      expect(answer.headers.location).toBe(`http://localhost:${server.port}/`);
    }
  });
});

test('every answer carries the security headers, refusals included', async () => {
  const answers = [
    await ask('/'),
    await ask('/none'),
    await ask('/', { method: 'POST' }),
    await ask('/', { host: 'example.org' }),
    await ask('/', { host: `127.0.0.1:${server.port}` }),
  ];
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toMatch(/^camera=\(self\), /);
    expect(headers['permissions-policy']).toContain('microphone=()');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  }
});

test('the whole screen, its staying awake and sound are for the display’s page and no other answer', async () => {
  const features = ['fullscreen', 'screen-wake-lock', 'autoplay'];
  for (const path of ['/', '/index.html', '/assets/main.js', '/none', '/assets/display.html']) {
    const policy = (await ask(path)).headers['permissions-policy'];
    for (const feature of features) expect(policy, path).toContain(`${feature}=()`);
  }
  for (const path of ['/display.html', '/display.html?x', '/%64isplay.html']) {
    const { headers } = await ask(path);
    const allowed = `${headers['permissions-policy']}`.split(', ').filter((rule) => !rule.endsWith('=()'));
    expect(allowed.toSorted()).toEqual(features.map((feature) => `${feature}=(self)`).toSorted());
    expect(headers['content-security-policy']).toBe(displaySecurityPolicy);
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  }
});

test('says who it is, so that a second start finds it', async () => {
  const answer = await ask('/pleno.json');
  expect(JSON.parse(answer.body)).toEqual({ program: 'pleno', version: '1.2.3' });
});

test('a port that is taken is an error, never another port', async () => {
  await expect(startLocalServer({ root: '/', port: server.port, version: '1' })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
