import type { ArchiveContents, ArchivedFile } from '../application/backup/archive-contents';
import { formatInstant } from './formats';
import type { Language } from './language';

/** The README of an archive folder: Indonesian first, then English; lines of at most 100 characters but for names. */
export const toArchiveReadme = (contents: ArchiveContents): string =>
  `${[toPart('id', contents), toPart('en', contents)].join(`\n${'-'.repeat(78)}\n\n`)}`;

const words = {
  id: {
    title: ({ competitionName, year }: ArchiveContents) => `ARSIP LOMBA: ${competitionName}, ${year}`,
    natures: {
      rehearsal: 'GLADI: bukan hasil yang sebenarnya.',
      sample: 'DATA CONTOH: bukan hasil lomba yang sebenarnya.',
    },
    made: (at: string, program: string) => `Dibuat ${at} dengan ${program}.`,
    what: `Folder ini berisi semua yang menjadi dasar hasil lomba. Isinya dapat diperiksa dan dihitung ulang
di komputer mana pun, tanpa laptop yang membuatnya.`,
    files: {
      competition: 'competition.pleno    berkas lomba: peserta, juri, rubrik, aturan; tanpa nilai',
      received:
        'received/            berkas nilai dan keputusan yang diterima, persis seperti ditandatangani',
      other: 'other/               berkas lain yang pernah diterima; tidak ikut dihitung',
      attachments: 'attachments/         lampiran berkas-berkas itu; namanya adalah SHA-256 isinya',
      own: 'own/                 keputusan sekretariat',
      key: 'audit-key.age        kunci pembuka berkas bersegel (.age), dikunci dengan kata sandi',
      sums: 'SHA256SUMS           sidik jari setiap berkas; tanpa berkas ini arsip belum lengkap',
    },
    key: 'Kunci tanda tangan lomba (Ed25519, base64):',
    check: 'MEMERIKSA',
    whole: 'Utuh atau tidak:',
    open: 'Membuka kunci, lalu berkas bersegel:',
    recount: 'Menghitung ulang hasil dengan Pleno:',
    signature: `Tanda tangan setiap berkas dapat diperiksa dengan openssl saja; caranya ada di dokumentasi berkas
Pleno, bagian "Check a file's signature".`,
    list: 'BERKAS YANG DITERIMA',
    nobody: 'keputusan sekretariat, atau berkas tanpa nilai',
    none: 'tidak ada',
    notKept: (count: number) =>
      `PERHATIAN: ${count} berkas diterima sebelum program menyimpan berkas asli. Isinya tidak ada di sini,
sehingga hitung ulang dari folder ini tidak lengkap.`,
    lost: 'PERHATIAN: kedua salinan berkas berikut rusak; isinya tidak ada di sini:',
    waiting: 'PERHATIAN: lampiran berikut belum pernah diterima, sehingga tidak ada di sini:',
  },
  en: {
    title: ({ competitionName, year }: ArchiveContents) =>
      `ARCHIVE OF A COMPETITION: ${competitionName}, ${year}`,
    natures: {
      rehearsal: 'REHEARSAL: no real result.',
      sample: 'SAMPLE DATA: no real competition.',
    },
    made: (at: string, program: string) => `Made ${at} with ${program}.`,
    what: `This folder holds everything the result rests on. It can be checked and counted again on any
computer, without the laptop that made it.`,
    files: {
      competition: 'competition.pleno    the competition file: entries, judges, rubric, rules; no marks',
      received: 'received/            score files and decisions that came in, exactly as they were signed',
      other: 'other/               other files that came in; not counted',
      attachments: 'attachments/         what lay beside those files; each is called by its SHA-256',
      own: 'own/                 decisions of the secretariat',
      key: 'audit-key.age        the key that opens sealed files (.age), locked with a passphrase',
      sums: 'SHA256SUMS           fingerprint of every file; without it the archive is not whole',
    },
    key: 'Signing key of the competition (Ed25519, base64):',
    check: 'CHECKING',
    whole: 'Whether it is whole:',
    open: 'Opening the key, then a sealed file:',
    recount: 'Counting the result again with Pleno:',
    signature: `Each file's signature can be checked with openssl alone; how is told in the documentation of
Pleno's files, "Check a file's signature".`,
    list: 'FILES THAT CAME IN',
    nobody: 'decisions of the secretariat, or a file without marks',
    none: 'none',
    notKept: (count: number) =>
      `ATTENTION: ${count} files came in before the program kept them whole. What they held is not here, so a
recount from this folder is not complete.`,
    lost: 'ATTENTION: both copies of these files are damaged; what they held is not here:',
    waiting: 'ATTENTION: these attachments have never come in, and so are not here:',
  },
} as const;

function toPart(language: Language, contents: ArchiveContents): string {
  const {
    title,
    natures,
    made,
    what,
    files,
    key,
    check,
    whole,
    open,
    recount,
    signature,
    list,
    nobody,
    none,
    ...warnings
  } = words[language];
  const { form, received, attachments, decisions, lost, waiting, notKept, madeAt, program, signer, nature } =
    contents;
  const isSealed = form === 'sealed';
  const tell = ({ path, fileName, judge, at }: ArchivedFile): string[] => [
    `  ${path}`,
    `      ${judge === null ? nobody : `${judge.code} ${judge.name}`}; ${formatInstant(at, language)}; ${fileName}`,
  ];
  const lines = [
    title(contents),
    ...(nature === 'event' ? [] : [natures[nature]]),
    ...[made(formatInstant(madeAt, language), program), '', what, ''],
    ...[files.competition, files.received],
    ...(received.some(({ path }) => path.startsWith('other/')) ? [files.other] : []),
    ...(attachments.length > 0 ? [files.attachments] : []),
    ...(decisions === undefined ? [] : [files.own]),
    ...(isSealed ? [files.key] : []),
    ...[files.sums, '', key, `  ${signer}`, ''],
    ...(notKept > 0 ? [warnings.notKept(notKept), ''] : []),
    ...(lost.length > 0 ? [warnings.lost, ...lost.map((name) => `  ${name}`), ''] : []),
    ...(waiting.length > 0 ? [warnings.waiting, ...waiting.map((name) => `  ${name}`), ''] : []),
    ...[check, '', whole, '  sha256sum -c SHA256SUMS', ''],
    ...(isSealed
      ? [
          open,
          '  age -d audit-key.age > key.txt',
          '  age -d -i key.txt received/FILE.pleno.age > FILE.pleno',
          '',
        ]
      : []),
    ...[
      recount,
      `  pleno results --archive . ${isSealed ? '--identity key.txt' : ''}`.trimEnd(),
      '',
      signature,
      '',
    ],
    ...[list, ''],
    ...(received.length === 0 ? [`  ${none}`] : received.flatMap(tell)),
  ];
  return `${lines.join('\n')}\n`;
}
