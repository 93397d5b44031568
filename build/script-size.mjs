// Bytes of script that a start reads before its first screen stands, in how many files, and on a judge's laptop: `node build/script-size.mjs`
import { build } from 'vite';
import { inProject } from './ready.mjs';

/** @typedef {{ fileName: string, code: string, imports: readonly string[], modules: readonly string[] }} Chunk */

/** @returns {Promise<readonly Chunk[]>} of the page, as `npm start` builds it; nothing is written */
async function bundlePage() {
  const built = await build({
    configFile: inProject('vite.config.ts'),
    root: inProject('renderer'),
    logLevel: 'error',
    build: { write: false },
  });
  if (!('output' in built)) throw new Error('not one bundle');
  return built.output.flatMap((file) =>
    file.type === 'chunk'
      ? [
          {
            fileName: file.fileName,
            code: file.code,
            imports: file.imports,
            modules: Object.keys(file.modules),
          },
        ]
      : [],
  );
}

/**
 * @param {readonly Chunk[]} chunks
 * @param {readonly string[]} modules each with all that it imports at once
 */
function readTogether(chunks, modules) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set(
    modules.map((name) => {
      const chunk = chunks.find((one) => one.modules.includes(inProject(name)));
      if (chunk === undefined) throw new Error(`in no chunk: ${name}`);
      return chunk;
    }),
  );
  // A set goes on to what is added while it is gone through.
  for (const { imports } of found) {
    for (const name of imports) found.add(/** @type {Chunk} */ (byName.get(name)));
  }
  return [...found];
}

/** @param {readonly Chunk[]} chunks */
const bytesOf = (chunks) => chunks.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);

const start = ['renderer/main.tsx', 'renderer/strings/id/indonesian.ts'];
const chunks = await bundlePage();
const first = readTogether(chunks, start);
process.stdout.write(
  `${JSON.stringify({
    all: bytesOf(chunks),
    first: bytesOf(first),
    firstFiles: first.length,
    judge: bytesOf(readTogether(chunks, [...start, 'renderer/screens/judge-screens.tsx'])),
    secretariat: bytesOf(
      readTogether(chunks, [
        ...start,
        'renderer/strings/id/secretariat.ts',
        'renderer/screens/secretariat-screens.tsx',
      ]),
    ),
  })}\n`,
);
