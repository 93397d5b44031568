import type { Result } from '../../domain/result';
import type { Safety } from '../ports/safety';
import type { BrowserKeeping, DiskProbe, Vault } from '../ports/vault';
import type { PdfProblem, StorageProblem, VaultProblem } from '../workspace/problem';

/** What is looked at on a laptop before a session, in this order. */
export const LAPTOP_CHECKS = ['space', 'write', 'durability', 'clock', 'printer', 'round-trip'] as const;
export type LaptopCheck = (typeof LAPTOP_CHECKS)[number];

/** `attention`: work can begin, somebody should know. `problem`: not with this laptop as it is. */
export type Verdict = 'good' | 'attention' | 'problem';

/** `by-eye`: nothing here could tell; somebody has to look. It counts neither for nor against the laptop. */
export type CheckVerdict = Verdict | 'by-eye';

/** What a check found out, before anybody judges it. */
export type Measurement =
  | { readonly check: 'space'; readonly freeBytes: number | undefined }
  | { readonly check: 'write'; readonly kind: Vault['kind']; readonly probe: Result<DiskProbe, VaultProblem> }
  | DurabilityMeasurement
  | ClockMeasurement
  | { readonly check: 'printer'; readonly page: Result<MadePage, PdfProblem> }
  | { readonly check: 'round-trip'; readonly outcome: Result<RoundTrip, RoundTripProblem> }
  /** The check itself broke down. */
  | { readonly check: LaptopCheck; readonly failure: string };

interface DurabilityMeasurement {
  readonly check: 'durability';
  readonly kind: Vault['kind'];
  /** Median of small flushed appends in milliseconds; undefined when the write test had failed. */
  readonly syncMs: number | undefined;
  /** One whole save, to the database and the log beside it. */
  readonly save: Result<{ readonly ms: number }, StorageProblem>;
  readonly safety: Safety['type'];
  /** Undefined where no browser has a say. */
  readonly keeping?: BrowserKeeping | undefined;
}

interface ClockMeasurement {
  readonly check: 'clock';
  /** ISO instant. */
  readonly now: string;
  /** Minutes east of UTC. */
  readonly offsetMinutes: number;
  /** The competition file from another laptop that was made last. */
  readonly newest: MadeCompetition | undefined;
}

export interface MadeCompetition {
  readonly name: string;
  /** ISO instant by the clock of the laptop that made it. */
  readonly at: string;
}

/** A finished PDF, as far as its bytes tell. */
export interface MadePage {
  readonly bytes: number;
  /** 0 when it is no PDF. */
  readonly pages: number;
}

/** Files that came back as they went, and damaged ones that were refused. */
export interface RoundTrip {
  readonly files: number;
  readonly refusals: number;
}

export interface RoundTripProblem {
  readonly type: 'round-trip-failed';
  readonly step: 'write' | 'read' | 'rank' | 'refuse';
  readonly detail: string;
}

/** One thing to say about a check, with its figures. */
export type Remark =
  | { readonly type: 'space-enough'; readonly bytes: number }
  | { readonly type: 'space-low'; readonly bytes: number }
  | { readonly type: 'space-too-low'; readonly bytes: number }
  | { readonly type: 'space-unknown' }
  | { readonly type: 'write-sound'; readonly writeMs: number; readonly readMs: number }
  | { readonly type: 'write-in-memory' }
  | { readonly type: 'write-failed'; readonly problem: VaultProblem }
  | { readonly type: 'flush-measured'; readonly ms: number }
  | { readonly type: 'flush-pretended'; readonly ms: number }
  | { readonly type: 'flush-unmeasured' }
  | { readonly type: 'save-quick'; readonly ms: number }
  | { readonly type: 'save-slow'; readonly ms: number }
  | { readonly type: 'save-failed'; readonly problem: StorageProblem }
  | { readonly type: 'places-two' }
  | { readonly type: 'places-one' }
  /** Two places are there; one of them did not take the last save. */
  | { readonly type: 'places-behind'; readonly missing: 'log' | 'database' }
  /** The browser promised not to clear both copies by itself. */
  | { readonly type: 'browser-keeps' }
  /** It made no such promise: both copies can go at once. */
  | { readonly type: 'browser-may-clear' }
  | { readonly type: 'clock-fits'; readonly name: string; readonly at: string }
  | { readonly type: 'clock-behind'; readonly minutes: number; readonly name: string; readonly at: string }
  | { readonly type: 'clock-ahead'; readonly days: number; readonly name: string; readonly at: string }
  | { readonly type: 'clock-alone' }
  | { readonly type: 'zone-indonesian'; readonly offsetMinutes: number }
  | { readonly type: 'zone-foreign'; readonly offsetMinutes: number }
  /** As a PDF; nobody has seen it on paper. */
  | { readonly type: 'page-made'; readonly bytes: number }
  | { readonly type: 'page-printed'; readonly bytes: number }
  | { readonly type: 'page-wrong'; readonly pages: number }
  | { readonly type: 'page-not-made'; readonly problem: PdfProblem }
  | { readonly type: 'round-trip-sound'; readonly files: number; readonly refusals: number }
  | RoundTripProblem
  | { readonly type: 'check-broken'; readonly detail: string };

