import { describe, expect, test } from 'vitest';
import type { TrailEntry, TrailWhat } from '../../../../renderer/application/trail/trail-entry';
import type { Sha256 } from '../../../../renderer/domain/ids';
import type { OldPaperCode, PaperCode } from '../../../../renderer/domain/paper-code';
import { describeEntry, toTrailNames } from '../../../../renderer/features/trail/describe-entry';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import { deviceKey } from '../../../builders/a-revision';
import { roundId } from '../../../builders/a-round';
import { workspaceId } from '../../../builders/a-workspace';
import { entryId } from '../../../builders/an-entry';

const at = '2026-03-16T02:00:00.000Z';
const names = toTrailNames(aCompetition());
const tell = (what: TrailWhat, about: Partial<TrailEntry> = {}) =>
  describeEntry({ index: 4, n: 5, at, group: 'sheets', what, ...about }, names, 'id');

const sheet = {
  type: 'sheet',
  part: 'whole',
  state: 'submitted',
  by: 'judge',
  laptop: undefined,
  round: roundId(),
  changed: 2,
  marks: 7,
  before: 3,
  reason: undefined,
  wall: at,
  via: undefined,
} as const;
const about = { judge: judgeId('J1'), entry: entryId(2) };

describe('a line of the trail in words', () => {
  test('says who did what to which sheet', () => {
    expect(tell(sheet, about)).toEqual({
      title: 'Juri J1 menandatangani lembar peserta 2',
      aside: 'Innovation 2 · Office 2 · 2 nilai berubah',
    });
    expect(tell({ ...sheet, state: 'draft', before: undefined }, about).title).toBe(
      'Juri J1 mulai mengisi lembar peserta 2',
    );
    expect(tell({ ...sheet, state: 'withdrawn', reason: 'salah ketik', changed: 0 }, about)).toEqual({
      title: 'Juri J1 membuka kembali lembar peserta 2',
      aside: 'Innovation 2 · Office 2 · nilai sama dengan sebelumnya · alasan: salah ketik',
    });
    expect(tell({ ...sheet, by: 'secretariat', reason: 'sesuai kertas' }, about).title).toBe(
      'Sekretariat memutuskan lembar Juri J1 untuk peserta 2',
    );
  });

  test('keeps the identifier of somebody who is no longer there', () => {
    const gone = tell(sheet, { judge: judgeId('J9'), entry: entryId(77) });
    expect(gone.title).toBe('Juri judge-J9 menandatangani lembar peserta entry-77');
  });

  test('says what came in and what went out', () => {
    const record = {
      workspace: workspaceId(),
      fileName: 'j1.pleno',
      fileHash: 'a'.repeat(64) as Sha256,
      judge: judgeId('J1'),
      device: deviceKey('1'),
      added: 46,
      known: 0,
      at,
    };
    expect(tell({ type: 'import', record })).toEqual({
      title: 'Berkas Juri J1 diterima: 46 baru, 0 sudah ada',
      aside: 'j1.pleno',
    });
    expect(tell({ type: 'import', record: { ...record, sealed: false } }).aside).toBe(
      'j1.pleno · tanpa segel',
    );
    const edition = { number: 7, hash: 'b'.repeat(64) as Sha256 };
    expect(
      tell({ type: 'import', record: { ...record, judge: null, kind: 'competition', edition } }).title,
    ).toBe('Berkas lomba no. 7 diterima kembali: hanya nomornya yang dicatat');
    const event = {
      what: 'paper-made',
      paper: 'recap',
      fileName: 'r.pdf',
      code: '7K3M9QXA04TDWZ51' as PaperCode,
    } as const;
    expect(tell({ type: 'event', event })).toEqual({
      title: 'Kertas dibuat: rekapitulasi',
      aside: 'r.pdf · kode 7K3M-9QXA-04TD-WZ51',
    });
    const before = { ...event, code: '7K3M9QXA04' as OldPaperCode };
    expect(tell({ type: 'event', event: before }).aside).toBe('r.pdf · kode 7K3M9-QXA04');
  });

  test.each([
    [{ what: 'table-exported', table: 'recap', form: 'xlsx' }, 'Rekap disimpan sebagai tabel XLSX'],
    [{ what: 'table-exported', table: 'recap', form: 'csv' }, 'Rekap disimpan sebagai tabel CSV'],
    [{ what: 'paper-made', paper: 'access-cards' }, 'Kertas dibuat: kartu juri'],
    [{ what: 'paper-made', paper: 'test-page' }, 'Kertas dibuat: halaman uji'],
    [{ what: 'paper-made', paper: 'laptop-sheet' }, 'Kertas dibuat: lembar kesiapan laptop'],
  ] as const)('says that %j left', (event, title) => {
    expect(tell({ type: 'event', event: { ...event, fileName: 'berkas' } })).toEqual({
      title,
      aside: 'berkas',
    });
  });

  test('says of the first lines of a long decision that the next line is the decision', () => {
    const { title } = tell({ ...sheet, by: 'secretariat', part: 'begun' }, about);
    expect(title).toBe('Lembar Juri J1 untuk peserta 2: bagian awal dari baris berikutnya');
  });

  test('says what was changed in the competition, and why where a reason was given', () => {
    expect(
      tell({
        type: 'change',
        topics: [
          { type: 'rule-book', version: 2, reason: 'bobot keliru' },
          { type: 'member', name: 'rubric' },
          { type: 'entries', added: 3, changed: 0, removed: 0, only: undefined },
          { type: 'judges', added: 0, changed: 1, removed: 0, only: { label: 'J3', name: 'Juri Tiga' } },
        ],
      }),
    ).toEqual({
      title:
        'Aturan penilaian diubah menjadi versi 2; Rubrik diubah; 3 peserta ditambahkan; Juri J3 · Juri Tiga diubah',
      aside: 'alasan: bobot keliru',
    });
    const strike = { type: 'struck-out', judge: 'J1', lastSeq: 12, reason: 'dicuri' } as const;
    expect(tell({ type: 'change', topics: [strike] })).toEqual({
      title: 'Laptop juri J1 dicoret sesudah urutan 12',
      aside: 'alasan: dicuri',
    });
    expect(tell({ type: 'change', topics: [{ ...strike, lastSeq: 0 }] }).title).toBe(
      'Laptop juri J1 dicoret seluruhnya',
    );
    expect(tell({ type: 'change', topics: [] }).title).toBe('Disimpan tanpa perubahan');
  });
});
