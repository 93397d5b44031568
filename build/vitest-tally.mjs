import { writeFileSync } from 'node:fs';

/**
 * Writes how many tests passed and failed, and which were skipped for what reason: vitest's own JSON
 * leaves the reasons out.
 *
 * @param {string} path
 * @returns {import('vitest/node').Reporter}
 */
export const createTallyReporter = (path) => ({
  onTestRunEnd: (modules, unhandledErrors) => {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const report = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed:
        tests.filter((test) => test.result().state === 'failed').length +
        modules.filter(isBroken).length +
        unhandledErrors.length,
      skipped: tests.flatMap((test) => {
        const result = test.result();
        if (result.state !== 'skipped') return [];
        return [{ name: test.fullName, reason: result.note ?? 'no reason given' }];
      }),
    };
    writeFileSync(path, JSON.stringify(report));
  },
});

/**
 * A file that did not load, or whose set-up failed, before any of its tests could.
 *
 * @param {import('vitest/node').TestModule} module
 */
const isBroken = (module) =>
  module.errors().length > 0 || [...module.children.allSuites()].some((suite) => suite.errors().length > 0);
