// Shows that something is still going on. Plain Node without any package.

/**
 * Says what is being done, and for how long it has been: in one line that counts on a terminal, elsewhere in a line
 * now and then, so that a log stays short.
 *
 * @template T
 * @param {string} label
 * @param {Promise<T>} work
 * @param {{ out?: { isTTY?: boolean, write: (text: string) => unknown } }} [needs]
 * @returns {Promise<T>} what came of the work
 */
export async function showLife(label, work, { out = process.stdout } = {}) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  out.write(out.isTTY ? `${label} …` : `${label} …\n`);
  const beat = setInterval(
    () => out.write(out.isTTY ? `\r${label} … ${seconds()} s` : `  still at it after ${seconds()} s\n`),
    out.isTTY ? 1_000 : 20_000,
  );
  try {
    return await work;
  } finally {
    clearInterval(beat);
    if (out.isTTY) out.write(`\r${label} … ${seconds()} s\n`);
  }
}
