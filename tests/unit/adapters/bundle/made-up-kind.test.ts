import { describe, expect, test } from 'vitest';
import { toVerifiedLines, toVerifiedReport } from '../../../../electron/cli/commands/verified-report';
import { findMisfit } from '../../../../electron/cli/reading/check-against';
import { createDecodeAnswers } from '../../../../renderer/adapters/bundle/answer-decode-job';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createOpener } from '../../../../renderer/adapters/bundle/decode';
import type { DecodeReport } from '../../../../renderer/adapters/bundle/decode-messages';
import { importBundles } from '../../../../renderer/application/receive/import-bundles';
import type { Receiver } from '../../../../renderer/application/receive/receivers';
import type { LaterKind } from '../../../../renderer/application/workspace/pleno-kind';
import type { ImportRecord } from '../../../../renderer/application/workspace/workspace';
import { ruleBookHash } from '../../../../renderer/domain/rule-book';
import { describeEntry, toTrailNames } from '../../../../renderer/features/trail/describe-entry';
import { describeProblem } from '../../../../renderer/strings/describe-problem';
import { aBackupLaptop } from '../../../builders/a-backup-laptop';
import { aLastingVault } from '../../../builders/a-lasting-vault';
import { asFile, kindsWithLetters, type Letter, receiversWith } from '../../../builders/a-made-up-kind';
import { aSignedChain } from '../../../builders/a-pleno-file';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { anEvent, loadSecretariat } from '../../../builders/an-event';
import { anIncomingFile, fakePorts, getValue } from '../../../builders/fake-ports';
import { hashText } from '../../../builders/hash-text';

/* The program's own codec doesn't know letters; that of a later program does. */

async function aLetter() {
  const ports = fakePorts();
  const event = await anEvent({ ports });
  const { competition, signer } = await loadSecretariat(ports, event.id);
  const letter: Letter = {
    kind: 'letter',
    createdAt: '2026-03-16T02:00:00.000Z',
    signer,
    competition: { id: competition.id, hash: ruleBookHash(competition, hashText) },
    nature: competition.nature,
    competitionName: 'Test Competition',
    content: { text: 'Selamat pagi', tone: 'warm' },
    revisions: aSignedChain(signer, {}, {}),
  };
  const later = { ...ports, codec: createCodec(ports.keyring, { kinds: kindsWithLetters }) };
  const bytes = await later.codec.encode(asFile(letter));
  return { ports, later, event, letter, bytes, competition, signer };
}

const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });

