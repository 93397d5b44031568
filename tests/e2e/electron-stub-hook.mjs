// A Node module hook: `electron` is the stub, one per loading of the shell.
let count = 0;

/**
 * @param {string} specifier
 * @param {unknown} context
 * @param {(specifier: string, context: unknown) => unknown} next
 */
export function resolve(specifier, context, next) {
  if (specifier !== 'electron') return next(specifier, context);
  count += 1;
  return { url: new URL(`./electron-stub.mjs?count=${count}`, import.meta.url).href, shortCircuit: true };
}
