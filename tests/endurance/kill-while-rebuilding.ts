import { setTimeout as wait } from 'node:timers/promises';
import { toRandom } from '../../renderer/application/made-up/seeded-random';
import { damages } from './damage-kinds';
import { type FullProfile, findDifference, onDamagedCopy } from './make-profile';
import { openProfileBrowser } from './profile-browser';
import { readBack, startPage, visit } from './visit';

/** A rebuilding takes longer than a start at which nothing is wrong: up to about so many times. */
const LONGEST = 2;

/**
 * Kills the browser while the program builds a lost database anew, and starts it again.
 *
 * @returns what was not as it must be afterwards
 */
export async function killWhileRebuilding(
  full: FullProfile,
  address: string,
  { rebuildKills, print }: { readonly rebuildKills: number; readonly print?: (line: string) => void },
): Promise<readonly string[]> {
  const [lost] = damages.filter(({ name }) => name === 'the whole database deleted');
  if (lost === undefined) throw new Error('there is no such damage');
  const random = toRandom(rebuildKills);
  const complaints: string[] = [];
  for (let kill = 1; kill <= rebuildKills; kill += 1) {
    const ms = random() * LONGEST * full.start.openMs;
    await onDamagedCopy(full, lost, async (copy) => {
      await startAndKill(copy, address, ms);
      const { complaint, found } = await visit(copy, address, async (page) => {
        const start = await startPage(page, 'profile');
        if (start.type === 'failed') return { complaint: start.problem, found: 'nothing' };
        return {
          complaint: findDifference(full, await readBack(page, full.workspace)),
          found: start.finding?.type,
        };
      });
      print?.(`building anew killed after ${Math.round(ms)} ms: ${complaint ?? found}`);
      if (complaint !== undefined) complaints.push(`killed after ${Math.round(ms)} ms: ${complaint}`);
    });
  }
  return complaints;
}

async function startAndKill(profile: string, address: string, ms: number): Promise<void> {
  const browser = await openProfileBrowser(profile);
  try {
    await browser.page.goto(address);
    await Promise.race([startPage(browser.page, 'profile'), wait(ms)]);
  } finally {
    await browser.kill();
  }
}
