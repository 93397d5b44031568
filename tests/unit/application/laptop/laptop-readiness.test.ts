import { describe, expect, test } from 'vitest';
import {
  type CheckResult,
  judgeLaptop,
  type Measurement,
  VERDICT_LIMITS,
  withPrinted,
  worstVerdict,
} from '../../../../renderer/application/laptop/laptop-readiness';
import { err, ok } from '../../../../renderer/domain/result';

/** Verdict and remarks in short: `attention: space-low`. */
const brief = ({ verdict, remarks }: CheckResult): string =>
  `${verdict}: ${remarks.map(({ type }) => type).join(', ')}`;

const judged = (measurement: Measurement): string => brief(judgeLaptop(measurement));

describe('free space', () => {
  test.each([
    [80_000_000_000, 'good: space-enough'],
    [2_000_000_000, 'good: space-enough'],
    [1_999_999_999, 'attention: space-low'],
    [500_000_000, 'attention: space-low'],
    [499_999_999, 'problem: space-too-low'],
    [0, 'problem: space-too-low'],
    [undefined, 'attention: space-unknown'],
  ])('%s bytes are %s', (freeBytes, expected) => {
    expect(judged({ check: 'space', freeBytes })).toBe(expected);
  });
});

describe('write and read back', () => {
  const probe = ok({ writeMs: 4, readMs: 1, syncMs: 2 });

  test('a disk that gives back what it took is good, with its figures', () => {
    expect(judgeLaptop({ check: 'write', kind: 'lasting', probe })).toEqual({
      check: 'write',
      verdict: 'good',
      remarks: [{ type: 'write-sound', writeMs: 4, readMs: 1 }],
    });
  });

  test('a shell without a disk is not called sound', () => {
    expect(judged({ check: 'write', kind: 'memory', probe })).toBe('attention: write-in-memory');
  });

  test.each(['lasting', 'memory'] as const)(
    'a failed test is a problem, also for a vault of kind %s',
    (kind) => {
      expect(judged({ check: 'write', kind, probe: err({ type: 'vault-read-only' }) })).toBe(
        'problem: write-failed',
      );
    },
  );
});

describe('durability', () => {
  const measured = (
    change: Partial<Extract<Measurement, { readonly check: 'durability'; readonly kind: string }>>,
  ): string =>
    judged({
      check: 'durability',
      kind: 'lasting',
      syncMs: 1.4,
      save: ok({ ms: 3 }),
      safety: 'both',
      ...change,
    });

  test.each([
    ['promised', 'good: flush-measured, save-quick, places-two, browser-keeps'],
    ['clearable', 'attention: flush-measured, save-quick, places-two, browser-may-clear'],
    ['unknown', 'attention: flush-measured, save-quick, places-two, browser-may-clear'],
    [undefined, 'good: flush-measured, save-quick, places-two'],
  ] as const)('what the browser says of keeping both places is told: %s', (keeping, expected) => {
    expect(measured({ keeping })).toBe(expected);
  });

  test('a flushed disk and two places are good', () => {
    expect(measured({})).toBe('good: flush-measured, save-quick, places-two');
  });

  test.each([
    [0, 'attention: flush-pretended, save-quick, places-two'],
    [0.099, 'attention: flush-pretended, save-quick, places-two'],
    [0.1, 'good: flush-measured, save-quick, places-two'],
    [undefined, 'attention: flush-unmeasured, save-quick, places-two'],
  ])('a flush of %s ms: %s', (syncMs, expected) => {
    expect(measured({ syncMs })).toBe(expected);
  });

  test.each([
    [200, 'good: flush-measured, save-quick, places-two'],
    [200.1, 'attention: flush-measured, save-slow, places-two'],
  ])('a save of %s ms: %s', (ms, expected) => {
    expect(measured({ save: ok({ ms }) })).toBe(expected);
  });

  test('a save that fails is a problem', () => {
    expect(measured({ save: err({ type: 'storage-full' }) })).toBe(
      'problem: flush-measured, save-failed, places-two',
    );
  });

  test.each([
    ['database-only', 'log'],
    ['log-only', 'database'],
  ] as const)('%s is a problem that names the place that is behind', (safety, missing) => {
    const { verdict, remarks } = judgeLaptop({
      check: 'durability',
      kind: 'lasting',
      syncMs: 1,
      save: ok({ ms: 3 }),
      safety,
    });
    expect(verdict).toBe('problem');
    expect(remarks.at(-1)).toEqual({ type: 'places-behind', missing });
  });

  test('without a place beside the database there is one place, and no flush to speak of', () => {
    expect(measured({ kind: 'memory', syncMs: 0, safety: 'database-only' })).toBe(
      'attention: save-quick, places-one',
    );
  });
});

