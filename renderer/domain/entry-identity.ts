import type { Competition, Entry } from './competition';
import type { CompetitionId, HashText, InnovationId, InstitutionId } from './ids';
import { spelledAlike } from './spelled-alike';

/* Who an institution and an innovation are, beyond how they are called: what can be followed over the years. */

/**
 * The id of an institution that has none yet, by its name: the same on every laptop. Frozen: competitions from before
 * there were ids get them by it, here and there, and have to agree.
 */
const toInstitutionId = (competition: CompetitionId, name: string, hash: HashText): InstitutionId =>
  `i-${hash(`institution\n${competition}\n${foldInstitution(name)}`).slice(0, 32)}` as InstitutionId;

/** The same of an innovation, by its entry. Frozen too. */
const toInnovationId = ({ id }: Entry, competition: CompetitionId, hash: HashText): InnovationId =>
  `n-${hash(`innovation\n${competition}\n${id}`).slice(0, 32)}` as InnovationId;

/** Capitals and spaces make no other institution. */
const foldInstitution = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Every entry as it is known since there are ids; what has them stays as it is, and what is no entry too. */
export function withIdentities(competition: Competition, hash: HashText): Competition {
  const { id, entries } = competition;
  if (!Array.isArray(entries) || entries.every(isIdentified)) return competition;
  const ids = new Map<string, InstitutionId>();
  const toId = (name: string): InstitutionId => {
    const known = ids.get(name) ?? toInstitutionId(id, name, hash);
    ids.set(name, known);
    return known;
  };
  return {
    ...competition,
    entries: entries.map((entry: Entry) =>
      isIdentified(entry)
        ? entry
        : {
            ...entry,
            institution: { ...entry.institution, id: entry.institution.id ?? toId(entry.institution.name) },
            innovation: entry.innovation ?? toInnovationId(entry, id, hash),
          },
    ),
  };
}

/** Also whatever a damaged file gives for an entry: that it is none, others say. */
const isIdentified = (entry: Entry): boolean =>
  typeof entry?.institution?.name !== 'string' ||
  (entry.institution.id !== undefined && entry.innovation !== undefined);

/**
 * Whose entries are which, after an edit or an import: a name that is known is that institution, one that is spelled
 * nearly as before is the same with its name put right, any other is another one.
 * @param after entries that were typed or came in have no ids yet
 */
export function settleIdentities(before: Competition, after: Competition, hash: HashText): Competition {
  if (after.entries.every(isIdentified)) return after;
  const byName = new Map<string, InstitutionId>();
  const earlier = new Map(before.entries.map((entry) => [entry.id, entry]));
  for (const { institution } of [...before.entries, ...after.entries]) {
    if (institution.id !== undefined) byName.set(foldInstitution(institution.name), institution.id);
  }
  const idOf = ({ id, institution }: Entry): InstitutionId => {
    const name = foldInstitution(institution.name);
    const had = earlier.get(id)?.institution;
    const hadName = had && foldInstitution(had.name);
    if (had?.id !== undefined && hadName === name) return had.id;
    const known = byName.get(name);
    const settled =
      known ??
      (had?.id !== undefined && hadName !== undefined && spelledAlike(hadName, name) ? had.id : undefined) ??
      toInstitutionId(after.id, name, hash);
    byName.set(name, settled);
    return settled;
  };
  return {
    ...after,
    entries: after.entries.map((entry) =>
      isIdentified(entry)
        ? entry
        : {
            ...entry,
            institution: { ...entry.institution, id: entry.institution.id ?? idOf(entry) },
            innovation:
              entry.innovation ?? earlier.get(entry.id)?.innovation ?? toInnovationId(entry, after.id, hash),
          },
    ),
  };
}
