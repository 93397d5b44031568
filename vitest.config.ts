import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';
import { createTallyReporter } from './build/vitest-tally.mjs';

const tallyPath = process.env.PLENO_TALLY;
/** The fast lane: unit tests, and property tests with few runs (`tests/builders/runs-of.ts`). */
const isFast = process.env.PLENO_FAST !== undefined;

const INTEGRATION = 'tests/integration/**/*.test.ts';

/** Modules are exchanged under these, or the process is: each file gets a process of its own. */
const alone = ['tests/unit/electron/shell/**/*.test.ts', ...(isFast ? [] : [INTEGRATION])];

/**
 * But for these: nothing goes on behind what they ask, no profile is opened, no clock turned. To load the program for
 * each of them took as long as a third of their tests.
 */
const sharing = [
  ...['cli-!(verify-backup)', 'codec-openssl', 'same-numbers', 'seal-age', 'third-party'],
  ...['papers', 'papers-!(worker)', 'paper-edges', 'laptop-papers', 'recap-paper', 'shrunk-papers'],
].map((name) => `tests/integration/${name}.test.ts`);

/** Property tests that play seeds of the endurance series: as many as are promised, or none. */
const bySeeds = [
  'event-simulation',
  'merge-laws',
  'mutated-histories',
  'power-loss',
  'seven-bundles',
  'two-tables',
].map((name) => `tests/property/${name}.test.ts`);

/** These take longest: one that begins last would be waited for with a core at rest. */
const isLong = ({ moduleId }: TestSpecification): boolean => bySeeds.some((name) => moduleId.endsWith(name));

/** As usual, and in the project that has them the long ones first. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = sorted.findIndex(({ project }) => project.name === 'shared');
    const shared = first < 0 ? [] : sorted.slice(first);
    return [
      ...(first < 0 ? sorted : sorted.slice(0, first)),
      ...shared.filter(isLong),
      ...shared.filter((file) => !isLong(file)),
    ];
  }
}

const included = ['tests/{unit,property}/**/*.test.{ts,tsx}', ...(isFast ? [] : sharing)];

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    // By itself it leaves one core free, which is half of the machine on two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: 'tests/temporary-folder.ts',
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tests/fresh-database.ts', 'tests/compare-bytes.ts', 'renderer/strings/both-languages.ts'],
    // Ends what hangs. No test has a limit of its own that a loaded machine could miss.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    reporters: ['default', ...(tallyPath === undefined ? [] : [createTallyReporter(tallyPath)])],
    projects: [
      {
        extends: true,
        // Loading the program's modules anew for each file took longer than the tests in them.
        test: {
          name: 'shared',
          include: included,
          exclude: ['tests/unit/electron/shell/**', ...(isFast ? bySeeds : [])],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone, exclude: sharing } },
    ],
  },
});
