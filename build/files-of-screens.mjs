import { normalizePath } from 'vite';
import { inProject } from './ready.mjs';

/** @typedef {import('vite').Rolldown.CodeSplittingGroup} Group */
/** @typedef {import('vite').Rolldown.ChunkingContext} Context */

/** @typedef {{ name: string, by: readonly string[] }} Together */

/**
 * What every one of them reads at once, in the order in which a module is looked for: what is always read together
 * comes in one file. By itself a bundler makes a file of whatever somebody else may want some day.
 *
 * @type {readonly Together[]}
 */
const TOGETHER = [
  { name: 'both-windows', by: ['renderer/index.html', 'renderer/display.html'] },
  { name: 'first', by: ['renderer/index.html'] },
  { name: 'words', by: ['renderer/strings/id/indonesian.ts', 'renderer/strings/en/english.ts'] },
  { name: 'screens', by: ['renderer/screens/judge-screens.tsx', 'renderer/screens/secretariat-screens.tsx'] },
  { name: 'secretariat', by: ['renderer/screens/secretariat-screens.tsx'] },
];

/** @returns {Group[]} */
export function filesOfScreens() {
  /** @type {Map<string, ReadonlySet<string>>} */
  const known = new Map();
  /** @param {Context} context @param {string} path */
  const readBy = (context, path) => {
    const found = known.get(path) ?? follow(context, normalizePath(inProject(path)));
    known.set(path, found);
    return found;
  };
  return TOGETHER.map(({ name, by }, index) => ({
    name: (id, context) => (by.every((path) => readBy(context, path).has(id)) ? name : null),
    priority: TOGETHER.length - index,
  }));
}

/**
 * @param {Context} context whose methods go with it
 * @param {string} module
 */
function follow(context, module) {
  const found = new Set([module]);
  // A set goes on to what is added while it is gone through.
  for (const id of found) for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