describe('a kind of file that one file describes', () => {
  test('is written with its version third, and read back', async () => {
    const { later, letter, bytes } = await aLetter();
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^\{"pleno":1,"kind":"letter","version":2,"competition":/,
    );
    expect(getValue(await later.codec.decode(bytes))).toEqual(letter);
  });

  test('is read in its first version too, told as the newest, its head included', async () => {
    const { ports, later, letter, bytes, signer } = await aLetter();
    const [header = ''] = bodyLines(bytes);
    const { version: _, competitionName: _name, ...rest } = JSON.parse(header);
    const first = [JSON.stringify({ ...rest, count: 1 }), '{"type":"line","text":"Salam"}'];
    const old = await signBody(ports.keyring, signer, 'letter', first);
    const heads: object[] = [];
    const read = await later.codec.decode(old, {
      admit: (head) => {
        heads.push(head);
        return undefined;
      },
    });
    const content = { text: 'Salam', tone: 'plain' };
    expect(getValue(read)).toEqual({ ...letter, competitionName: '', content, revisions: [] });
    expect(heads).toEqual([expect.objectContaining({ kind: 'letter', competitionName: '' })]);
  });

  test('crosses from a worker with its revisions as texts, in their place again', async () => {
    const { later, letter, bytes } = await aLetter();
    const reports: DecodeReport[] = [];
    const open = createOpener(later.keyring, { kinds: kindsWithLetters });
    const answer = createDecodeAnswers(
      open,
      (report) => {
        reports.push(report);
        if (report.type === 'head') void answer({ type: 'admitted' });
      },
      kindsWithLetters,
    );
    await answer({ type: 'file', bytes, bytesAre: 'new' });
    expect(reports.map(({ type }) => type)).toEqual(['head', 'part', 'done']);
    expect(reports[1]).toMatchObject({ part: { texts: letter.revisions.map(({ text }) => text) } });
    expect(reports[2]).toMatchObject({ revisions: 'revisions', result: { value: { revisions: [] } } });
  });

  test('is refused as newer where it isn’t known yet, in both languages, and nothing of it is taken', async () => {
    const { ports, event, bytes } = await aLetter();
    const problem = { type: 'kind-newer', kind: 'letter', version: 2 } as const;
    expect(await event.services.identifyFile(bytes)).toEqual({ ok: false, error: problem });
    const file = anIncomingFile({ name: 'surat.pleno', bytes });
    expect(await event.services.importBundles(event.id, [file], quiet())).toEqual([
      { type: 'refused', fileName: 'surat.pleno', problem },
    ]);
    expect(await ports.repository.listImports(event.id)).toEqual([]);
    expect(describeProblem(problem, 'id')).toBe(
      'Ini berkas jenis “letter” yang dibuat oleh Pleno yang lebih baru (versi 2). Tidak ada yang diambil; perbarui program di laptop ini, lalu coba lagi.',
    );
    expect(describeProblem({ ...problem, kind: 'scores' }, 'en')).toBe(
      'This is a judge’s score file of a newer Pleno (version 2). Nothing was taken; update the program on this laptop and try again.',
    );
  });

  test('is refused where it is known and nobody takes it', async () => {
    const { later, event, bytes } = await aLetter();
    const file = anIncomingFile({ name: 'surat.pleno', bytes });
    const [outcome] = await importBundles(later, event.id, [file], quiet());
    expect(outcome).toMatchObject({
      type: 'refused',
      problem: { type: 'not-a-scores-file', kind: 'letter' },
    });
  });

  test('is taken by its own receiver, and told in the trail of a program that knows no letters', async () => {
    const { later, event, bytes, competition } = await aLetter();
    const receiver: Receiver = {
      goesTo: 'secretariat',
      findHeadProblem: (head) =>
        head.competition.id === competition.id ? undefined : { type: 'other-rule-book' },
      findMisfit: () => undefined,
      take: ({ repository, now }, workspace, file, arrival) =>
        repository.addImport(workspace.id, [], (counts) => ({
          ...{
            ...arrival,
            kind: 'letter' as LaterKind,
            judge: null,
            device: file.signer,
            ...counts,
            at: now(),
          },
        })),
    };
    const file = anIncomingFile({ name: 'surat.pleno', bytes });
    const options = { ...quiet(), receivers: receiversWith(receiver) };
    const [outcome] = await importBundles(later, event.id, [file], options);
    expect(outcome).toMatchObject({ type: 'taken', record: { kind: 'letter', fileName: 'surat.pleno' } });
    const [record] = await later.repository.listImports(event.id);
    if (record === undefined) throw new Error('not recorded');
    const line = { index: 0, n: 1, at: record.at, group: 'files', what: { type: 'import', record } } as const;
    expect(describeEntry(line, toTrailNames(competition), 'id')).toEqual({
      title: 'Berkas jenis “letter” dari Pleno yang lebih baru diterima',
      aside: 'surat.pleno',
    });
  });

  test('says by itself what it is, on the command line', async () => {
    const { letter, competition, signer } = await aLetter();
    const file = asFile(letter);
    expect(toVerifiedReport(file, kindsWithLetters)).toMatchObject({
      ...{ kind: 'letter', competition: 'Test Competition', tone: 'warm', text: 'Selamat pagi' },
    });
    expect(toVerifiedLines(file, 0, 'as-it-should-be', kindsWithLetters)).toContain(
      '  content      a warm letter: Selamat pagi',
    );
    expect(findMisfit(file, { competition, signer })).toEqual({ type: 'not-a-scores-file', kind: 'letter' });
  });
});

test('records of files of a later kind keep their place in log, database and trail', async () => {
  const vault = aLastingVault();
  const laptop = await aBackupLaptop('reader', { vault });
  const event = await anEvent({ ports: laptop.ports });
  const { signer } = await loadSecretariat(laptop.ports, event.id);
  const record = (counts: Pick<ImportRecord, 'added' | 'known'>): ImportRecord => ({
    ...{ workspace: event.id, fileName: 'surat.pleno', fileHash: hashText('surat'), judge: null },
    ...{ device: signer, kind: 'letter' as LaterKind, ...counts, at: '2026-03-16T02:00:00.000Z' },
  });
  getValue(await laptop.ports.repository.addImport(event.id, [], record));
  await laptop.profile.close();
  // Another database: built anew from the log alone.
  const again = await aBackupLaptop('reader', { vault });
  expect((await again.ports.repository.listImports(event.id)).map(({ kind }) => kind)).toEqual(['letter']);
});
