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
}

interface Fixtures {
  /** Opens the program on another laptop; `name` says whose it is when something goes wrong on it. */
  readonly openLaptop: (name: string, options?: BrowserContextOptions) => Promise<Laptop>;
}

/**
 * Every laptop is watched from its first request to its last: not one request to another origin,
 * no error in the console (a breach of the content security policy is one), no uncaught error.
 */
export const test = base.extend<Fixtures>({
  openLaptop: async ({ browser, baseURL }, use) => {
    const origin = new URL(baseURL ?? '').origin;
    const offences: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (name, options = {}) => {
      const context = await browser.newContext({ acceptDownloads: true, ...options });
      contexts.push(context);
      watch(context, origin, (offence) => offences.push(`${name}: ${offence}`));
      const page = await context.newPage();
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      return { page, context };
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
  context.on('weberror', (error) => report(`uncaught: ${error.error().stack ?? error.error().message}`));
}
