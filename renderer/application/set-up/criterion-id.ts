import type { CriterionId } from '../../domain/ids';
import { toSlug } from '../../domain/slug';

/**
 * A readable identifier for a new criterion, from its name: "Dampak Nyata" → "dampak-nyata", then
 * "dampak-nyata-2". Tables of marks name criteria by it, so it never changes once given.
 */
export function toCriterionId(name: string, taken: Iterable<CriterionId>): CriterionId {
  const known = new Set<string>(taken);
  const base = toSlug(name) || 'kriteria';
  let id = base;
  // "constructor" is a key that every object already answers to.
  for (let next = 2; known.has(id) || id in Object.prototype; next += 1) id = `${base}-${next}`;
  return id as CriterionId;
}
