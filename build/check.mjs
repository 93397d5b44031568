// `npm run check`: types, lint, and what nobody uses; beside each other, each reading only what changed where it can.
import { spawn } from 'node:child_process';
import { inProject, root } from './ready.mjs';

/** @type {readonly { name: string, script: string, args: string[] }[]} */
const tools = [
  { name: 'types', script: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'lint', script: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  {
    name: 'unused',
    script: 'knip/bin/knip.js',
    args: ['--no-progress', '--cache', '--cache-location', '.types/knip'],
  },
];

const startedAt = performance.now();
const codes = await Promise.all(tools.map(check));
process.exitCode = Math.max(...codes) === 0 ? 0 : 1;

/**
 * What a tool says is shown when it has ended, so that two don't speak at once.
 *
 * @param {{ name: string, script: string, args: string[] }} tool
 * @returns {Promise<number>}
 */
function check({ name, script, args }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [inProject(`node_modules/${script}`), ...args], { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    }
    child.on('error', () => done(127));
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} ${seconds} s\n${code === 0 ? '' : said}`);
      done(code ?? 1);
    });
  });
}
