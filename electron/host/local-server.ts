import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { displayHeaders, securityHeaders } from './security-headers';
import { DISPLAY_PAGE, mimeTypeOf, resolveStaticFile } from './static-files';

/** What a second start asks for to recognise the first one: `GET /pleno.json`. */
export interface Identity {
  readonly program: 'pleno';
  readonly version: string;
}

export interface LocalServerOptions {
  /** Folder with index.html. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly version: string;
}

export interface LocalServer {
  /** The address to open; its port is part of the origin the data belongs to. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves the renderer to this machine only.
 *
 * @throws the listen error as Node gives it (`EADDRINUSE` when the port is taken)
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  let port = options.port;
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, { ...options, port }).then(
      (reply) => send(request, response, reply),
      () => send(request, response, refusal(500)),
    );
  };
  const first = await listen(respond, '127.0.0.1', port);
  port = portOf(first);
  // Browsers may try ::1 first for `localhost`; a machine without IPv6 does without.
  const second = await listen(respond, '::1', port).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return undefined;
    await close(first);
    throw error;
  });
  return {
    address: `http://localhost:${port}/`,
    port,
    close: async () => {
      await Promise.all([close(first), ...(second ? [close(second)] : [])]);
    },
  };
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

async function answer(request: IncomingMessage, options: LocalServerOptions): Promise<Reply> {
  // A foreign name that was made to point at this machine (DNS rebinding) stays foreign.
  const host = request.headers.host;
  if (!isOwnHost(host, options.port)) return refusal(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { ...refusal(405), headers: { allow: 'GET, HEAD' } };
  }
  const pathname = pathOf(request.url);
  if (pathname === undefined) return refusal(400);
  // To a browser 127.0.0.1 is another place with other data: everybody goes to the one address.
  const address = `localhost:${options.port}`;
  if (host !== address) return { ...refusal(308), headers: { location: `http://${address}/` } };
  if (pathname === '/pleno.json') {
    const identity: Identity = { program: 'pleno', version: options.version };
    return { status: 200, type: mimeTypeOf('.json'), body: Buffer.from(JSON.stringify(identity)) };
  }
  const path = resolveStaticFile(options.root, pathname);
  if (path === undefined) return refusal(404);
  try {
    return {
      ...{ status: 200, type: mimeTypeOf(path), body: await readFile(path) },
      ...(path === resolve(options.root, DISPLAY_PAGE) && { headers: displayHeaders }),
    };
  } catch (error) {
    if (isMissing(error)) return refusal(404);
    throw error;
  }
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, {
    ...securityHeaders,
    ...reply.headers,
    'content-type': reply.type,
    'content-length': String(reply.body.byteLength),
    // A rebuilt program must not meet yesterday's scripts.
    'cache-control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

const refusal = (status: 308 | 400 | 404 | 405 | 421 | 500): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: Buffer.from(`${status}\n`),
});

const isOwnHost = (host: string | undefined, port: number): boolean =>
  host === `localhost:${port}` || host === `127.0.0.1:${port}` || host === `[::1]:${port}`;

/** The path as sent, without the query. `URL` would quietly resolve `..` before we could refuse it. */
function pathOf(url: string | undefined): string | undefined {
  const path = url?.split(/[?#]/, 1)[0];
  return path?.startsWith('/') ? path : undefined;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR');

function listen(
  respond: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
  port: number,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(respond);
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve(server);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
