import { describe, expect, test } from 'vitest';
import { toBundleFileName, toCompetitionFileName } from '../../../../renderer/application/send/file-name';
import { toDelivery } from '../../../../renderer/application/send/to-delivery';
import { ok } from '../../../../renderer/domain/result';
import { toSlug } from '../../../../renderer/domain/slug';
import { aCompetition, anIdentity } from '../../../builders/a-competition';
import { deviceKey } from '../../../builders/a-revision';
import { entryId } from '../../../builders/an-entry';
import { type ADesk, aDesk, aJudgeAtWork, anEvent, exportFile, openScores } from '../../../builders/an-event';
import { givesByExample } from '../../../builders/by-example';
import { fakePorts, getValue } from '../../../builders/fake-ports';
import { hashText } from '../../../builders/hash-text';

const deliveryOf = async (desk: ADesk) =>
  toDelivery(
    await desk.workspace(),
    await desk.ports.repository.loadRevisions(desk.id),
    await desk.ports.repository.listExports(desk.id),
  );

describe('handing scores over', () => {
  test('carries every verdict and the latest draft of each sheet, signed by the device', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80 });
    await desk.mark(1, { a: 80, b: 70 });
    await desk.sign(1);
    getValue(await desk.services.reopenSheet(desk.id, desk.key(1), 'Salah ketik'));
    await desk.mark(2, { a: 50 });
    await desk.mark(2, { a: 55 });
    getValue(
      await desk.services.recuse(desk.id, { round: desk.key(3).round, entries: [entryId(3)] }, 'Keluarga'),
    );
    const file = await desk.handOver();
    const decoded = await openScores(desk, file);
    expect(decoded.revisions.map(({ revision }) => [revision.seq, revision.state])).toEqual([
      [2, 'draft'],
      [3, 'submitted'],
      [4, 'withdrawn'],
      [6, 'draft'],
      [7, 'recused'],
    ]);
    expect(decoded).toMatchObject({ lastSeq: 7, signer: (await desk.workspace()).device });
  });

  test('gives every file a name of its own that says whose it is', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80 });
    const first = await desk.handOver();
    await desk.mark(1, { a: 81 });
    const second = await desk.handOver();
    expect(first.name).toMatch(/^test-competition_j1_[0-9a-f]{8}_1_[0-9a-f]{8}\.pleno$/);
    expect(second.name).toMatch(/_2_[0-9a-f]{8}\.pleno$/);
    expect(second.name.split('_')[2]).toBe(first.name.split('_')[2]);
  });

  test('is not recorded when the file was not saved', async () => {
    const cancelled = { files: { save: async () => ok({ type: 'cancelled' as const }) } };
    const event = await anEvent();
    const desk = await aDesk(await exportFile(event), 'J1', fakePorts(cancelled, { seed: 'one' }));
    await desk.mark(1, { a: 80, b: 70 });
    await desk.sign(1);
    expect(await desk.services.exportBundle(desk.id)).toEqual({ ok: true, value: { type: 'cancelled' } });
    expect(await desk.ports.repository.listExports(desk.id)).toEqual([]);
    expect((await deliveryOf(desk)).undelivered).toEqual([desk.key(1)]);
  });

  test('says when there is no such workspace', async () => {
    const { services } = await anEvent();
    expect(await services.exportBundle('nowhere' as never)).toEqual({
      ok: false,
      error: { type: 'workspace-missing' },
    });
  });
});

describe('what is not handed over yet', () => {
  test('is every verdict since the last file, each sheet once, and apart from it what is only begun', async () => {
    const { desk } = await aJudgeAtWork();
    expect(await deliveryOf(desk)).toEqual({ last: undefined, undelivered: [], draftsChanged: [] });
    await desk.mark(1, { a: 80, b: 70 });
    await desk.sign(1);
    await desk.mark(2, { a: 80 });
    expect(await deliveryOf(desk)).toMatchObject({
      undelivered: [desk.key(1)],
      draftsChanged: [desk.key(2)],
    });
    await desk.handOver();
    expect(await deliveryOf(desk)).toMatchObject({
      last: { lastSeq: 3 },
      undelivered: [],
      draftsChanged: [],
    });
    getValue(await desk.services.reopenSheet(desk.id, desk.key(1), 'Salah ketik'));
    await desk.sign(1);
    await desk.mark(2, { a: 80, b: 75 });
    expect(await deliveryOf(desk)).toMatchObject({
      undelivered: [desk.key(1)],
      draftsChanged: [desk.key(2)],
    });
  });
});

describe('file names', () => {
  givesByExample('%j becomes %j', toSlug, [
    ['Kompetisi Inovasi Pelayanan Publik 2026', 'kompetisi-inovasi-pelayanan-publik-2026'],
    ['Kompetisi Inovasi Pelayanan Publik — DATA CONTOH', 'kompetisi-inovasi-pelayanan-publik-data'],
    ['  Café/Año..\\:*?"<>|  ', 'cafe-ano'],
    ['国际', ''],
    ['a'.repeat(60), 'a'.repeat(40)],
  ]);

  test('have a stand-in where nothing of the name can be written', () => {
    const competition = aCompetition({ identity: anIdentity({ name: '国际' }) });
    const fileHash = hashText('file');
    expect(toCompetitionFileName(competition, 2, fileHash)).toBe(
      `lomba_2026_v2_${fileHash.slice(0, 8)}.pleno`,
    );
    const bundle = { judgeCode: '*', device: deviceKey('1'), lastSeq: 12, fileHash };
    expect(toBundleFileName(competition, bundle, hashText)).toBe(
      `lomba_juri_${hashText(deviceKey('1')).slice(0, 8)}_12_${fileHash.slice(0, 8)}.pleno`,
    );
  });
});
