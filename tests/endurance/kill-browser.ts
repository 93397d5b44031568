import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { toRandom } from '../../renderer/application/made-up/seeded-random';
import type { StartFinding } from '../../renderer/application/ports/safety';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { type ServedPage, serveTestPage } from '../serve-test-page';
import { describeCounts } from './figures';
import { getStarted } from './make-profile';
import type { Acknowledged, HandedOver, ReadBack } from './page/protocol';
import { openProfileBrowser, type ProfileBrowser, type Store } from './profile-browser';
import { handOver, prepare, readBack, startPage, visit } from './visit';

export interface KillPlan {
  readonly kills: number;
  readonly seed: number;
  /** LevelDB unless named. */
  readonly store?: Store;
  readonly print?: (line: string) => void;
}

export interface KillFigures {
  readonly kills: number;
  /** Kills before the first mark was saved: while the program started, looked, repaired. */
  readonly killsAtStart: number;
  readonly acknowledged: number;
  readonly files: number;
  /** Marks and files that were said to be saved, and were not there any more, or not the same. */
  readonly lost: number;
  /** Starts after a kill, by what they found. */
  readonly findings: Readonly<Record<string, number>>;
  /** Marks of which the judge was told that they stand in one place only. */
  readonly inOnePlace: number;
  /** Marks that were there although the kill came before anybody could be told. */
  readonly unacknowledged: number;
  /** Everything else that was not as it must be. */
  readonly complaints: readonly string[];
  readonly chromium: string;
}

const ENTRIES = 46;
/** Then a fresh one, so that a first start is killed now and then, too. */
const KILLS_A_PROFILE = 20;
const START_SHARE = 0.25;
const LONGEST_START_MS = 900;
const LONGEST_SAVING_MS = 700;

