import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { findCardNeed, tryCard } from '../../renderer/application/cards/unlock-laptop';
import { createServices } from '../../renderer/application/create-services';
import type { Competition } from '../../renderer/domain/competition';
import type { DeviceKey } from '../../renderer/domain/ids';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { judgeId } from '../builders/a-judge';
import { loadView } from '../builders/an-event';
import { anIncomingFile, fakePorts, getValue } from '../builders/fake-ports';
import { quiet } from '../builders/take-files';
import { readGoldenFacts } from '../fixtures/read-golden-facts';

const FOLDER = join(import.meta.dirname, '../fixtures/format-1');
const path = (name: string): string => join(FOLDER, name);
const read = async (name: string) => new Uint8Array(await readFile(path(name)));
const files = async (...names: string[]) =>
  Promise.all(names.map(async (name) => anIncomingFile({ name, bytes: await read(name) })));
const SCORES = ['j1-first', 'j1-second', 'j2', 'j3'].map((name) => `scores-${name}.sealed.pleno`);

/** Entries have got them since: which, `golden-numbered.test.ts` says. */
function withoutIdentities(name: string, value: object): object {
  if (name !== 'entries' || !Array.isArray(value)) return value;
  return value.map((entry) =>
    typeof entry === 'string'
      ? entry
      : { ...entry, innovation: undefined, institution: { ...entry.institution, id: undefined } },
  );
}

async function restore(laptop: BackupLaptop, name: string) {
  const opened = getValue(
    await laptop.backups.inspect(await read(name), { passphrase: 'kata sandi contoh' }),
  );
  const restored = await laptop.backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' });
  return getValue(restored).workspace;
}

describe('files of format version 1', () => {
  test('are read as they were when they were written', async () => {
    const facts = JSON.parse(await readFile(path('facts.json'), 'utf8'));
    const now = JSON.parse(JSON.stringify(await readGoldenFacts(FOLDER)), withoutIdentities);
    expect(now).toEqual(facts);
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.pleno'));
    expect(names.toSorted()).toEqual(Object.keys(facts).toSorted());
  });

  test('are of every kind, sealed and opened alike', async () => {
    const facts: Record<string, { kind: string }> = JSON.parse(await readFile(path('facts.json'), 'utf8'));
    expect(new Set(Object.values(facts).map(({ kind }) => kind))).toEqual(
      new Set(['competition', 'scores', 'decisions', 'receipt']),
    );
    for (const [name, content] of Object.entries(facts)) {
      if (name.endsWith('.sealed.pleno')) expect(content).toEqual(facts[name.replace('.sealed', '')]);
    }
  });

  test('come in at a secretariat restored from its backup, and rank as worked out by hand', async () => {
    const laptop = await aBackupLaptop('reader');
    const id = await restore(laptop, 'backup-secretariat.pleno.age');
    const services = createServices(laptop.ports);
    const first = await services.importBundles(id, await files(...SCORES), quiet);
    expect(first.map((outcome) => outcome.type === 'taken' && outcome.record.added)).toEqual([8, 2, 8, 8]);
    const viewNow = () => loadView({ ports: laptop.ports, id });
    const states = async () => [...(await viewNow()).states.values()].map(({ type }) => type).sort();
    expect((await states()).filter((type) => type === 'conflict')).toHaveLength(1);
    const second = await services.importBundles(id, await files('decisions.sealed.pleno', ...SCORES), quiet);
    expect(second.map((outcome) => outcome.type === 'taken' && outcome.record.added)).toEqual([
      1, 0, 0, 0, 0,
    ]);
    expect((await states()).filter((type) => type === 'conflict')).toHaveLength(0);
  });

  test('give the ranking worked out by hand, with the audit key alone', async () => {
    for (const competition of ['competition.pleno', 'competition-card-replaced.pleno']) {
      const { exit, out, remarks } = await runCommand([
        ...['results', '--competition', path(competition), '--identity', path('identity.txt')],
        ...['--format', 'json', path('decisions.sealed.pleno'), ...SCORES.map(path)],
      ]);
      expect([exit, remarks]).toEqual([0, []]);
      // 0.6 a + 0.4 b a judge, then the mean of those who count; J2 took entry 3 back and is out of 4.
      const rows: { entry: { number: number }; rank: number; score: string }[] = JSON.parse(out).rows;
      expect(rows.map(({ entry, rank, score }) => [entry.number, rank, score])).toEqual([
        [3, 1, '81.750000'],
        [1, 2, '81.733333'],
        [2, 3, '75.666667'],
        [4, 4, '64.000000'],
      ]);
    }
  });

  test('open with the codes of their cards, and not with that of a replaced one', async () => {
    const { credentials } = fakePorts();
    const facts = await readGoldenFacts(FOLDER);
    const fileOf = (name: string) => {
      const { content, signer } = facts[name] as { content: Competition; signer: DeviceKey };
      return { competition: content, signer };
    };
    const cards = (await readFile(path('cards.csv'), 'utf8')).trimEnd().split('\n').slice(1);
    for (const card of cards) {
      const [code = '', typed] = card.split(',');
      const trial = await tryCard({ credentials }, fileOf('competition.pleno'), judgeId(code), typed);
      expect(trial.ok).toBe(true);
      const later = fileOf('competition-card-replaced.pleno');
      const again = await tryCard({ credentials }, later, judgeId(code), typed);
      expect(again.ok).toBe(code !== 'J2');
    }
  });

  test('tell a judge’s laptop restored from its backup what has arrived and what was decided', async () => {
    const laptop = await aBackupLaptop('judge reader');
    const id = await restore(laptop, 'backup-j1.pleno.age');
    const services = createServices(laptop.ports);
    const [outcome] = await services.importBundles(id, await files('receipt-j1.sealed.pleno'), quiet);
    expect(outcome).toMatchObject({ type: 'taken', record: { kind: 'receipt', added: 1 } });
    const workspace = await laptop.ports.repository.findWorkspace(id);
    if (workspace?.role !== 'judge') throw new Error('no judge here');
    const own = (await laptop.ports.repository.loadRevisions(id)).filter(
      ({ revision }) => revision.device === workspace.device && revision.state !== 'draft',
    );
    expect(own).toHaveLength(4);
    for (const stored of own) expect(workspace.receipt?.revisions).toContain(stored.id);
    expect(findCardNeed(workspace.competition, workspace.judge, workspace)).toBe('none');
  });

  test('are told by pleno verify, each with its kind', async () => {
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.pleno'));
    const { exit, out } = await runCommand([
      ...['verify', '--competition', path('competition-card-replaced.pleno')],
      ...['--identity', path('identity.txt'), '--format', 'json', ...names.map(path)],
    ]);
    expect(exit).toBe(0);
    const found: { file: string; holds: boolean; kind: string; recipients: number }[] = JSON.parse(out).files;
    for (const { file, holds, kind, recipients } of found) {
      expect(holds).toBe(true);
      expect(file).toContain(kind);
      expect(recipients).toBe(file.includes('.sealed.') ? (kind === 'decisions' ? 1 : 2) : 0);
    }
  });
});
