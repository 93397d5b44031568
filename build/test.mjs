// `npm test`: installs, then runs every check and test: checks, build and unit tests beside each other, and then the
// browsers, which leave no processor idle. What one of them says stands together. The last line printed is the totals.
// `npm run test:fast` (--fast): types, lint, unit tests, and property tests with few runs.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { ensurePackages, inProject, readJson, requireNode, root } from './ready.mjs';
import { describeTotals, judgeRun, nothing, readPlaywrightReport, readVitestReport, sum } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ tally: Tally, complaint: string | undefined }} Outcome */
/** @typedef {(text: string) => void} Say */
/** @typedef {{ say: Say, raise: () => void }} Voice */

/** For all steps together: less than continuous integration allows, so that the totals are always printed. */
const minutesInAll = Number(process.env.PLENO_TEST_MINUTES ?? 70);
const deadline = performance.now() + minutesInAll * 60_000;

const isFast = process.argv[2] === '--fast';
/** What the fast lane leaves out: `vitest.config.ts` and `tests/builders/runs-of.ts` read it. */
const lane = isFast ? { PLENO_FAST: '1' } : {};

const reports = 'test-results/reports';
const vitestReport = `${reports}/vitest.json`;
const playwrightReport = `${reports}/playwright.json`;

/** @type {readonly { name: string, after?: readonly string[], run: (say: Say) => Promise<Outcome> }[]} */
const steps = [
  { name: 'types', run: checkWith('types', 'typescript/bin/tsc', isFast ? ['-b'] : ['-b', '--force']) },
  { name: 'lint', run: checkWith('lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']) },
  { name: 'unused', run: checkWith('unused', 'knip/bin/knip.js', ['--no-progress']) },
  { name: 'build', run: build },
  { name: 'unit', run: runVitest },
  { name: 'e2e', after: ['build', 'unit'], run: runPlaywright },
];

requireNode();
const chosen = isFast ? chooseSteps(['--only', 'types,lint,unit']) : chooseSteps(process.argv.slice(2));
await ensurePackages();
rmSync(inProject(reports), { recursive: true, force: true });
mkdirSync(inProject(reports), { recursive: true });

/** @type {{ name: string, voice: Voice, outcome: Promise<Outcome> }[]} */
const started = [];
for (const { name, after, run: runStep } of chosen) {
  const voice = createVoice();
  const earlier = started.filter((step) => after?.includes(step.name)).map(({ outcome }) => outcome);
  started.push({ name, voice, outcome: Promise.all(earlier).then(() => runStep(voice.say)) });
}

/** @type {Tally[]} */
const tallies = [];
for (const { name, voice, outcome } of started) {
  process.stdout.write(`\n== ${name}\n`);
  voice.raise();
  const { tally, complaint } = await outcome;
  if (complaint !== undefined) process.stdout.write(`${complaint}\n`);
  tallies.push(tally);
}

const total = sum(tallies);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
process.stdout.write(`\n${describeTotals(total)}\n`);

/** @param {readonly string[]} args */
function chooseSteps(args) {
  if (args.length === 0) return steps;
  const names = args[0] === '--only' ? args.slice(1).flatMap((arg) => arg.split(',')) : [];
  const known = steps.map(({ name }) => name);
  if (names.length === 0 || names.some((name) => !known.includes(name))) {
    process.stderr.write(`Usage: npm test [-- --only ${known.join('|')} …] or npm run test:fast\n`);
    process.exit(2);
  }
  return steps.filter(({ name }) => names.includes(name));
}

/**
 * What is said is heard from when the voice is raised.
 *
 * @returns {Voice}
 */
function createVoice() {
  let held = '';
  let isHeard = false;
  return {
    say: (text) => {
      if (isHeard) process.stdout.write(text);
      else held += text;
    },
    raise: () => {
      isHeard = true;
      process.stdout.write(held);
      held = '';
    },
  };
}

/**
 * A tool that says yes or no: one check.
 *
 * @param {string} name
 * @param {string} script in node_modules
 * @param {string[]} args
 * @returns {(say: Say) => Promise<Outcome>}
 */
function checkWith(name, script, args) {
  return async (say) => {
    const code = await run(`node_modules/${script}`, args, { say, minutes: 10 });
    return judgeRun(name, code, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] });
  };
}

/** @param {Say} say */
async function runVitest(say) {
  const code = await run('node_modules/vitest/vitest.mjs', ['run'], {
    say,
    minutes: 60,
    env: { ...lane, PLENO_TALLY: inProject(vitestReport) },
  });
  return judgeRun('vitest', code, readVitestReport(readJson(vitestReport)));
}

/**
 * Not a test of its own: only its failure counts.
 *
 * @param {Say} say
 * @returns {Promise<Outcome>}
 */
async function build(say) {
  const code = await run('build/build.mjs', ['--quiet'], { say, minutes: 10 });
  return code === 0
    ? { tally: nothing, complaint: undefined }
    : { tally: { passed: 0, failed: 1, skipped: [] }, complaint: `The build ended with ${code}.` };
}

/** @param {Say} say */
async function runPlaywright(say) {
  const code = await run('node_modules/playwright/cli.js', ['test', '--reporter=list,json'], {
    say,
    minutes: 60,
    env: {
      PLENO_E2E_PORT: String(await findFreePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: inProject(playwrightReport),
      PLAYWRIGHT_FORCE_TTY: '0',
    },
  });
  return judgeRun('playwright', code, readPlaywrightReport(readJson(playwrightReport)));
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {{ say: Say, minutes: number, env?: Record<string, string> }} options a runner that hangs is stopped
 * @returns {Promise<number>}
 */
function run(script, args, { say, minutes, env = {} }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [inProject(script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
    const startedAt = performance.now();
    const allowed = Math.max(0, Math.min(minutes * 60_000, deadline - startedAt));
    const stop = setTimeout(() => child.kill('SIGTERM'), allowed);
    // A runner that hangs may not hear the first.
    const kill = setTimeout(() => child.kill('SIGKILL'), allowed + 20_000);
    child.on('error', () => done(127));
    child.on('close', (code) => {
      clearTimeout(stop);
      clearTimeout(kill);
      if (child.killed) {
        const seconds = Math.round((performance.now() - startedAt) / 1000);
        say(
          `Stopped after ${seconds} seconds; all steps together have ${minutesInAll} minutes (PLENO_TEST_MINUTES).\n`,
        );
      }
      done(code ?? 1);
    });
  });
}

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
