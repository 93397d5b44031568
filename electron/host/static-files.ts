import { extname, join, resolve, sep } from 'node:path';

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/** Content type by ending. With `nosniff` in force an unknown ending is never run as a program. */
export const mimeTypeOf = (path: string): string =>
  mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';

/** The page of the second window, beside the program's own. */
export const DISPLAY_PAGE = 'display.html';

/**
 * The file under `root` that a URL's path means; `/` is index.html. `undefined` for every path that
 * is malformed or would leave the root: the answer to that is "not found", never a guess.
 *
 * @param pathname as in `URL.pathname`, still percent-encoded
 */
export function resolveStaticFile(root: string, pathname: string): string | undefined {
  const decoded = decodePath(pathname);
  if (decoded === undefined || !decoded.startsWith('/')) return undefined;
  // Backslash and colon mean something to Windows, NUL to the system call; no file of ours has them.
  if (/[\\:\0]/.test(decoded)) return undefined;
  const segments = decoded.slice(1).split('/');
  if (segments.some((segment) => segment === '..' || segment === '.')) return undefined;
  const relative = decoded === '/' ? 'index.html' : join(...segments);
  const base = resolve(root);
  const path = resolve(base, relative);
  return path.startsWith(base + sep) ? path : undefined;
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