/** Kills a real Chromium with all its processes at random moments while marks are being saved. */
export async function runKillBrowser({
  kills,
  seed,
  store = 'leveldb',
  print,
}: KillPlan): Promise<KillFigures> {
  const served = await serveTestPage(join(import.meta.dirname, 'page'));
  const folder = await mkdtemp(join(tmpdir(), 'pleno-kill-'));
  const tally = createTally();
  const random = toRandom(seed);
  try {
    for (let done = 0; done < kills; done += KILLS_A_PROFILE) {
      const profile = createProfileRecord(join(folder, String(done)), store);
      const here = Math.min(KILLS_A_PROFILE, kills - done);
      for (let kill = 1; kill <= here; kill += 1) {
        await playAndKill(profile, served, toMoment(random), tally);
        print?.(
          `kill ${done + kill}: ${profile.saved.length} marks acknowledged, ${describeCounts(tally.findings)}`,
        );
      }
      await lookForTheLastTime(profile, served, tally);
      tally.acknowledged += profile.saved.length;
      tally.files += profile.files.length;
      tally.inOnePlace += profile.saved.filter(({ safety }) => safety !== 'both').length;
    }
    return { ...tally, kills };
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What this profile was told to have saved, over all its starts. */
interface ProfileRecord {
  readonly folder: string;
  readonly store: Store;
  workspace: WorkspaceId | undefined;
  readonly saved: Acknowledged[];
  readonly files: HandedOver[];
}

const createProfileRecord = (folder: string, store: Store): ProfileRecord => ({
  folder,
  store,
  workspace: undefined,
  saved: [],
  files: [],
});

type Tally = {
  -readonly [K in Exclude<keyof KillFigures, 'kills' | 'findings' | 'complaints'>]: KillFigures[K];
} & {
  readonly findings: Record<string, number>;
  readonly complaints: string[];
};

const createTally = (): Tally => ({
  killsAtStart: 0,
  acknowledged: 0,
  files: 0,
  lost: 0,
  findings: {},
  inOnePlace: 0,
  unacknowledged: 0,
  complaints: [],
  chromium: '',
});

/** `start`: counted from the opening of the page. `saving`: from the first mark that was saved. */
interface Moment {
  readonly from: 'start' | 'saving';
  readonly ms: number;
}

const toMoment = (random: () => number): Moment =>
  random() < START_SHARE
    ? { from: 'start', ms: random() * LONGEST_START_MS }
    : { from: 'saving', ms: random() * LONGEST_SAVING_MS };

async function playAndKill(
  profile: ProfileRecord,
  { address }: ServedPage,
  moment: Moment,
  tally: Tally,
): Promise<void> {
  const browser = await openProfileBrowser(profile.folder, [], profile.store);
  tally.chromium = browser.version;
  const savedBefore = profile.saved.length;
  const { firstSave } = await listen(browser, profile);
  let isKilled = false;
  // Ends by the kill alone: whatever else ends it is a finding.
  const playing = play(browser.page, address, profile, tally).catch((error: unknown) => {
    if (!isKilled) tally.complaints.push(String(error));
  });
  if (moment.from === 'saving') await Promise.race([firstSave, playing]);
  await Promise.race([wait(moment.ms), playing]);
  isKilled = true;
  await browser.kill();
  await playing;
  if (profile.saved.length === savedBefore) tally.killsAtStart += 1;
}

interface Listening {
  /** Settles when the first mark was saved. */
  readonly firstSave: Promise<void>;
}

async function listen({ page }: ProfileBrowser, profile: ProfileRecord): Promise<Listening> {
  let tell = (): void => {};
  const firstSave = new Promise<void>((resolve) => {
    tell = resolve;
  });
  await page.exposeBinding('acknowledge', (_source, saved: Acknowledged) => {
    profile.saved.push(saved);
    tell();
  });
  await page.exposeBinding('acknowledgeFile', (_source, file: HandedOver) => void profile.files.push(file));
  return { firstSave };
}

async function play(page: Page, address: string, profile: ProfileRecord, tally: Tally): Promise<never> {
  await page.goto(address);
  const next = await look(page, profile, tally);
  profile.workspace ??= await prepare(page, { entries: ENTRIES, seed: 1 });
  return page.evaluate(({ workspace, first }) => window.endurance.saveOn(workspace, first), {
    workspace: profile.workspace,
    first: next,
  });
}

async function lookForTheLastTime(
  profile: ProfileRecord,
  { address }: ServedPage,
  tally: Tally,
): Promise<void> {
  const lookLast = async (page: Page): Promise<void> => {
    await look(page, profile, tally);
    if (profile.workspace === undefined) return;
    const found = await readBack(page, profile.workspace);
    if (found.type === 'read') tally.unacknowledged += found.revisions.length - profile.saved.length;
    const handed = await handOver(page, profile.workspace);
    if (handed.type === 'refused') tally.complaints.push(`hand-over: ${handed.problem}`);
  };
  await visit(profile.folder, address, lookLast, profile.store);
}

/** Starts the program and holds what it has against what was acknowledged. @returns a number no save has had */
async function look(page: Page, profile: ProfileRecord, tally: Tally): Promise<number> {
  const { finding } = getStarted(await startPage(page, 'profile'));
  const name = describeFinding(finding);
  tally.findings[name] = (tally.findings[name] ?? 0) + 1;
  if (profile.workspace === undefined) return 1;
  const found = await readBack(page, profile.workspace);
  if (found.type === 'unreadable') throw new Error(found.problem);
  const { lost, complaints, highest } = compare(profile, found);
  tally.lost += lost;
  tally.complaints.push(...complaints);
  return highest + 1;
}

function describeFinding(finding: StartFinding | undefined): string {
  if (finding === undefined) return 'nothing';
  return finding.type === 'rebuilt' ? `${finding.type} (${finding.reason})` : finding.type;
}

function compare(
  { saved, files }: ProfileRecord,
  { revisions, fileHashes, logged }: Extract<ReadBack, { readonly type: 'read' }>,
): { readonly lost: number; readonly complaints: readonly string[]; readonly highest: number } {
  const byNote = new Map(revisions.map((revision) => [revision.note, revision]));
  const lostMarks = saved.filter(({ number, entry, marks }) => {
    const revision = byNote.get(`#${number}`);
    return revision?.entry !== entry || JSON.stringify(revision.marks) !== JSON.stringify(marks);
  });
  const lostFiles = files.filter(({ fileHash }) => !fileHashes.includes(fileHash));
  const complaints: string[] = [];
  const gap = revisions.findIndex(({ seq }, index) => seq !== index + 1);
  if (gap >= 0) complaints.push(`revision ${gap + 1} of the chain is missing`);
  if (logged?.revisions !== revisions.length) {
    complaints.push(`${revisions.length} revisions in the database, ${logged?.revisions} in the log`);
  }
  const numbers = [
    ...saved.map(({ number }) => number),
    ...revisions.map(({ note }) => Number(note.slice(1))),
  ];
  return { lost: lostMarks.length + lostFiles.length, complaints, highest: Math.max(0, ...numbers) };
}
