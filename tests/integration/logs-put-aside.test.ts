import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { KEYS_LOG, PROFILE_LOG } from '../../renderer/application/ports/facts';
import type { Vault } from '../../renderer/application/ports/vault';
import { err } from '../../renderer/domain/result';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { chainLines, type LooseLine, readLines } from '../builders/a-rewritten-log';
import { type AnEvent, anEvent } from '../builders/an-event';
import { getValue } from '../builders/fake-ports';

let laptops = 0;

/** Two competitions of one secretariat, preferences and a key, closed in good order. */
async function aClosedLaptop() {
  laptops += 1;
  const vault = aLastingVault();
  const database = `put-aside-${laptops}`;
  const start = () => aBackupLaptop('office', { vault, database });
  const office = await start();
  const one: AnEvent = await anEvent({ ports: office.ports });
  const two: AnEvent = await anEvent({ ports: office.ports });
  getValue(await office.ports.repository.savePreferences({ language: 'en', theme: 'dark', textSize: 125 }));
  await office.profile.close();
  return { vault, database, start, one: one.id, two: two.id };
}

const EMPTY: LooseLine = { left: 0, at: '2026-03-16T02:00:00.000Z', type: 'export', body: '{}' };

async function rewrite(
  vault: Vault,
  name: string,
  change: (lines: readonly LooseLine[]) => readonly LooseLine[],
) {
  const bytes = getValue(await vault.logs.read(name, 0, 1e9));
  getValue(await vault.logs.replace(name, chainLines(change(readLines(bytes))).bytes));
}

const linesOf = async (vault: Vault, name: string): Promise<readonly LooseLine[]> =>
  readLines(getValue(await vault.logs.read(name, 0, 1e9)));

describe('a log with a line in it that nobody could have written', () => {
  test('is put aside whole and begun anew from the database, and nothing is missing', async () => {
    const { vault, start, one, two } = await aClosedLaptop();
    await rewrite(vault, one, (lines) => [...lines, EMPTY]);
    const bad = getValue(await vault.logs.read(one, 0, 1e9));

    const office = await start();
    expect(office.profile.logsPutAside).toMatchObject([
      { log: 'workspace', competition: 'Test Competition', contents: 'kept' },
    ]);
    expect(office.profile.logsPutAside[0]?.bytes).toEqual(bad);
    expect(new Set((await office.ports.repository.listWorkspaces()).map(({ id }) => id))).toEqual(
      new Set([one, two]),
    );
    expect(office.profile.watch.getSafety()).toEqual({ type: 'both' });
    expect((await linesOf(vault, one)).map(({ type }) => type)).toEqual(['workspace']);
    expect((await linesOf(vault, PROFILE_LOG)).at(-1)?.body).toContain('log-put-aside');

    await office.profile.close();
    const again = await start();
    expect([again.profile.finding, again.profile.logsPutAside]).toEqual([{ type: 'sound' }, []]);
  });

  test('of a competition that the database lost too is named, and all the rest opens', async () => {
    const { vault, start, one, two, database } = await aClosedLaptop();
    await rewrite(vault, one, (lines) =>
      lines.map((line) => (line.type === 'workspace' ? { ...line, body: '{}' } : line)),
    );
    await Dexie.delete(database);

    const office = await start();
    expect(office.profile.finding).toMatchObject({ type: 'rebuilt', from: 'possibly-incomplete' });
    expect(office.profile.logsPutAside).toMatchObject([{ log: 'workspace', contents: 'missing' }]);
    expect((await office.ports.repository.listWorkspaces()).map(({ id }) => id)).toEqual([two]);
    expect(await office.ports.repository.loadPreferences()).toMatchObject({ language: 'en' });

    await office.profile.close();
    const again = await start();
    expect([again.profile.finding, again.profile.logsPutAside]).toEqual([{ type: 'sound' }, []]);
    expect((await again.ports.repository.listWorkspaces()).map(({ id }) => id)).toEqual([two]);
    expect(one).not.toBe(two);
  });

  test.each([PROFILE_LOG, KEYS_LOG])('is the log %s: what can be read of it goes on', async (name) => {
    const { vault, start, one, two, database } = await aClosedLaptop();
    await rewrite(vault, name, (lines) => [
      { ...EMPTY, type: 'preferences' },
      ...lines,
      { ...EMPTY, type: 'key' },
    ]);
    // Preferences and keys have only the log now.
    await Dexie.delete(database);

    const office = await start();
    expect(office.profile.logsPutAside).toMatchObject([{ log: name, contents: 'kept' }]);
    expect(await office.ports.repository.loadPreferences()).toMatchObject({ language: 'en' });
    const workspaces = await office.ports.repository.listWorkspaces();
    expect(new Set(workspaces.map(({ id }) => id))).toEqual(new Set([one, two]));
    for (const { signer } of workspaces) expect(await office.profile.keyring.holds(signer)).toBe(true);
    await office.profile.close();
    await Dexie.delete(`${database}-2`);
    const again = await start();
    expect(again.profile.logsPutAside).toEqual([]);
    for (const { signer } of workspaces) expect(await again.profile.keyring.holds(signer)).toBe(true);
  });

  test('that the disk keeps in its place is not gone on with, and the screens say so', async () => {
    const { vault, database, one } = await aClosedLaptop();
    await rewrite(vault, one, (lines) => [...lines, EMPTY]);
    const before = getValue(await vault.logs.read(one, 0, 1e9));
    const stuck: Vault = {
      ...vault,
      logs: { ...vault.logs, setAside: async () => err({ type: 'vault-read-only' }) },
    };
    const office = await aBackupLaptop('office', { vault: stuck, database });
    expect(office.profile.logsPutAside).toMatchObject([{ contents: 'kept' }]);
    expect(office.profile.watch.getSafety()).toMatchObject({ type: 'database-only' });
    expect(getValue(await vault.logs.read(one, 0, 1e9))).toEqual(before);
    await office.profile.close();
    const again = await aBackupLaptop('office', { vault, database });
    expect(again.profile.logsPutAside).toMatchObject([{ contents: 'kept' }]);
    expect(again.profile.watch.getSafety()).toEqual({ type: 'both' });
  });

  test('brings no key of its own: one in the log of a competition is nobody’s', async () => {
    const { vault, start, one } = await aClosedLaptop();
    const [key] = (await linesOf(vault, KEYS_LOG)).filter(({ type }) => type === 'key');
    if (key === undefined) throw new Error('no key');
    await rewrite(vault, one, (lines) => [...lines, key]);
    const office = await start();
    expect(office.profile.logsPutAside).toMatchObject([{ log: 'workspace', contents: 'kept' }]);
  });

  test('of another competition under this one’s name is not taken for it', async () => {
    const { vault, start, one, two } = await aClosedLaptop();
    getValue(await vault.logs.replace(one, getValue(await vault.logs.read(two, 0, 1e9))));
    const office = await start();
    expect(office.profile.logsPutAside).toMatchObject([{ log: 'workspace', contents: 'kept' }]);
    expect(await office.ports.repository.listWorkspaces()).toHaveLength(2);
  });
});
