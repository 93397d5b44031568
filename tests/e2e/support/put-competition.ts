import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from 'playwright/test';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import { buildTestPage } from '../../serve-test-page';
import type { Wanted } from '../page/wanted';

/** Where the page that makes competitions stands, on the program's own address for the moment. */
const PLACE = '/made/';

interface PutThere {
  readonly workspace: WorkspaceId;
  /** Of the competition file. */
  readonly path: string;
  /** On the cards, by the judges' names. */
  readonly codes: ReadonlyMap<string, string>;
}

/**
 * Makes a competition on this laptop with the program's own use cases, without its screens, which are gone from
 * the page afterwards. By hand it takes four times as long.
 */
export async function putCompetition(page: Page, wanted: Wanted): Promise<PutThere> {
  const folder = await buildTestPage(join(import.meta.dirname, '..', 'page'));
  const places = `**${PLACE}**`;
  await page.route(places, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(folder, pathname.slice(PLACE.length)) });
  });
  await page.goto(`${PLACE}index.html`);
  await page.waitForFunction(() => 'makeCompetition' in window);
  const made = await page.evaluate((asked) => window.makeCompetition(asked), wanted);
  await page.unroute(places);
  const path = test.info().outputPath(made.fileName);
  await writeFile(path, Buffer.from(made.file, 'base64'));
  return { workspace: made.workspace, path, codes: new Map(made.codes) };
}
