import { describe, expect, test } from 'vitest';
import {
  describeTotals,
  judgeRun,
  readPlaywrightReport,
  readVitestReport,
  sum,
} from '../../../build/tally.mjs';

describe('the closing lines', () => {
  test('name what was skipped and end with the totals', () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: [] },
      { passed: 2, failed: 1, skipped: [{ name: 'shell in Electron', reason: 'no runtime' }] },
    ]);
    expect(describeTotals(total).split('\n')).toEqual([
      'skipped: shell in Electron (no runtime)',
      '5 passed, 1 failed, 1 skipped',
    ]);
  });

  test('are one line when nothing was skipped', () => {
    expect(describeTotals({ passed: 1, failed: 0, skipped: [] })).toBe('1 passed, 0 failed, 0 skipped');
  });
});

describe('a run', () => {
  const good = { passed: 4, failed: 0, skipped: [] };

  test('that ended well counts as reported', () => {
    expect(judgeRun('vitest', 0, good)).toEqual({ tally: good, complaint: undefined });
  });

  test('with failed tests counts them once', () => {
    const reported = { passed: 4, failed: 2, skipped: [] };
    expect(judgeRun('vitest', 1, reported)).toEqual({ tally: reported, complaint: undefined });
  });

  test.each([
    ['left no report', 1, undefined, 0],
    ['left no report and still said 0', 0, undefined, 0],
    ['ran nothing', 0, { passed: 0, failed: 0, skipped: [] }, 0],
    ['crashed after its tests', 139, good, 4],
  ])('that %s is one failure', (_what, code, reported, passed) => {
    const { tally, complaint } = judgeRun('vitest', code, reported);
    expect(tally).toEqual({ passed, failed: 1, skipped: [] });
    expect(complaint).toMatch(/^vitest /);
  });
});

describe("playwright's report", () => {
  const report = {
    suites: [
      {
        title: 'shell.e2e.ts',
        specs: [{ title: 'opens', tests: [{ status: 'expected', annotations: [] }] }],
        suites: [
          {
            title: 'in Electron',
            specs: [
              {
                title: 'opens',
                tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'no runtime' }] }],
              },
              { title: 'saves', tests: [{ status: 'skipped', annotations: [] }] },
              { title: 'closes', tests: [{ status: 'unexpected', annotations: [] }] },
            ],
          },
        ],
      },
    ],
    errors: [],
  };

  test('is counted through nested suites, each skipped test with its reason', () => {
    expect(readPlaywrightReport(report)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [
        { name: 'shell.e2e.ts > in Electron > opens', reason: 'no runtime' },
        { name: 'shell.e2e.ts > in Electron > saves', reason: 'not run: an earlier step failed' },
      ],
    });
  });

  test('counts errors outside any test as failures', () => {
    expect(readPlaywrightReport({ suites: [], errors: [{ message: 'no server' }] })).toEqual({
      passed: 0,
      failed: 1,
      skipped: [],
    });
  });

  test.each([undefined, null, 'text', {}, { suites: 3 }])('%j is no report', (broken) => {
    expect(readPlaywrightReport(broken)).toBeUndefined();
  });
});

test("our vitest report is read, and a damaged one isn't", () => {
  const report = { passed: 1, failed: 0, skipped: [{ name: 'a', reason: 'b' }] };
  expect(readVitestReport(report)).toEqual(report);
  for (const broken of [undefined, {}, { passed: '1', failed: 0 }]) {
    expect(readVitestReport(broken)).toBeUndefined();
  }
});
