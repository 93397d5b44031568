import { NO_NAMED_FILES } from '../builders/no-named-files';
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { inspectLog } from '../../renderer/adapters/journal/inspect-log';
import { encodeLine } from '../../renderer/adapters/journal/log-lines';
import { openProfile } from '../../renderer/adapters/journal/open-profile';
import { readTrailBytes } from '../../renderer/adapters/journal/read-trail';
import { readWholeLog, scanLog } from '../../renderer/adapters/journal/scan-log';
import { createPauses } from '../../renderer/adapters/pauses';
import { toTrailEntries } from '../../renderer/application/trail/to-entries';
import { joinBytes } from '../../renderer/domain/bytes';
import { describeProblem } from '../../renderer/strings/describe-problem';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { anEvent } from '../builders/an-event';
import { fakePorts, getValue } from '../builders/fake-ports';

/** A laptop on which a later program has written one line more. */
async function aLogWith(type: string, database: string) {
  const vault = aLastingVault();
  const laptop = await aBackupLaptop('office', { vault, database });
  const { id } = await anEvent({ ports: laptop.ports });
  await laptop.profile.close();
  const before = getValue(await readWholeLog(vault.logs, id));
  const { head } = await scanLog(before, createPauses());
  const line = encodeLine(head, { left: 0, at: '2027-01-01T00:00:00.000Z', type, body: '{"news":1}' });
  getValue(await vault.logs.append(id, before.length, line.bytes));
  const start = () =>
    openProfile({ name: database, vault, now: fakePorts().now, onLetGo: () => {}, onLost: () => {} });
  return { vault, id, start, before, bytes: joinBytes([before, line.bytes]) };
}

describe('a line of a known type in a version of later', () => {
  test('keeps an earlier program from starting: nothing is touched, and the next start says the same', async () => {
    const { vault, id, start, bytes } = await aLogWith('change.2', 'newer-1');
    for (let times = 0; times < 3; times += 1) {
      expect(await start()).toEqual({
        ok: false,
        error: { type: 'storage-newer', installed: 2, supported: 1 },
      });
    }
    expect(Buffer.from(getValue(await readWholeLog(vault.logs, id))).equals(bytes)).toBe(true);
  });

  test('keeps a history from being restored, and says so in both languages', async () => {
    const { bytes, before } = await aLogWith('revision.3', 'newer-2');
    expect((await inspectLog(before, NO_NAMED_FILES)).ok).toBe(true);
    const inspected = await inspectLog(bytes, NO_NAMED_FILES);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\n').length;
    const problem = { type: 'log-newer', line: lines, what: 'revision.3' } as const;
    expect(inspected).toEqual({ ok: false, error: problem });
    for (const language of ['id', 'en'] as const) {
      expect(describeProblem(problem, language)).toContain(`${lines}: “revision.3”`);
    }
  });

  test('stands in the trail as what is not known, and breaks nothing', async () => {
    const { bytes } = await aLogWith('export.12', 'newer-3');
    const trail = await readTrailBytes(bytes);
    expect(trail.standing).toBe('whole');
    const entries = await toTrailEntries(trail, { pause: () => undefined });
    expect(entries.at(-1)?.what).toEqual({ type: 'unknown', name: 'export.12' });
  });
});

test('a line of a type that a later program added is passed over, as ever', async () => {
  const { start, bytes } = await aLogWith('letter', 'newer-4');
  const profile = getValue(await start());
  expect(profile.finding).toEqual({ type: 'sound' });
  await profile.close();
  expect((await inspectLog(bytes, NO_NAMED_FILES)).ok).toBe(true);
});

test.each(['change.1', 'change.02', 'change.', 'change.2.1', '.2', 'change.9999999999'])(
  'the type %s is on no line of ours',
  async (type) => {
    const { bytes } = await aLogWith(type, `newer-${type}`);
    expect(await inspectLog(bytes, NO_NAMED_FILES)).toMatchObject({
      ok: false,
      error: { type: 'log-damaged' },
    });
  },
);
