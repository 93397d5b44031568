import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { millimetres, toPageSize } from '../../../../renderer/adapters/pdf/page-size';
import { renderPaper } from '../../../../renderer/adapters/pdf/render-paper';
import type { CertificatesRequest, PaperSize } from '../../../../renderer/application/papers/paper-request';
import type { Logo } from '../../../../renderer/application/workspace/certificate-settings';
import type { Sha256 } from '../../../../renderer/domain/ids';
import { anEntry } from '../../../builders/an-entry';
import { type Mark, readMarks } from '../../../builders/drawn-marks';
import { paperFonts } from '../../../builders/paper-fonts';
import { readPdfPages } from '../../../builders/pdf-text';
import { A_LOGO, aCertificatesRequest, aPaperCompetition } from '../../../builders/some-papers';

const LONG = `${'Layanan Terpadu Pengaduan dan Pendampingan '.repeat(5)}Akhir`.slice(0, 200);
const TRAIL = { lines: 1284, head: '9f3a77c012be08d1'.padEnd(64, '0') as Sha256 };
const LOGOS: readonly Logo[] = [
  { type: 'svg', text: A_LOGO },
  {
    type: 'png',
    bytes: new Uint8Array(readFileSync(new URL('../../../../assets/icons/png/128x128.png', import.meta.url))),
  },
];

const texts = [
  { title: 'PASTI', name: 'Perumda Air Minum Tugu Tirta' },
  { title: LONG, name: LONG },
  { title: 'x'.repeat(200), name: 'W'.repeat(200) },
  { title: 'ꦲꦏ꧀ꦱꦫꦗꦮ', name: 'Nguyễn Thị Minh Khai' },
];

/** Four of them, the first three with their rank. */
function certificates(size: PaperSize, change: Partial<CertificatesRequest> = {}): CertificatesRequest {
  const base = aPaperCompetition({ nature: 'sample' });
  const entries = texts.map(({ title, name }, index) =>
    anEntry({ number: index + 1, title, institution: { name, kind: null } }),
  );
  return aCertificatesRequest({ ...base, entries }, { size, trail: TRAIL, ...change });
}

const endless = { name: LONG, position: LONG, rank: LONG, nip: LONG };
const cases = (['a4', 'f4'] as const).flatMap((size) => {
  const plain = certificates(size);
  const { competition } = plain;
  const identity = { ...competition.identity, name: LONG, organiser: LONG, venue: LONG };
  return [
    { about: `${size}, plain`, request: plain },
    { about: `${size}, with logos`, request: certificates(size, { logos: LOGOS }) },
    {
      about: `${size}, with 200 letters everywhere`,
      request: certificates(size, { logos: LOGOS, heading: LONG, issuer: LONG, signatory: endless }),
    },
    {
      about: `${size}, of a competition with a name of 200 letters`,
      request: {
        ...certificates(size, { logos: LOGOS, signatory: endless }),
        competition: { ...competition, identity },
      },
    },
  ];
});

async function rendered(request: CertificatesRequest): Promise<Uint8Array> {
  const result = await renderPaper(request, paperFonts, { compress: false });
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

describe.each(cases)('a certificate, $about', ({ request }) => {
  test('draws nothing nearer than 10 mm to the edge of the paper', async () => {
    const { width, height } = toPageSize(request.size, 'landscape');
    const pages = readMarks(await rendered(request));
    expect(pages).toHaveLength(4);
    for (const marks of pages) {
      expect(marks.filter(({ operator }) => operator === 'TJ').length).toBeGreaterThan(10);
      const distance = ({ left, bottom, right, top }: Mark): number =>
        Math.min(left, bottom, width - right, height - top);
      expect(marks.filter((mark) => !(distance(mark) >= millimetres(10)))).toEqual([]);
    }
  });

  test('prints no line of text over another', async () => {
    for (const marks of readMarks(await rendered(request))) {
      const lines = marks.filter(({ operator }) => operator === 'TJ');
      const crossed = lines.flatMap((line, index) =>
        lines
          .slice(index + 1)
          .filter((other) => areCrossed(line, other))
          .map((other) => [line, other]),
      );
      expect(crossed).toEqual([]);
    }
  });
});

/** Whether two pieces of text share a stretch of the page and are nearer than lines of the smaller one. */
function areCrossed(one: Mark, other: Mark): boolean {
  const baseline = ({ bottom, top }: Mark): number => bottom + 0.23 * (top - bottom);
  const distance = Math.abs(baseline(one) - baseline(other));
  const height = Math.min(one.top - one.bottom, other.top - other.bottom);
  // The space after a last letter reaches into the next piece.
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared > 3 && distance < 0.6 * height;
}

test('a certificate is read as it stands: issuer, heading, recipient, event, signatory, code', async () => {
  const [page] = readPdfPages(await rendered(certificates('a4', { logos: LOGOS })));
  const lines = (page?.text ?? '').split('\n').map((line) => line.trim());
  expect(lines.filter((line) => line !== '')).toEqual([
    'PEMERINTAH KOTA MALANG',
    'Piagam Penghargaan',
    'Nomor: 800/001/35.73.133/2021',
    'diberikan kepada',
    texts[0]?.name,
    'atas inovasi',
    `“${texts[0]?.title}”`,
    'Peserta nomor 1',
    'sebagai',
    'PERINGKAT 1',
    'dalam Kompetisi Inovasi Pelayanan Publik Kota Malang 2021 yang diselenggarakan',
    'oleh Pemerintah Kota Malang di Hotel Contoh pada tanggal 16–17 Maret 2021',
    'Malang, 17 Maret 2021',
    'Kepala Bagian Organisasi',
    'Sekretariat Daerah Kota Malang',
    'Nama Pejabat Contoh',
    'Pembina Tingkat I',
    'NIP 19700101 199003 1 001',
    'kode periksa dokumen, bukan tanda tangan elektronik',
    'Kode penutup jejak: 1284·9f3a 77c0 12be 08d1',
    'DATA CONTOH · bukan piagam sebenarnya',
    'DATA CONTOH',
  ]);
});
