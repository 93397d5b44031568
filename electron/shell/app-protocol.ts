import { readFile } from 'node:fs/promises';
import type { CustomScheme, Protocol } from 'electron';
import { securityHeaders } from '../host/security-headers';
import { mimeTypeOf, resolveStaticFile } from '../host/static-files';

export const appAddress = 'app://pleno/';

/** Like https in every respect that matters to storage, workers and policies; nothing is exempted. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Whether a URL belongs to the program itself. */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'app:' && url.host === 'pleno';
}

/** Answers app://pleno/… from the built renderer; must run before the first window opens. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle('app', (request) => respond(root, request));
}

async function respond(root: string, request: Request): Promise<Response> {
  if (!isAppUrl(request.url) || request.method !== 'GET') return refusal(404);
  const path = resolveStaticFile(root, new URL(request.url).pathname);
  if (path === undefined) return refusal(404);
  try {
    const body = new Uint8Array(await readFile(path));
    return new Response(body, { headers: { ...securityHeaders, 'content-type': mimeTypeOf(path) } });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
      return refusal(404);
    }
    throw error;
  }
}

const refusal = (status: 404): Response =>
  new Response(`${status}\n`, {
    status,
    headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
