import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFontFiles } from '../renderer/adapters/pdf/font-files-node';
import { renderPaper } from '../renderer/adapters/pdf/render-paper';
import type { PaperRequest } from '../renderer/application/papers/paper-request';
import type { Logo } from '../renderer/application/workspace/certificate-settings';
import type { Sha256 } from '../renderer/domain/ids';
import type { PaperCode } from '../renderer/domain/paper-code';
import { aLaptopSheetRequest, aTestPageRequest, worstResults } from '../tests/builders/laptop-results';
import {
  aCertificatesRequest,
  aFinalRecapRequest,
  anAccessCardsRequest,
  aPaperCompetition,
  aPaperTabulation,
  aRecapRequest,
  aScoreSheetsRequest,
} from '../tests/builders/some-papers';

/** Writes every kind of paper into a folder, to be looked at: `npx tsx build/papers-preview.ts FOLDER`. */
const folder = process.argv[2] ?? 'papers-preview';
const fonts = readFontFiles(new URL('../assets/fonts/papers/', import.meta.url));
const event = aPaperCompetition();
const sample = aPaperCompetition({ nature: 'sample' });
const rehearsal = aPaperCompetition({ nature: 'rehearsal' });
const eleven = aPaperCompetition({ criteria: 11 });
const logo: Logo = {
  type: 'svg',
  text: readFileSync(new URL('../assets/icons/pleno.svg', import.meta.url), 'utf8'),
};
const LONG =
  'Layanan Terpadu Pengaduan, Konsultasi, Pendampingan, dan Penyelesaian Masalah Administrasi Kependudukan bagi Warga Rentan, Lanjut Usia, serta Penyandang Disabilitas di Seluruh Wilayah Kelurahan Kota';
const scripts = aPaperCompetition({ entries: 5 });
const named = (title: string, name: string, index: number) => ({
  ...(scripts.entries[index] as (typeof scripts.entries)[number]),
  title,
  institution: { name, kind: null },
});
const strange = {
  ...scripts,
  entries: [
    named(LONG, LONG, 0),
    named('ꦲꦏ꧀ꦱꦫꦗꦮ (Aksara Jawa)', "Kelurahan Ma'arif “Nusantara” O'Brien", 1),
    named('Инновация для города Ελληνικά', 'Nguyễn Thị Minh Khai', 2),
    named('创新服务 العربية 😀', 'x'.repeat(200), 3),
    named('PASTI', 'Perumda Air Minum Tugu Tirta', 4),
  ],
};
const blank = { type: 'blank' } as const;
const trail = { lines: 1284, head: '9f3a77c012be08d1'.padEnd(64, '0') as Sha256 };
const code = '7K3M9QXA04TDWZ51' as PaperCode;
const filled = aScoreSheetsRequest(sample, { trail });

const papers: { readonly [name: string]: PaperRequest } = {
  'sheets-filled': { ...filled, sheets: filled.sheets.slice(0, 2).map((sheet) => ({ ...sheet, code })) },
  'sheets-blank': {
    ...aScoreSheetsRequest(event, { date: null }),
    sheets: aScoreSheetsRequest(event)
      .sheets.slice(0, 1)
      .map((sheet) => ({ ...sheet, content: blank })),
  },
  'sheets-blank-eleven-f4': {
    ...aScoreSheetsRequest(eleven, { size: 'f4', date: null }),
    sheets: aScoreSheetsRequest(eleven)
      .sheets.slice(0, 1)
      .map((sheet) => ({ ...sheet, content: blank })),
  },
  'sheets-eleven': {
    ...aScoreSheetsRequest(eleven, { trail }),
    sheets: aScoreSheetsRequest(eleven)
      .sheets.slice(0, 1)
      .map((sheet) => ({ ...sheet, code })),
  },
  'sheets-eleven-blank': {
    ...aScoreSheetsRequest(eleven, { date: null, language: 'en' }),
    sheets: aScoreSheetsRequest(eleven)
      .sheets.slice(0, 1)
      .map((sheet) => ({ ...sheet, content: blank })),
  },
  'sheets-scripts': aScoreSheetsRequest(strange),
  recap: aRecapRequest(event, { trail, code }),
  'recap-provisional': aRecapRequest(sample, { tabulation: aPaperTabulation(sample, ['J2 5', 'J3 7']) }),
  'recap-twelve-judges-f4': aRecapRequest(aPaperCompetition({ judges: 12, nature: 'rehearsal' }), {
    size: 'f4',
  }),
  'recap-scripts': aRecapRequest(strange),
  'recap-final': aFinalRecapRequest(event, { trail, code }),
  'recap-final-endless-f4': aFinalRecapRequest(strange, { size: 'f4' }, [LONG, `${LONG} 2`, `${LONG} 3`]),
  'certificates-logos': aCertificatesRequest(event, { logos: [logo, logo, logo] }),
  'certificates-plain-f4': aCertificatesRequest(event, {
    size: 'f4',
    rankWord: 'juara',
    signatory: { name: 'Nama Wali Kota Contoh', position: 'Wali Kota Malang', rank: '', nip: '' },
  }),
  'certificates-sample': aCertificatesRequest(sample, { logos: [logo], trail }),
  'certificates-rehearsal': aCertificatesRequest(rehearsal),
  'certificates-endless': aCertificatesRequest(
    { ...strange, identity: { ...strange.identity, name: LONG, organiser: LONG, venue: LONG } },
    { logos: [logo], heading: LONG, signatory: { name: LONG, position: LONG, rank: LONG, nip: LONG } },
  ),
  'access-cards': anAccessCardsRequest(aPaperCompetition({ judges: 9 })),
  'access-cards-one-f4': anAccessCardsRequest(aPaperCompetition({ judges: 1, nature: 'rehearsal' }), {
    size: 'f4',
    language: 'en',
  }),
  'access-cards-endless': anAccessCardsRequest({
    ...strange,
    nature: 'rehearsal',
    identity: { ...strange.identity, name: LONG },
    judges: [LONG, 'x'.repeat(200), 'ꦲꦏ꧀ꦱꦫꦗꦮ (Aksara Jawa)', 'Nguyễn Thị Minh Khai 创新'].map(
      (name, index) => ({
        ...(event.judges[index] as (typeof event.judges)[number]),
        name,
        ...(index === 1 ? { code: 'X'.repeat(12) } : {}),
      }),
    ),
  }),
  'test-page': aTestPageRequest(),
  'laptop-sheet': aLaptopSheetRequest(),
  'laptop-sheet-worst': aLaptopSheetRequest({ results: worstResults(LONG, LONG), printed: 'open' }),
  'certificates-scripts': aCertificatesRequest(strange, { logos: [logo] }),
};

mkdirSync(folder, { recursive: true });
for (const [name, paper] of Object.entries(papers)) {
  const result = await renderPaper(paper, fonts);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  writeFileSync(join(folder, `${name}.pdf`), result.value);
}
