import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { displayHeaders, securityHeaders } from '../host/security-headers';
import { DISPLAY_PAGE, mimeTypeOf, resolveStaticFile } from '../host/static-files';

export const appAddress = 'app://pleno/';
/** Another origin than the program's, in a session of its own: neither can become the other. */
export const displayAddress = 'app://display/';

/** Like https in every respect that matters to storage, workers and policies; nothing is exempted. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Whether a URL belongs to the program itself. */
export const isAppUrl = (text: string): boolean => isOf(appAddress, text);

/** Whether a URL belongs to the display, which is no part of the program's own page. */
export const isDisplayUrl = (text: string): boolean => isOf(displayAddress, text);

function isOf(address: string, text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'app:' && url.host === new URL(address).host;
}

/** Answers app://pleno/… from the built renderer, but for the display's page; must run before the first window opens. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle('app', (request) =>
    respond(request, securityHeaders, (pathname) => {
      const path = isAppUrl(request.url) ? resolveStaticFile(root, pathname) : undefined;
      return path === resolve(root, DISPLAY_PAGE) ? undefined : path;
    }),
  );
}

/** Answers app://display/… in the display's session: its page, and what that loads. */
export function serveDisplay(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle('app', (request) =>
    respond(request, displayHeaders, (pathname) => {
      if (!isDisplayUrl(request.url)) return undefined;
      if (pathname === '/') return resolve(root, DISPLAY_PAGE);
      return pathname.startsWith('/assets/') ? resolveStaticFile(root, pathname) : undefined;
    }),
  );
}

async function respond(
  request: Request,
  headers: Readonly<Record<string, string>>,
  find: (pathname: string) => string | undefined,
): Promise<Response> {
  const path = request.method === 'GET' ? find(new URL(request.url).pathname) : undefined;
  if (path === undefined) return refusal(404, headers);
  try {
    const body = new Uint8Array(await readFile(path));
    return new Response(body, { headers: { ...headers, 'content-type': mimeTypeOf(path) } });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
      return refusal(404, headers);
    }
    throw error;
  }
}

const refusal = (status: 404, headers: Readonly<Record<string, string>>): Response =>
  new Response(`${status}\n`, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });
