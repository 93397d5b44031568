import { describe, expect, test } from 'vitest';
import { createPendingSignatures, type PendingSignatures } from '../../renderer/stores/pending-signatures';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { type ADesk, aDesk, anEvent, exportFile, openScores } from '../builders/an-event';
import { anotherLaptop } from '../builders/fake-ports';

interface Bench {
  readonly desk: ADesk;
  readonly laptop: BackupLaptop;
  readonly signatures: PendingSignatures;
  /** The seconds, one by one; nothing else of the laptop's time stands still. */
  readonly second: () => void;
  /** The window is gone with all that lived in it alone; opened again from what is on the disk. */
  readonly killAndOpen: () => Promise<readonly string[]>;
}

/** Judge J1's laptop with both copies of its facts, three sheets complete, and none signed. */
async function aBench(): Promise<Bench> {
  const vault = aLastingVault();
  const database = `signing-${crypto.randomUUID()}`;
  const laptop = await aBackupLaptop('bench', { vault, database });
  const event = await anEvent({ ports: anotherLaptop('office') });
  const desk = await aDesk(await exportFile(event), 'J1', laptop.ports);
  const { criteria } = (await event.competition()).rounds[0]?.rubric ?? { criteria: [] };
  const marks = Object.fromEntries(criteria.map(({ id }) => [id, 80]));
  for (const entry of [1, 2, 3]) await desk.mark(entry, marks);
  let due: (() => void) | undefined;
  const signatures = createPendingSignatures({
    submit: desk.services.submitSheets,
    now: () => 0,
    after: (_milliseconds, call) => {
      due = call;
      return () => {
        due = undefined;
      };
    },
  });
  return {
    desk,
    laptop,
    signatures,
    second: () => {
      const call = due;
      due = undefined;
      call?.();
    },
    killAndOpen: async () => {
      await laptop.profile.close();
      const again = await aBackupLaptop('bench', { vault, database });
      const states = await statesOf(again, desk);
      await again.profile.close();
      return states;
    },
  };
}

/** The last state of each sheet, by number. */
async function statesOf({ ports }: Pick<BackupLaptop, 'ports'>, desk: ADesk): Promise<readonly string[]> {
  const revisions = await ports.repository.loadRevisions(desk.id);
  return [1, 2, 3].map((entry) => {
    const own = revisions.filter(({ revision }) => revision.entry === desk.key(entry).entry);
    return own.at(-1)?.revision.state ?? 'none';
  });
}

describe('a sheet that was signed', () => {
  test('and whose window is killed within the ten seconds is unsigned, in the database and in its log', async () => {
    const { desk, laptop, signatures, second, killAndOpen } = await aBench();
    void signatures.sign({ workspace: desk.id, keys: [desk.key(1)] });
    for (let passed = 0; passed < 9; passed += 1) second();
    expect(signatures.store.getState().waiting?.seconds).toBe(1);
    const log = await laptop.backupPorts.archive.readLog(desk.id);
    expect(log.ok && new TextDecoder().decode(log.value.bytes)).not.toContain('submitted');
    expect(await killAndOpen()).toEqual(['draft', 'draft', 'draft']);
  });

  test('is signed after them, and after a start anew', async () => {
    const { desk, signatures, second, killAndOpen } = await aBench();
    const outcome = signatures.sign({ workspace: desk.id, keys: [desk.key(1)] });
    for (let passed = 0; passed < 10; passed += 1) second();
    expect(await outcome).toBe('written');
    expect(await killAndOpen()).toEqual(['submitted', 'draft', 'draft']);
  });

  test('and left at once is signed, whatever happens to the window then', async () => {
    const { desk, signatures, killAndOpen } = await aBench();
    void signatures.sign({ workspace: desk.id, keys: [desk.key(2)] });
    await signatures.writeNow();
    expect(await killAndOpen()).toEqual(['draft', 'submitted', 'draft']);
  });

  test('and taken back stays as it was marked, and can be signed again', async () => {
    const { desk, laptop, signatures } = await aBench();
    const outcome = signatures.sign({ workspace: desk.id, keys: [desk.key(1)] });
    signatures.takeBack();
    expect(await outcome).toBe('taken-back');
    expect(await statesOf(laptop, desk)).toEqual(['draft', 'draft', 'draft']);
    void signatures.sign({ workspace: desk.id, keys: [desk.key(1)] });
    await signatures.writeNow();
    expect(await statesOf(laptop, desk)).toEqual(['submitted', 'draft', 'draft']);
    await laptop.profile.close();
  });

  test('is in the score file that is made after it, as signed', async () => {
    const { desk, laptop, signatures } = await aBench();
    void signatures.sign({ workspace: desk.id, keys: [desk.key(1)] });
    await signatures.writeNow();
    const { revisions } = await openScores(desk, await desk.handOver());
    const signed = revisions.filter(({ revision }) => revision.state === 'submitted');
    expect(signed.map(({ revision }) => revision.entry)).toEqual([desk.key(1).entry]);
    await laptop.profile.close();
  });
});

describe('several sheets that were signed together', () => {
  test('are all signed, or none', async () => {
    const { desk, laptop, signatures } = await aBench();
    // Declared meanwhile on another screen: the others are not signed behind the judge's back.
    await desk.services.recuse(
      desk.id,
      { round: desk.key(3).round, entries: [desk.key(3).entry] },
      'Pembina',
    );
    const outcome = signatures.sign({ workspace: desk.id, keys: [1, 2, 3].map(desk.key) });
    await signatures.writeNow();
    expect(await outcome).toBe('failed');
    expect(signatures.store.getState().failed?.problem).toEqual({ type: 'sheet-recused' });
    expect(await statesOf(laptop, desk)).toEqual(['draft', 'draft', 'recused']);
    await laptop.profile.close();
  });

  test('and another after them are written in that order', async () => {
    const { desk, laptop, signatures } = await aBench();
    void signatures.sign({ workspace: desk.id, keys: [desk.key(3), desk.key(1)] });
    void signatures.sign({ workspace: desk.id, keys: [desk.key(2)] });
    await signatures.writeNow();
    const revisions = await laptop.ports.repository.loadRevisions(desk.id);
    const signed = revisions.filter(({ revision }) => revision.state === 'submitted');
    expect(
      signed.toSorted((a, b) => a.revision.seq - b.revision.seq).map(({ revision }) => revision.entry),
    ).toEqual([3, 1, 2].map((entry) => desk.key(entry).entry));
    await laptop.profile.close();
  });
});

test('a window that finds the sheet signed by another of the same laptop says so, and signs nothing twice', async () => {
  const { desk, laptop, signatures } = await aBench();
  void signatures.sign({ workspace: desk.id, keys: [desk.key(1)] });
  await desk.sign(1);
  await signatures.writeNow();
  expect(signatures.store.getState().failed?.problem).toEqual({ type: 'sheet-signed' });
  const revisions = await laptop.ports.repository.loadRevisions(desk.id);
  expect(revisions.filter(({ revision }) => revision.state === 'submitted')).toHaveLength(1);
  await laptop.profile.close();
});
