import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Competition, Entry } from '../../../renderer/domain/competition';
import { settleIdentities, withIdentities } from '../../../renderer/domain/entry-identity';
import { aCompetition } from '../../builders/a-competition';
import { anEntry, entryId, institutionId } from '../../builders/an-entry';
import { hashText } from '../../builders/hash-text';

/** An entry as programs before there were ids kept it. */
function anOldEntry(number: number, name: string): Entry {
  const { innovation: _, institution: _institution, ...entry } = anEntry({ number });
  return { ...entry, institution: { name, kind: null } };
}

const competitionOf = (...entries: readonly Entry[]): Competition => aCompetition({ entries });
const institutionsOf = ({ entries }: Competition) => entries.map(({ institution }) => institution.id);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

describe('entries from before there were ids', () => {
  const old = competitionOf(
    anOldEntry(1, 'Dinas Kesehatan'),
    anOldEntry(2, ' dinas  KESEHATAN '),
    anOldEntry(3, 'Kelurahan Ampel'),
  );

  test('get those that anybody can work out from the competition, the name and the entry', () => {
    const known = withIdentities(old, hashText);
    const health = `i-${sha256(`institution\n${old.id}\ndinas kesehatan`)}`;
    const ward = `i-${sha256(`institution\n${old.id}\nkelurahan ampel`)}`;
    expect(institutionsOf(known)).toEqual([health, health, ward]);
    expect(known.entries.map(({ innovation }) => innovation)).toEqual(
      old.entries.map(({ id }) => `n-${sha256(`innovation\n${old.id}\n${id}`)}`),
    );
    expect(known.entries.map(({ institution }) => institution.name)).toEqual(
      old.entries.map(({ institution }) => institution.name),
    );
  });

  test('get them once: what has some keeps them, and nothing is made anew', () => {
    const known = withIdentities(old, hashText);
    expect(withIdentities(known, hashText)).toBe(known);
    const renamed = { ...known, entries: known.entries.map((entry) => ({ ...entry, title: 'Lain' })) };
    expect(institutionsOf(withIdentities(renamed, hashText))).toEqual(institutionsOf(known));
  });

  test('are others in another competition', () => {
    const other = { ...old, id: 'another' as Competition['id'] };
    expect(institutionsOf(withIdentities(other, hashText))[0]).not.toBe(
      institutionsOf(withIdentities(old, hashText))[0],
    );
  });

  test('that are none, in a damaged file, are left for others to find', () => {
    for (const entries of [undefined, 'x', [null], [7], [{ id: 'e' }], [{ institution: 3 }]]) {
      const damaged = { ...old, entries } as unknown as Competition;
      expect(withIdentities(damaged, hashText)).toBe(damaged);
    }
  });
});

describe('an edit or an import', () => {
  const before = competitionOf(
    anEntry({ number: 1, institution: { name: 'Dinas Kesehatan', kind: null } }),
    anEntry({ number: 2, institution: { name: 'Kelurahan Ampel', kind: null } }),
  );
  const health = institutionId('Dinas Kesehatan');
  const renamed = (name: string): Competition => ({
    ...before,
    entries: before.entries.map((entry) =>
      entry.id === entryId(1) ? { ...entry, institution: { name, kind: null } } : entry,
    ),
  });

  test.each([
    ['is put right', 'Dinas Kesehatann'],
    ['has other capitals', 'DINAS KESEHATAN'],
    ['stays', 'Dinas Kesehatan'],
  ])('leaves the institution the same when its name %s', (_, name) => {
    const after = settleIdentities(before, renamed(name), hashText);
    expect(after.entries[0]?.institution).toEqual({ id: health, name, kind: null });
    expect(after.entries[0]?.innovation).toBe(before.entries[0]?.innovation);
  });

  test('takes the one that is known by the name, however the name before was spelled', () => {
    const after = settleIdentities(before, renamed('kelurahan  ampel'), hashText);
    expect(institutionsOf(after)).toEqual([
      institutionId('Kelurahan Ampel'),
      institutionId('Kelurahan Ampel'),
    ]);
  });

  test('makes another of a name that has nothing of the one before', () => {
    const [first] = institutionsOf(settleIdentities(before, renamed('Puskesmas Dinoyo'), hashText));
    expect(first).toMatch(/^i-[0-9a-f]{32}$/);
    expect(institutionsOf(before)).not.toContain(first);
  });

  test('gives new entries of one new name one institution, each its own innovation', () => {
    const after = settleIdentities(
      before,
      {
        ...before,
        entries: [
          ...before.entries,
          anOldEntry(3, 'PDAM'),
          anOldEntry(4, 'pdam'),
          anOldEntry(5, 'Dinas Kesehatan'),
        ],
      },
      hashText,
    );
    const [, , third, fourth, fifth] = institutionsOf(after);
    expect(third).toBe(fourth);
    expect(fifth).toBe(health);
    expect(new Set(after.entries.map(({ innovation }) => innovation)).size).toBe(5);
  });
});
