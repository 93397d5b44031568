import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { DISPLAY_EVENT } from '../../electron/contract/channels';
import {
  createElectronStandIn,
  type ElectronStandIn,
  type StandInOptions,
} from '../builders/electron-stand-in';

const root = resolve(import.meta.dirname, '../..');

/** The built shell running against the stand-in, its window shown in a page of Chromium. */
export interface ShownShell {
  readonly standIn: ElectronStandIn;
  /** Profile and documents of this run. */
  readonly folder: string;
  readonly address: string;
  /** Channels the page has called, in order. */
  readonly calls: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Runs dist/electron/main.js against a stand-in for Electron and shows its window in `page`: files
 * come from the shell's own app:// handler (over http, for Chromium knows no app://), the bridge is
 * the built preload script, and its calls end in the shell's own IPC.
 */
export async function showShell(
  page: Page,
  options: Pick<StandInOptions, 'displays'> = {},
): Promise<ShownShell> {
  const folder = await mkdtemp(join(tmpdir(), 'pleno-shown-'));
  const standIn = createElectronStandIn({
    ...{ folder, ...options },
    onSend: (name, payload) => void page.evaluate(tellPage, { name, payload }),
  });
  await loadShell(standIn);
  const server = await serveProtocol(standIn.record.protocols.get('app'), 'app://pleno');
  const address = addressOf(server);
  const calls: string[] = [];
  await bindBridge(page, standIn, address, calls);
  await page.goto(address);
  return {
    standIn,
    folder,
    address,
    calls,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

let isHooked = false;
let loads = 0;

async function loadShell(standIn: ElectronStandIn): Promise<void> {
  if (!isHooked) register(pathToFileURL(join(root, 'tests/e2e/electron-stub-hook.mjs')).href);
  isHooked = true;
  Object.assign(globalThis, { plenoElectronStandIn: standIn.module });
  loads += 1;
  await import(`${pathToFileURL(join(root, 'dist/electron/main.js')).href}?load=${loads}`);
  while (standIn.windows[0]?.loaded === undefined) await new Promise((done) => setTimeout(done, 5));
}

/**
 * Shows the shell's second window in a page of a browser of its own: its files come from the handler of its own
 * session, its only bridge is its own built preload script.
 * @param page of another browser context
 * @returns what ends it
 */
export async function showDisplay({ standIn }: ShownShell, page: Page): Promise<() => void> {
  const window = standIn.windows.at(-1);
  if (window?.loaded !== 'app://display/') throw new Error('The shell opened no display.');
  const server = await serveProtocol(standIn.findPartition('display')?.protocols.get('app'), 'app://display');
  const preload = await readFile(join(root, 'dist/electron/display-preload.cjs'), 'utf8');
  await page.addInitScript(`(() => {
    const listeners = [];
    globalThis.plenoTell = (name, message) => name === '${DISPLAY_EVENT}' && listeners.forEach((hear) => hear({}, message));
    const electron = {
      contextBridge: { exposeInMainWorld: (name, value) => { window[name] = value; } },
      ipcRenderer: { on: (_name, listener) => listeners.push(listener) },
    };
    ((require) => { ${preload} })(() => electron);
  })();`);
  window.webContents.onSend = (name, payload) => void page.evaluate(tellPage, { name, payload });
  page.on('load', () => window.webContents.emit('did-finish-load'));
  await page.goto(addressOf(server));
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

async function serveProtocol(
  respond: ((request: Request) => Promise<Response>) | undefined,
  origin: string,
): Promise<Server> {
  if (respond === undefined) throw new Error(`The shell serves no ${origin}.`);
  const server = createServer((request, answer) => {
    void respond(new Request(`${origin}${request.url}`)).then(async (response) => {
      answer.writeHead(response.status, Object.fromEntries(response.headers));
      answer.end(Buffer.from(await response.arrayBuffer()));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://localhost:${address.port}/`;
}

/** Bytes don't cross to the page as such; both ends write them as base64 under this name. */
const bytesKey = '$bytes';

async function bindBridge(
  page: Page,
  standIn: ElectronStandIn,
  address: string,
  calls: string[],
): Promise<void> {
  await page.exposeBinding('plenoInvoke', async ({ frame }, channel: string, request: string) => {
    calls.push(channel);
    const url = frame.url().startsWith(address)
      ? `app://pleno/${frame.url().slice(address.length)}`
      : frame.url();
    const sender = { senderFrame: { url, parent: frame.parentFrame() } };
    return encode(await standIn.invoke(channel, decode(request), sender));
  });
  const preload = await readFile(join(root, 'dist/electron/preload.cjs'), 'utf8');
  await page.addInitScript(`(() => {
    const listeners = new Map();
    const invoke = globalThis.plenoInvoke;
    globalThis.plenoTell = (name, payload) => (listeners.get(name) ?? []).forEach((listener) => listener({}, payload));
    const electron = {
      contextBridge: { exposeInMainWorld: (name, value) => { window[name] = value; } },
      ipcRenderer: {
        invoke: async (channel, request) => decode(await invoke(channel, encode(request))),
        on: (name, listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
        removeListener: (name, listener) =>
          listeners.set(name, (listeners.get(name) ?? []).filter((other) => other !== listener)),
      },
    };
    const encode = (value) => JSON.stringify(value, (_key, item) =>
      item instanceof Uint8Array
        ? { ${bytesKey}: btoa(Array.from(item, (byte) => String.fromCharCode(byte)).join('')) }
        : item);
    const decode = (text) => JSON.parse(text, (_key, item) =>
      item !== null && typeof item === 'object' && '${bytesKey}' in item
        ? Uint8Array.from(atob(item.${bytesKey}), (character) => character.charCodeAt(0))
        : item);
    ((require) => { ${preload} })(() => electron);
  })();`);
}

function tellPage({ name, payload }: { readonly name: string; readonly payload: unknown }): void {
  const page = globalThis as { readonly plenoTell?: (name: string, payload: unknown) => void };
  page.plenoTell?.(name, payload);
}

const encode = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Uint8Array ? { [bytesKey]: Buffer.from(item).toString('base64') } : item,
  );

const decode = (text: string): unknown =>
  JSON.parse(text, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null || !(bytesKey in item)) return item;
    return new Uint8Array(Buffer.from(String(item[bytesKey]), 'base64'));
  });
