// Counting tests: what each runner reported, and the plain closing lines of `npm test`.

/**
 * @typedef {{ name: string, reason: string }} SkippedTest
 * @typedef {{ passed: number, failed: number, skipped: readonly SkippedTest[] }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: [] };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, tally) => total + tally.passed, 0),
  failed: tallies.reduce((total, tally) => total + tally.failed, 0),
  skipped: tallies.flatMap((tally) => tally.skipped),
});

/**
 * What a runner's report and its exit code say together: a runner that crashed, wrote no report, ran
 * nothing, or failed without naming a failed test counts as one failure.
 *
 * @param {string} name of the step
 * @param {number} exitCode
 * @param {Tally | undefined} reported
 * @returns {{ tally: Tally, complaint: string | undefined }}
 */
export function judgeRun(name, exitCode, reported) {
  /** @param {string} complaint */
  const failedWith = (complaint) => ({
    tally: sum([reported ?? nothing, { passed: 0, failed: 1, skipped: [] }]),
    complaint,
  });
  if (reported === undefined) return failedWith(`${name} ended with ${exitCode} and left no report.`);
  if (reported.passed + reported.failed + reported.skipped.length === 0)
    return failedWith(`${name} ran no test.`);
  if (exitCode !== 0 && reported.failed === 0) return failedWith(`${name} ended with ${exitCode}.`);
  return { tally: reported, complaint: undefined };
}

/**
 * The closing lines: what was skipped and why, then the totals as the very last line.
 *
 * @param {Tally} tally
 */
export function describeTotals(tally) {
  return [
    ...tally.skipped.map(({ name, reason }) => `skipped: ${name} (${reason})`),
    `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`,
  ].join('\n');
}

/**
 * @param {unknown} report our own vitest reporter's file
 * @returns {Tally | undefined}
 */
export function readVitestReport(report) {
  if (!isRecord(report) || typeof report.passed !== 'number' || typeof report.failed !== 'number')
    return undefined;
  return {
    passed: report.passed,
    failed: report.failed,
    skipped: recordsIn(report.skipped).map(({ name, reason }) => ({
      name: String(name),
      reason: String(reason),
    })),
  };
}

/**
 * @param {unknown} report playwright's JSON report
 * @returns {Tally | undefined}
 */
export function readPlaywrightReport(report) {
  if (!isRecord(report) || !Array.isArray(report.suites)) return undefined;
  const tests = recordsIn(report.suites).flatMap((suite) => testsIn(suite, []));
  // Errors outside any test: a file that doesn't load, a server that doesn't start.
  const loose = recordsIn(report.errors).length;
  return {
    passed: tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failed: tests.filter(({ status }) => status === 'unexpected').length + loose,
    skipped: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ name, reason }) => ({ name, reason: reason ?? 'not run: an earlier step failed' })),
  };
}

/**
 * @param {Record<string, unknown>} suite
 * @param {readonly string[]} titles
 * @returns {{ name: string, status: unknown, reason: string | undefined }[]}
 */
function testsIn(suite, titles) {
  const path = [...titles, String(suite.title)];
  const own = recordsIn(suite.specs).flatMap((spec) =>
    recordsIn(spec.tests).map((test) => ({
      name: [...path, String(spec.title)].join(' > '),
      status: test.status,
      reason: reasonIn(test),
    })),
  );
  return [...own, ...recordsIn(suite.suites).flatMap((inner) => testsIn(inner, path))];
}

/**
 * @param {Record<string, unknown>} test
 * @returns {string | undefined}
 */
function reasonIn(test) {
  const annotation = recordsIn(test.annotations).find(({ type }) => type === 'skip' || type === 'fixme');
  if (annotation === undefined) return undefined;
  return typeof annotation.description === 'string' ? annotation.description : 'no reason given';
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>[]}
 */
const recordsIn = (value) => (Array.isArray(value) ? value.filter(isRecord) : []);

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isRecord = (value) => typeof value === 'object' && value !== null;