export interface CheckResult {
  readonly check: LaptopCheck;
  readonly verdict: CheckVerdict;
  readonly remarks: readonly Remark[];
}

const MEGABYTE = 1_000_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Where one verdict ends and the next begins. */
export const VERDICT_LIMITS = {
  /** A whole event with its backups takes well under a hundredth of it. */
  enoughBytes: 2000 * MEGABYTE,
  leastBytes: 500 * MEGABYTE,
  /** No disk flushes faster; what does so only says it has. */
  pretendedFlushMs: 0.1,
  /** From here on "Tersimpan" lags behind the fingers. */
  slowSaveMs: 200,
  /** Two laptops never agree to the minute. */
  clockBehindMinutes: 5,
  clockAheadDays: 60,
  /** WIB to WIT. */
  zoneFromMinutes: 7 * 60,
  zoneToMinutes: 9 * 60,
} as const;

const VERDICTS: { readonly [type in Remark['type']]: CheckVerdict } = {
  'space-enough': 'good',
  'space-low': 'attention',
  'space-too-low': 'problem',
  'space-unknown': 'attention',
  'write-sound': 'good',
  'write-in-memory': 'attention',
  'write-failed': 'problem',
  'flush-measured': 'good',
  'flush-pretended': 'attention',
  'flush-unmeasured': 'attention',
  'save-quick': 'good',
  'save-slow': 'attention',
  'save-failed': 'problem',
  'places-two': 'good',
  'places-one': 'attention',
  'places-behind': 'problem',
  'browser-keeps': 'good',
  'browser-may-clear': 'attention',
  'clock-fits': 'good',
  'clock-behind': 'problem',
  'clock-ahead': 'attention',
  'clock-alone': 'by-eye',
  'zone-indonesian': 'good',
  'zone-foreign': 'attention',
  'page-made': 'attention',
  'page-printed': 'good',
  'page-wrong': 'problem',
  'page-not-made': 'problem',
  'round-trip-sound': 'good',
  'round-trip-failed': 'problem',
  'check-broken': 'problem',
};

const verdictOf = (remark: Remark): CheckVerdict => VERDICTS[remark.type];

