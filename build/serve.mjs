// Browser mode: dist/renderer on localhost, at one address that doesn't change.
import { pathToFileURL } from 'node:url';
import { inProject, projectVersion } from './ready.mjs';

/** Data belong to the address, so the port is fixed until somebody changes it on purpose. */
const usualPort = 7536;

/**
 * @typedef {{ address: string, close: () => Promise<void> }} Serving
 * @typedef {{ type: 'started', serving: Serving }
 *   | { type: 'already-running', address: string }
 *   | { type: 'port-taken', port: number }
 *   | { type: 'port-wrong', text: string }} ServeOutcome
 */

/**
 * @param {string | undefined} text what `PLENO_PORT` holds
 * @returns {Promise<ServeOutcome>}
 */
export async function serve(text) {
  const port = text === undefined || text === '' ? usualPort : Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65_535)
    return { type: 'port-wrong', text: text ?? '' };
  /** @type {typeof import('../electron/host/local-server')} */
  const { startLocalServer } = await import(
    pathToFileURL(inProject('dist/browser-mode/local-server.js')).href
  );
  try {
    const serving = await startLocalServer({
      root: inProject('dist/renderer'),
      port,
      version: projectVersion(),
    });
    return { type: 'started', serving };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const address = `http://localhost:${port}/`;
    return (await isPleno(address)) ? { type: 'already-running', address } : { type: 'port-taken', port };
  }
}

/**
 * What to print about it.
 *
 * @param {ServeOutcome} outcome
 * @returns {string}
 */
export function describeOutcome(outcome) {
  switch (outcome.type) {
    case 'started':
      return `Pleno is open at ${outcome.serving.address} (Ctrl+C ends it)`;
    case 'already-running':
      return `Pleno is already running at ${outcome.address}`;
    case 'port-taken':
      return [
        `Another program uses port ${outcome.port}, Pleno's address on this machine. End that program and start again,`,
        `or choose another port with PLENO_PORT=${outcome.port + 1}. Data belong to the address: what was entered at`,
        `http://localhost:${outcome.port}/ is seen only there.`,
      ].join('\n');
    case 'port-wrong':
      return `PLENO_PORT has to be a number from 1024 to 65535; it is "${outcome.text}".`;
  }
}

/** @param {string} address */
async function isPleno(address) {
  try {
    const answer = await fetch(`${address}pleno.json`, { signal: AbortSignal.timeout(3000) });
    /** @type {unknown} */
    const identity = await answer.json();
    return (
      typeof identity === 'object' &&
      identity !== null &&
      'program' in identity &&
      identity.program === 'pleno'
    );
  } catch {
    // No answer, too late, or no JSON: whatever it is, it isn't Pleno.
    return false;
  }
}

/** @param {Serving} serving */
export function closeOnSignal(serving) {
  const stop = () => {
    serving.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outcome = await serve(process.env.PLENO_PORT);
  process.stdout.write(`${describeOutcome(outcome)}\n`);
  if (outcome.type === 'started') closeOnSignal(outcome.serving);
  else process.exitCode = 1;
}
