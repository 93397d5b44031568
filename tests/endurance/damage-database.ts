import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveTestPage } from '../serve-test-page';
import { damages } from './damage-kinds';
import { killWhileRebuilding } from './kill-while-rebuilding';
import { type FullProfile, findDifference, makeProfile, onDamagedCopy } from './make-profile';
import { handOver, type PageStart, readBack, startPage, visit } from './visit';

type DamageName = (typeof damages)[number]['name'];

export interface DamagePlan {
  readonly revisions: number;
  readonly entries: number;
  /** How many of the revisions an older copy of the database lacks. */
  readonly sinceOlder: number;
  /** All kinds unless named. */
  readonly kinds?: readonly DamageName[];
  /** Also without the log, to see what it is for. */
  readonly withoutLog: boolean;
  /** How often the building anew is killed in the middle. */
  readonly rebuildKills: number;
  readonly print?: (line: string) => void;
}

export interface DamageOutcome {
  readonly name: string;
  /**
   * `rebuilt`: noticed, and everything is there again. `harmless`: nothing said, and provably everything
   * is there. `not-possible`: the database had no such file.
   */
  readonly verdict: 'rebuilt' | 'harmless' | 'not-possible' | 'failed';
  /** What the start said was wrong, or what this test has to complain of. */
  readonly said: string;
  /** Milliseconds of the start that met the damage. */
  readonly openMs: number;
  readonly blockedMs: number;
  /** How often the page loaded itself anew before it had started. */
  readonly reloads: number;
  /** Whether what was left of the damaged database is still there. */
  readonly isOldKept: boolean;
  /** Which start after that one said that all is well; 1 for the very next. */
  readonly startsToSound: number;
  /** Undefined where it was not tried, or not possible. */
  readonly withoutLog: AloneVerdict | undefined;
}

/**
 * The same damage where nothing but the database is kept. `lost after an error`: an error was shown, and
 * after a reload the marks were gone. `unusable`: it does not open any more.
 */
type AloneVerdict = 'lost silently' | 'lost after an error' | 'unusable' | 'harmless';

export interface DamageFigures {
  readonly outcomes: readonly DamageOutcome[];
  /** What was missing after the building anew had been killed, and the program started again. */
  readonly rebuildComplaints: readonly string[];
  readonly full: Pick<FullProfile, 'start' | 'saveTimes' | 'chromium'>;
}

