/** The part of the Trusted Types interface used here; TypeScript's DOM library doesn't have it yet. */
interface TrustedTypesFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => unknown };
}

/** @throws unless the URL is a script of this very origin */
export function checkWorkerUrl(url: string, base: string): string {
  const wanted = new URL(url, base);
  const own = new URL(base);
  // `origin` is "null" for app:// outside Chromium's standard schemes, so the parts are compared.
  if (wanted.protocol !== own.protocol || wanted.host !== own.host) {
    throw new TypeError(`A worker may only come from ${own.protocol}//${own.host}.`);
  }
  return wanted.href;
}

let toTrustedUrl: ((url: string) => unknown) | undefined;

/**
 * A module worker from the program's own files. The content security policy knows one Trusted Types
 * policy, `pleno`, and this is all it can do.
 *
 * @param url as `import url from './some-worker?worker&url'` gives it
 */
export function createTrustedWorker(url: string): Worker {
  toTrustedUrl ??= createUrlCheck();
  return new Worker(toTrustedUrl(url) as URL, { type: 'module' });
}

function createUrlCheck(): (url: string) => unknown {
  const check = (url: string): string => checkWorkerUrl(url, document.baseURI);
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesFactory };
  // Firefox and Safari gained Trusted Types late; without them the same check runs bare.
  if (trustedTypes === undefined) return check;
  const policy = trustedTypes.createPolicy('pleno', { createScriptURL: check });
  return (url) => policy.createScriptURL(url);
}