/** Of a whole laptop: what has to be looked at by eye has no say. */
export const worstVerdict = (verdicts: readonly CheckVerdict[]): Verdict =>
  (['problem', 'attention'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'good';

/** One check, by what is said about it. */
export function toCheckResult(check: LaptopCheck, remarks: readonly Remark[]): CheckResult {
  const verdicts = remarks.map(verdictOf);
  const worst = worstVerdict(verdicts);
  return { check, remarks, verdict: worst === 'good' && verdicts.includes('by-eye') ? 'by-eye' : worst };
}

/** From what was measured to what it means. */
export function judgeLaptop(measurement: Measurement): CheckResult {
  return toCheckResult(measurement.check, toRemarks(measurement));
}

/** The results with the word of the person who holds the printed page in hand, or has none yet. */
export const withPrinted = (
  results: readonly CheckResult[],
  printed: 'confirmed' | 'open',
): readonly CheckResult[] =>
  printed === 'open'
    ? results
    : results.map(({ check, remarks }) =>
        toCheckResult(
          check,
          remarks.map((remark) =>
            remark.type === 'page-made' ? { ...remark, type: 'page-printed' as const } : remark,
          ),
        ),
      );

function toRemarks(measurement: Measurement): readonly Remark[] {
  if ('failure' in measurement) return [{ type: 'check-broken', detail: measurement.failure }];
  switch (measurement.check) {
    case 'space':
      return [judgeSpace(measurement.freeBytes)];
    case 'write': {
      const { kind, probe } = measurement;
      if (!probe.ok) return [{ type: 'write-failed', problem: probe.error }];
      if (kind === 'memory') return [{ type: 'write-in-memory' }];
      return [{ type: 'write-sound', writeMs: probe.value.writeMs, readMs: probe.value.readMs }];
    }
    case 'durability':
      return judgeDurability(measurement);
    case 'clock':
      return [judgeClock(measurement), judgeZone(measurement.offsetMinutes)];
    case 'printer': {
      const { page } = measurement;
      if (!page.ok) return [{ type: 'page-not-made', problem: page.error }];
      if (page.value.pages !== 1) return [{ type: 'page-wrong', pages: page.value.pages }];
      return [{ type: 'page-made', bytes: page.value.bytes }];
    }
    case 'round-trip': {
      const { outcome } = measurement;
      return [outcome.ok ? { type: 'round-trip-sound', ...outcome.value } : outcome.error];
    }
  }
}

function judgeSpace(bytes: number | undefined): Remark {
  if (bytes === undefined) return { type: 'space-unknown' };
  if (bytes >= VERDICT_LIMITS.enoughBytes) return { type: 'space-enough', bytes };
  return { type: bytes >= VERDICT_LIMITS.leastBytes ? 'space-low' : 'space-too-low', bytes };
}

function judgeDurability({ kind, syncMs, save, safety, keeping }: DurabilityMeasurement): readonly Remark[] {
  const saving: Remark = !save.ok
    ? { type: 'save-failed', problem: save.error }
    : { type: save.value.ms <= VERDICT_LIMITS.slowSaveMs ? 'save-quick' : 'save-slow', ms: save.value.ms };
  // There is no disk below it, so there is nothing to flush.
  if (kind === 'memory') return [saving, { type: 'places-one' }];
  return [judgeFlush(syncMs), saving, judgePlaces(safety), ...judgeKeeping(keeping)];
}

/** What is not known counts as not promised. */
function judgeKeeping(keeping: BrowserKeeping | undefined): readonly Remark[] {
  if (keeping === undefined) return [];
  return [{ type: keeping === 'promised' ? 'browser-keeps' : 'browser-may-clear' }];
}

function judgeFlush(ms: number | undefined): Remark {
  if (ms === undefined) return { type: 'flush-unmeasured' };
  return { type: ms < VERDICT_LIMITS.pretendedFlushMs ? 'flush-pretended' : 'flush-measured', ms };
}

function judgePlaces(safety: Safety['type']): Remark {
  switch (safety) {
    case 'both':
      return { type: 'places-two' };
    case 'database-only':
      return { type: 'places-behind', missing: 'log' };
    case 'log-only':
      return { type: 'places-behind', missing: 'database' };
  }
}

function judgeClock({ now, newest }: ClockMeasurement): Remark {
  if (!newest) return { type: 'clock-alone' };
  const sinceMade = Date.parse(now) - Date.parse(newest.at);
  const minutesBehind = Math.floor(-sinceMade / MINUTE);
  if (minutesBehind >= VERDICT_LIMITS.clockBehindMinutes) {
    return { type: 'clock-behind', minutes: minutesBehind, ...newest };
  }
  if (sinceMade > VERDICT_LIMITS.clockAheadDays * DAY) {
    return { type: 'clock-ahead', days: Math.floor(sinceMade / DAY), ...newest };
  }
  return { type: 'clock-fits', ...newest };
}

const judgeZone = (offsetMinutes: number): Remark => ({
  type:
    offsetMinutes >= VERDICT_LIMITS.zoneFromMinutes && offsetMinutes <= VERDICT_LIMITS.zoneToMinutes
      ? 'zone-indonesian'
      : 'zone-foreign',
  offsetMinutes,
});