describe('clock', () => {
  const made = '2026-03-14T02:00:00.000Z';
  const later = (ms: number): string => new Date(Date.parse(made) + ms).toISOString();
  const clock = (
    now: string,
    change: { readonly offsetMinutes?: number; readonly newest?: undefined } = {},
  ) =>
    judgeLaptop({
      check: 'clock',
      now,
      offsetMinutes: 420,
      newest: { name: 'Lomba', at: made },
      ...change,
    });
  const minute = 60_000;
  const day = 24 * 60 * minute;

  test.each([
    [0, 'good: clock-fits, zone-indonesian'],
    [-5 * minute + 1, 'good: clock-fits, zone-indonesian'],
    [-5 * minute, 'problem: clock-behind, zone-indonesian'],
    [-400 * day, 'problem: clock-behind, zone-indonesian'],
    [60 * day, 'good: clock-fits, zone-indonesian'],
    [60 * day + 1, 'attention: clock-ahead, zone-indonesian'],
  ])('%i ms after the newest competition was made: %s', (ms, expected) => {
    expect(brief(clock(later(ms)))).toBe(expected);
  });

  test('says by how much the clock is behind, in whole minutes', () => {
    expect(clock(later(-90.5 * minute)).remarks[0]).toEqual({
      type: 'clock-behind',
      minutes: 90,
      name: 'Lomba',
      at: made,
    });
  });

  test('says by how many whole days it is ahead', () => {
    expect(clock(later(61.9 * day)).remarks[0]).toMatchObject({ type: 'clock-ahead', days: 61 });
  });

  test('with no file from another laptop somebody has to look, and a foreign zone is still told', () => {
    expect(brief(clock(made, { newest: undefined }))).toBe('by-eye: clock-alone, zone-indonesian');
    expect(brief(clock(made, { newest: undefined, offsetMinutes: 0 }))).toBe(
      'attention: clock-alone, zone-foreign',
    );
  });

  test.each([
    [419, 'attention: clock-fits, zone-foreign'],
    [420, 'good: clock-fits, zone-indonesian'],
    [480, 'good: clock-fits, zone-indonesian'],
    [540, 'good: clock-fits, zone-indonesian'],
    [541, 'attention: clock-fits, zone-foreign'],
    [0, 'attention: clock-fits, zone-foreign'],
    [-420, 'attention: clock-fits, zone-foreign'],
  ])('%i minutes east of UTC: %s', (offsetMinutes, expected) => {
    expect(brief(clock(made, { offsetMinutes }))).toBe(expected);
  });
});

describe('printer', () => {
  test.each([
    [ok({ bytes: 29_000, pages: 1 }), 'attention: page-made'],
    [ok({ bytes: 29_000, pages: 2 }), 'problem: page-wrong'],
    [ok({ bytes: 12, pages: 0 }), 'problem: page-wrong'],
    [err({ type: 'pdf-not-made', detail: 'x' } as const), 'problem: page-not-made'],
  ])('%j is %s', (page, expected) => {
    expect(judged({ check: 'printer', page })).toBe(expected);
  });
});

describe('the printed page', () => {
  const good = judgeLaptop({ check: 'space', freeBytes: 80_000_000_000 });
  const made = judgeLaptop({ check: 'printer', page: ok({ bytes: 29_000, pages: 1 }) });
  const broken = judgeLaptop({ check: 'printer', page: ok({ bytes: 12, pages: 0 }) });

  test('is good once somebody has seen it on paper, and the laptop with it', () => {
    expect(withPrinted([good, made], 'open')).toEqual([good, made]);
    expect(withPrinted([good, made], 'confirmed')).toEqual([
      good,
      { check: 'printer', verdict: 'good', remarks: [{ type: 'page-printed', bytes: 29_000 }] },
    ]);
    const summary = (printed: 'confirmed' | 'open') =>
      worstVerdict(withPrinted([good, made], printed).map(({ verdict }) => verdict));
    expect([summary('open'), summary('confirmed')]).toEqual(['attention', 'good']);
  });

  test('a tick does not mend a page that came out wrong', () => {
    expect(withPrinted([broken], 'confirmed')).toEqual([broken]);
  });
});

describe('round trip', () => {
  test('sound with the counts, or a problem with the step that failed', () => {
    expect(judgeLaptop({ check: 'round-trip', outcome: ok({ files: 3, refusals: 24 }) })).toEqual({
      check: 'round-trip',
      verdict: 'good',
      remarks: [{ type: 'round-trip-sound', files: 3, refusals: 24 }],
    });
    const failed = { type: 'round-trip-failed', step: 'refuse', detail: 'byte 7' } as const;
    expect(judgeLaptop({ check: 'round-trip', outcome: err(failed) })).toEqual({
      check: 'round-trip',
      verdict: 'problem',
      remarks: [failed],
    });
  });
});

test('a check that broke down is a problem under its own name', () => {
  expect(judgeLaptop({ check: 'clock', failure: 'gone' })).toEqual({
    check: 'clock',
    verdict: 'problem',
    remarks: [{ type: 'check-broken', detail: 'gone' }],
  });
});

test('the worst of several decides', () => {
  expect(worstVerdict([])).toBe('good');
  expect(worstVerdict(['good', 'attention', 'good'])).toBe('attention');
  expect(worstVerdict(['problem', 'attention'])).toBe('problem');
  expect(worstVerdict(['by-eye', 'good'])).toBe('good');
});

test('the limits are those the screens speak of', () => {
  expect(VERDICT_LIMITS).toMatchObject({ enoughBytes: 2e9, leastBytes: 5e8, clockAheadDays: 60 });
});
