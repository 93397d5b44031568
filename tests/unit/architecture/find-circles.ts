import type { SourceFile } from './sources';
import { targetOf } from './sources';

/**
 * Files that lead back to themselves by their imports, whatever kind of import it is: a list a circle, sorted.
 * After R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972).
 */
export function findCircles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const resolved = (target: string): string | undefined =>
    ['', '.ts', '.tsx', '.mjs'].map((ending) => target + ending).find((path) => known.has(path));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: (readonly string[])[] = [];
  const visit = (file: SourceFile): void => {
    const { path } = file;
    order.set(path, order.size);
    lowest.set(path, order.size - 1);
    open.push(path);
    for (const found of file.imports) {
      const target = resolved(targetOf(file.path, found).replace(/\?.*$/, ''));
      const next = target === undefined ? undefined : known.get(target);
      if (target === undefined || next === undefined) continue;
      if (!order.has(target)) {
        visit(next);
        lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(target) ?? 0));
      } else if (open.includes(target)) {
        lowest.set(path, Math.min(lowest.get(path) ?? 0, order.get(target) ?? 0));
      }
    }
    if (lowest.get(path) !== order.get(path)) return;
    const circle = open.splice(open.indexOf(path));
    if (circle.length > 1) circles.push(circle.toSorted());
  };
  for (const file of files) if (!order.has(file.path)) visit(file);
  return circles;
}