/** Damages the files under IndexedDB between two starts of a real Chromium, in every way we know. */
export async function runDamage(plan: DamagePlan): Promise<DamageFigures> {
  const served = await serveTestPage(join(import.meta.dirname, 'page'));
  const folder = await mkdtemp(join(tmpdir(), 'pleno-damage-'));
  try {
    const { address } = served;
    const full = await makeProfile(folder, address, { ...plan, keeping: 'profile' });
    const alone = plan.withoutLog
      ? await makeProfile(folder, address, { ...plan, keeping: 'database' })
      : undefined;
    const outcomes: DamageOutcome[] = [];
    for (const damage of damages) {
      if (plan.kinds !== undefined && !plan.kinds.includes(damage.name)) continue;
      const withoutLog =
        alone && (await onDamagedCopy(alone, damage, (copy) => lookAlone(copy, address, alone)));
      const outcome = await onDamagedCopy(full, damage, (copy) => lookAtRebuild(copy, address, full));
      outcomes.push({ name: damage.name, withoutLog, ...(outcome ?? NOT_POSSIBLE) });
      plan.print?.(describe(outcomes.at(-1)));
    }
    const rebuildComplaints = await killWhileRebuilding(full, address, plan);
    return { outcomes, rebuildComplaints, full };
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const NOT_STARTED = { openMs: 0, blockedMs: 0, reloads: 0, isOldKept: false };
const NOT_POSSIBLE = { verdict: 'not-possible', said: '', startsToSound: 0, ...NOT_STARTED } as const;

type RebuildOutcome = Omit<DamageOutcome, 'name' | 'withoutLog'>;

/** Two starts and more over a copy of the profile that was damaged: everything has to be there at each. */
export async function lookAtRebuild(
  copy: string,
  address: string,
  full: FullProfile,
): Promise<RebuildOutcome> {
  const first = await visit(
    copy,
    address,
    async (page) => {
      const start = await startPage(page, 'profile');
      if (start.type === 'failed') return { start, complaint: start.problem };
      const complaint = findDifference(full, await readBack(page, full.workspace));
      if (complaint !== undefined) return { start, complaint };
      const handed = await handOver(page, full.workspace);
      return { start, complaint: handed.type === 'refused' ? `hand-over: ${handed.problem}` : undefined };
    },
    full.store,
  );
  const { start } = first;
  const about = describeStart(start);
  const complaint = first.complaint ?? findOddity(start);
  const later = complaint === undefined ? await lookAgain(copy, address, full) : { complaint };
  if ('complaint' in later) return { verdict: 'failed', said: later.complaint, startsToSound: 0, ...about };
  const finding = start.type === 'started' ? start.finding : undefined;
  return finding?.type === 'rebuilt'
    ? { verdict: 'rebuilt', said: finding.reason, ...later, ...about }
    : { verdict: 'harmless', said: '', ...later, ...about };
}

function describeStart(start: PageStart): typeof NOT_STARTED {
  const { reloads } = start;
  if (start.type === 'failed') return { ...NOT_STARTED, reloads };
  const { openMs, blockedMs, databases, inUse } = start;
  return { openMs, blockedMs, reloads, isOldKept: databases.some((name) => name !== inUse) };
}

/** What must hold about the start itself, beside that every mark is there. */
function findOddity(start: PageStart): string | undefined {
  if (start.type === 'failed') return start.problem;
  const { finding, databases, inUse } = start;
  if (!databases.includes(inUse)) return `in use is ${inUse}, there are ${databases.join(', ')}`;
  if (finding?.type === 'sound') return undefined;
  if (finding?.type !== 'rebuilt') return `the start said ${finding?.type}`;
  // A database that Chromium can't read at all it throws away itself; any other stays.
  const isOldKept = databases.some((name) => name !== inUse);
  return finding.reason === 'rows-missing' && !isOldKept ? 'the old database was not kept aside' : undefined;
}

/**
 * Further starts, until one has nothing more to say; every one of them has to have everything. Chromium goes
 * on writing behind a torn end of its own log, and may lose that, too: then the next start notices again.
 */
async function lookAgain(
  copy: string,
  address: string,
  full: FullProfile,
): Promise<{ readonly startsToSound: number } | { readonly complaint: string }> {
  for (let starts = 1; starts <= MOST_STARTS; starts += 1) {
    const found = await visit(
      copy,
      address,
      async (page) => {
        const start = await startPage(page, 'profile');
        if (start.type === 'failed') return { complaint: start.problem };
        const complaint = findDifference(full, await readBack(page, full.workspace), { filesSince: 1 });
        return { complaint, finding: start.finding?.type };
      },
      full.store,
    );
    if (found.complaint !== undefined) return { complaint: `${starts} starts later: ${found.complaint}` };
    if (found.finding === 'sound') return { startsToSound: starts };
    if (found.finding !== 'rebuilt') return { complaint: `${starts} starts later: ${found.finding}` };
  }
  return { complaint: `not sound after ${MOST_STARTS} more starts` };
}

const MOST_STARTS = 4;

async function lookAlone(copy: string, address: string, full: FullProfile): Promise<AloneVerdict> {
  return visit(copy, address, async (page) => {
    let start = await startPage(page, 'database');
    const refused = start.type === 'failed';
    if (refused) {
      // What anybody would do who reads that something went wrong.
      await page.reload();
      start = await startPage(page, 'database');
    }
    if (start.type === 'failed') return 'unusable';
    const found = await readBack(page, full.workspace);
    if (findDifference(full, found) === undefined) return 'harmless';
    if (found.type === 'unreadable' && start.workspaces.includes(full.workspace)) return 'unusable';
    return refused ? 'lost after an error' : 'lost silently';
  });
}

function describe(outcome: DamageOutcome | undefined): string {
  if (outcome === undefined) return '';
  const { name, verdict, said, openMs, reloads, startsToSound, withoutLog } = outcome;
  return [
    `${name}: ${verdict}${said === '' ? '' : ` (${said})`}, ${Math.round(openMs)} ms`,
    ...(reloads > 0 ? [`${reloads} reloads`] : []),
    ...(startsToSound > 1 ? [`sound again at start ${startsToSound} after it`] : []),
    ...(withoutLog === undefined ? [] : [`without the log ${withoutLog}`]),
  ].join('; ');
}
