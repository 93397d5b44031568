import { err, ok, type Result } from '../../domain/result';
import type { Ports } from '../ports/ports';
import type { SafetyWatch } from '../ports/safety';
import type { DiskProbe, Vault } from '../ports/vault';
import type { PdfProblem, StorageProblem, VaultProblem } from '../workspace/problem';
import type { Workspace } from '../workspace/workspace';
import { inspectPdf } from './inspect-pdf';
import {
  type CheckResult,
  judgeLaptop,
  LAPTOP_CHECKS,
  type LaptopCheck,
  type Measurement,
} from './laptop-readiness';
import { findNewestCompetition } from './newest-competition';
import { type Trial, tryRoundTrip } from './try-round-trip';

/** What the checks look at and with. */
export interface LaptopCheckNeeds extends Pick<Ports, 'hash' | 'newId' | 'now' | 'seals' | 'credentials'> {
  readonly vault: Pick<Vault, 'disk' | 'kind'>;
  readonly safety: Pick<SafetyWatch, 'getSafety'>;
  readonly repository: Pick<Ports['repository'], 'listWorkspaces'>;
  readonly keyring: Pick<Ports['keyring'], 'holds'>;
  /** As a PDF. */
  readonly makeTestPage: (options: TestPageOptions) => Promise<Result<Uint8Array, PdfProblem>>;
  /** A save as every other, to the disk, that changes nothing. */
  readonly saveAgain: () => Promise<Result<void, StorageProblem>>;
  readonly createTrial: () => Trial | Promise<Trial>;
  /** Milliseconds since some moment, by a clock that never jumps. */
  readonly elapsed: () => number;
  /** Lets the screen draw before the next check begins. */
  readonly pause: () => Promise<void>;
  /** Minutes the laptop's time zone is east of UTC. */
  readonly findOffset: (instant: string) => number;
}

interface TestPageOptions {
  readonly language: 'id' | 'en';
  /** ISO instant stamped into the file. */
  readonly createdAt: string;
  readonly signal: AbortSignal;
}

interface LaptopCheckOptions {
  readonly language: 'id' | 'en';
  readonly signal: AbortSignal;
  readonly onBegin: (check: LaptopCheck) => void;
  readonly onResult: (result: CheckResult) => void;
}

export interface LaptopChecks {
  /**
   * All checks, one after the other; touches no competition. Never fails: a check that breaks down is
   * a result too. @returns undefined when it was cancelled.
   */
  readonly run: (options: LaptopCheckOptions) => Promise<LaptopCheckRun | undefined>;
}

export interface LaptopCheckRun {
  /** When it ended, as an ISO instant. */
  readonly at: string;
  readonly results: readonly CheckResult[];
}

const SAVES = 5;

export function createLaptopChecks(needs: LaptopCheckNeeds): LaptopChecks {
  return {
    run: async ({ language, signal, onBegin, onResult }) => {
      const measures = toMeasures(needs, { language, signal });
      const results: CheckResult[] = [];
      for (const check of LAPTOP_CHECKS) {
        if (signal.aborted) return undefined;
        onBegin(check);
        await needs.pause();
        const measured = await unlessAborted(guarded(check, measures[check]), signal);
        if (measured === 'aborted') return undefined;
        const result = judgeLaptop(measured);
        results.push(result);
        onResult(result);
      }
      return { at: needs.now(), results };
    },
  };
}

type Measure = () => Promise<Measurement>;

/** Whatever breaks down in a check is what the check has found. */
async function guarded(check: LaptopCheck, measure: Measure): Promise<Measurement> {
  try {
    return await measure();
  } catch (cause) {
    return { check, failure: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** A disk that doesn't answer must not hold the screen: cancelling leaves it to itself. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  // Cancelled by the very first step of the work, before anybody could listen.
  if (signal.aborted) return Promise.resolve('aborted');
  return new Promise((resolve, reject) => {
    const abort = (): void => resolve('aborted');
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function toMeasures(
  needs: LaptopCheckNeeds,
  { language, signal }: Pick<LaptopCheckOptions, 'language' | 'signal'>,
): { readonly [check in LaptopCheck]: Measure } {
  const { vault, now } = needs;
  let probe: Result<DiskProbe, VaultProblem> | undefined;
  return {
    space: async () => ({ check: 'space', freeBytes: await vault.disk.findFreeBytes() }),
    write: async () => {
      probe = await vault.disk.probe();
      return { check: 'write', kind: vault.kind, probe };
    },
    durability: async () => {
      const save = await measureSave(needs, signal);
      const syncMs = probe?.ok ? probe.value.syncMs : undefined;
      const safety = needs.safety.getSafety().type;
      const keeping = await vault.disk.findKeeping?.();
      return { check: 'durability', kind: vault.kind, syncMs, save, safety, keeping };
    },
    clock: async () => {
      const newest = findNewestCompetition(await listFromElsewhere(needs));
      const at = now();
      return { check: 'clock', now: at, offsetMinutes: needs.findOffset(at), newest };
    },
    printer: async () => {
      const page = await needs.makeTestPage({ language, createdAt: now(), signal });
      return { check: 'printer', page: page.ok ? ok(inspectPdf(page.value)) : page };
    },
    'round-trip': async () => ({
      check: 'round-trip',
      outcome: await tryRoundTrip({ ...needs, ...(await needs.createTrial()) }, signal),
    }),
  };
}

/** What this laptop can sign for, it may have made itself, though its competition has been removed since. */
async function listFromElsewhere({
  repository,
  keyring,
}: Pick<LaptopCheckNeeds, 'repository' | 'keyring'>): Promise<readonly Workspace[]> {
  const workspaces = await repository.listWorkspaces();
  const isOwn = await Promise.all(workspaces.map(({ signer }) => keyring.holds(signer)));
  return workspaces.filter(({ role }, index) => role === 'secretariat' || isOwn[index] === false);
}

/** The median of a few, so that one hiccup of the disk doesn't decide. */
async function measureSave(
  { saveAgain, elapsed }: Pick<LaptopCheckNeeds, 'saveAgain' | 'elapsed'>,
  signal: AbortSignal,
): Promise<Result<{ readonly ms: number }, StorageProblem>> {
  const times: number[] = [];
  for (let save = 0; save < SAVES; save += 1) {
    signal.throwIfAborted();
    const from = elapsed();
    const saved = await saveAgain();
    if (!saved.ok) return err(saved.error);
    times.push(elapsed() - from);
  }
  const ms = times.toSorted((a, b) => a - b)[Math.floor(SAVES / 2)] ?? 0;
  return ok({ ms });
}
