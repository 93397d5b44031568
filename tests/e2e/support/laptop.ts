import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from 'playwright/test';

/** A machine of its own: a browser profile with its own database, watched for everything it must never do. */
export interface Laptop {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Gives the program so many bytes of the disk; without a number as many as there are. */
  readonly setRoom: (bytes?: number) => Promise<void>;
}

interface Fixtures {
  /** Opens the program on another laptop; `name` says whose it is when something goes wrong on it. */
  readonly openLaptop: (name: string, options?: LaptopOptions) => Promise<Laptop>;
}

interface LaptopOptions extends BrowserContextOptions {
  /** `disk`: as on a real laptop, where a limit on room holds for the database too. */
  readonly profile?: 'memory' | 'disk';
  /** Bytes of room from the first moment. */
  readonly room?: number;
  /** How the browser is started, and which; on a profile of its own on the disk only. */
  readonly args?: string[];
  readonly executablePath?: string;
  readonly env?: { readonly [name: string]: string };
}

/**
 * Every laptop is watched from its first request to its last: not one request to another origin,
 * no error in the console (a breach of the content security policy is one), no uncaught error.
 */
export const test = base.extend<Fixtures>({
  openLaptop: async ({ browser, baseURL, playwright }, use) => {
    const origin = new URL(baseURL ?? '').origin;
    const offences: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (name, { profile = 'memory', room, ...options } = {}) => {
      const context =
        profile === 'memory'
          ? await browser.newContext({ acceptDownloads: true, ...options })
          : await playwright.chromium.launchPersistentContext(base.info().outputPath(name), options);
      contexts.push(context);
      watch(context, origin, (offence) => offences.push(`${name}: ${offence}`));
      const page = await context.newPage();
      const protocol = await context.newCDPSession(page);
      const setRoom = async (quotaSize?: number): Promise<void> => {
        await protocol.send('Storage.overrideQuotaForOrigin', {
          origin,
          ...(quotaSize === undefined ? {} : { quotaSize }),
        });
      };
      if (room !== undefined) await setRoom(room);
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      return { page, context, setRoom };
    });
    for (const context of contexts) await context.close();
    expect(offences).toEqual([]);
  },
});

export { expect };

function watch(context: BrowserContext, origin: string, report: (offence: string) => void): void {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'blob:' || url.protocol === 'data:' || url.origin === origin) return;
    report(`request to ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()}`);
  });
  context.on('weberror', (thrown) => {
    const error = thrown.error();
    report(`uncaught ${error.name}: ${error.stack ?? error.message}`);
  });
}
