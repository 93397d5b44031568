import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { createTallyReporter } from './build/vitest-tally.mjs';

const tallyPath = process.env.PLENO_TALLY;

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/{unit,property,integration}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // By itself it leaves one core free, which is half of the machine on two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: 'tests/temporary-folder.ts',
    // Property tests and key work take their time on a busy laptop.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ...(tallyPath === undefined ? [] : [createTallyReporter(tallyPath)])],
  },
});
