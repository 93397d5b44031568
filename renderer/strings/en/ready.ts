import type { RoundTripProblem } from '../../application/laptop/laptop-readiness';
import type { PdfProblem, StorageProblem, VaultProblem } from '../../application/workspace/problem';
import { formatBytes, formatMilliseconds, formatOffset, formatSpan } from '../format-measures';
import { formatCount, formatInstant } from '../formats';
import type { ready as source } from '../id/ready';
import type { RemarkTexts } from '../remark-texts';
import { toVaultDetail } from './vault-detail';

const bytesOf = (bytes: number): string => formatBytes(bytes, 'en');
const ms = (value: number): string => formatMilliseconds(value, 'en');
const when = (instant: string): string => formatInstant(instant, 'en');

function notWritten(problem: VaultProblem): string {
  switch (problem.type) {
    case 'vault-full':
      return 'Writing failed: the disk is full. Free some space and check again.';
    case 'vault-read-only':
      return 'Writing failed: the Pleno data folder may only be read. Ask whoever manages the laptop for permission to write, then check again.';
    case 'vault-gone':
      return 'Writing failed: the Pleno data folder is not there. Plug its disk back in and check again.';
    case 'vault-failed':
      return `Writing failed (${toVaultDetail(problem.detail)}). Restart the laptop and check again; if it still fails, use another laptop.`;
  }
}

function notSaved(problem: StorageProblem): string {
  switch (problem.type) {
    case 'storage-full':
      return 'A trial save failed: the disk is full. Free some space and check again.';
    case 'storage-closed':
      return 'A trial save failed: the database was closed. Reload the screen and check again.';
    case 'storage-failed':
      return `A trial save failed (${problem.detail}). Restart Pleno and check again.`;
    case 'storage-incomplete':
      return 'The trial save failed: the database does not give everything that was saved. Reload the screen, then check again.';
    case 'storage-log-only':
      return 'A trial save reached the backup log only; the database is behind. Reload the screen and check again.';
    case 'workspace-missing':
      return 'A trial save failed. Restart Pleno and check again.';
  }
}

const detailOf = (problem: PdfProblem): string =>
  problem.type === 'pdf-not-made' ? ` (${problem.detail})` : '';

const roundTripSteps: { readonly [step in RoundTripProblem['step']]: string } = {
  write: 'a trial file could not be made',
  read: 'a sound trial file could not be read',
  rank: 'the trial ranking is wrong',
  refuse: 'a damaged file was not refused',
};

const remarks: RemarkTexts = {
  'space-enough': ({ bytes }) => `Pleno can still use ${bytesOf(bytes)}; enough.`,
  'space-low': ({ bytes }) =>
    `Pleno can still use ${bytesOf(bytes)}. Enough for one competition; free up to 2 GB when there is time.`,
  'space-too-low': ({ bytes }) =>
    `Pleno can only use ${bytesOf(bytes)} more. Delete files you do not need until at least 500 MB are free, then check again.`,
  'space-unknown': () =>
    'This laptop does not tell how much space is free. Look in its storage settings: at least 2 GB.',
  'write-sound': ({ writeMs, readMs }) =>
    `One megabyte was written (${ms(writeMs)}), read back (${ms(readMs)}), and is exactly the same.`,
  'write-in-memory': () =>
    'Cannot be tested: this browser has no place for files beside the database. Use the Pleno application, or a current Chrome or Edge in an ordinary window.',
  'write-failed': ({ problem }) => notWritten(problem),
  'flush-measured': ({ ms: took }) => `A small write reaches the disk in ${ms(took)}.`,
  'flush-pretended': ({ ms: took }) =>
    `A small write “reaches the disk” in ${ms(took)}: too fast, it may only be held in memory. Keep the laptop plugged in.`,
  'flush-unmeasured': () => 'The speed of the disk was not measured, because the write test failed.',
  'save-quick': ({ ms: took }) => `One whole save takes ${ms(took)}.`,
  'save-slow': ({ ms: took }) =>
    `One whole save takes ${ms(took)}; slow. Close other programs, and wait for “Saved”.`,
  'save-failed': ({ problem }) => notSaved(problem),
  'places-two': () => 'Every mark is saved in two places: the database and the backup log.',
  'places-one': () =>
    'Marks are saved in one place only, the database of the browser. Hand over the score file more often.',
  'places-behind': ({ missing }) =>
    missing === 'log'
      ? 'The last save is only in the database; the backup log is behind. Free some space or plug the disk back in, then check again.'
      : 'The last save is only in the backup log; the database is behind. Reload the screen and check again.',
  'browser-keeps': () =>
    'This browser has promised not to clear Pleno’s data by itself. Both copies still go together when the site’s data is cleared in the browser.',
  'browser-may-clear': () =>
    'This browser has not promised to keep Pleno’s data: when the laptop is nearly full, or when the site’s data is cleared, both copies can go together. Leave some space free, do not clear the browser’s data, and save a backup or score file to a stick more often.',
  'clock-fits': ({ name, at }) =>
    `Does not contradict the competition file “${name}”, made on another laptop ${when(at)}. Compare with the wall clock too.`,
  'clock-behind': ({ minutes, name, at }) =>
    `The laptop's clock is at least ${formatSpan(minutes, 'en')} behind: “${name}” was made ${when(at)}. Set date and time in the laptop's settings.`,
  'clock-ahead': ({ days, name, at }) =>
    `By this clock “${name}” was made ${formatCount(days, 'en')} days ago, ${when(at)}. If that is wrong, the laptop's clock is ahead: set it.`,
  'clock-alone': () =>
    'Compare with the wall clock: there is no competition file from another laptop to compare with yet.',
  'zone-indonesian': ({ offsetMinutes }) => `Time zone ${formatOffset(offsetMinutes)}.`,
  'zone-foreign': ({ offsetMinutes }) =>
    `Time zone ${formatOffset(offsetMinutes)}, not WIB, WITA or WIT. Set it in the laptop's settings if the competition is in Indonesia.`,
  'page-made': ({ bytes }) => `The PDF can be made (one A4 page, ${bytesOf(bytes)}); not printed yet.`,
  'page-printed': ({ bytes }) =>
    `The PDF can be made (one A4 page, ${bytesOf(bytes)}), was printed and looked at.`,
  'page-wrong': ({ pages }) =>
    `${pages === 0 ? 'The test page is not a whole PDF' : `The test page came out as ${pages} pages`}. Restart Pleno and check again.`,
  'page-not-made': ({ problem }) =>
    `The test page could not be made${detailOf(problem)}. Restart Pleno and check again.`,
  'round-trip-sound': ({ files, refusals }) =>
    `${files} trial files were signed, read back and ranked correctly; ${refusals} damaged files were all refused.`,
  'round-trip-failed': ({ step, detail }) =>
    `Do not judge on this laptop: ${roundTripSteps[step]} (${detail}). Restart Pleno and check again.`,
  'check-broken': ({ detail }) => `This check broke down (${detail}). Restart Pleno and check again.`,
};

export const ready: typeof source = {
  link: 'Laptop readiness',
  title: 'Laptop readiness',
  lead: 'Check every laptop before the day of judging. Marks and competitions are not touched.',
  back: 'Back',
  checkNow: 'Check now',
  checkAgain: 'Check again',
  checking: (check) => `Checking: ${check}`,
  cancelled: 'The check was cancelled.',
  lastCheck: (at) => `Last check: ${at}`,
  neverChecked: 'This laptop has never been checked.',
  summary: {
    good: 'This laptop is ready.',
    attention: 'This laptop can be used; something needs your attention.',
    problem: 'This laptop is not ready. Put right what is a problem, then check again.',
  },
  listLabel: 'List of checks',
  states: {
    waiting: 'Not checked',
    running: 'Checking',
    good: 'Good',
    attention: 'Attention',
    problem: 'Problem',
    'by-eye': 'Compare yourself',
  },
  before: (verdict) => `Last time: ${verdict}`,
  checks: {
    space: 'Free space',
    write: 'Write and read back',
    durability: 'Marks really saved',
    clock: 'Laptop clock',
    printer: 'Printer test page',
    'round-trip': 'Trial score files',
  },
  purposes: {
    space: 'So that marks, backups and papers fit until the competition is over.',
    write: 'Whether what is written to the disk reads back exactly the same.',
    durability: 'Whether a mark is really on the disk when it says “Saved”, and in how many places.',
    clock: 'Compare with the wall clock. Results never depend on clocks.',
    printer: 'Whether PDFs can be made here, and the printer prints them whole.',
    'round-trip': 'The way of a mark from judge to ranking; damaged files must be refused.',
  },
  remarks,
  saveTestPage: 'Save the test page',
  printed: 'Printed and correct',
  making: 'Making the PDF',
  testPageFile: 'printer-test-page',
  sheetTitle: 'Readiness sheet (PDF)',
  sheetLead: 'One A4 page: the results, what is to be checked by hand, and room for a signature.',
  laptopName: 'Name of the laptop',
  laptopNameHint: 'For example: Judge laptop 3',
  saveSheet: 'Save readiness sheet (PDF)',
  sheetNeedsCheck: 'The sheet can be made once all checks have run.',
  sheetFile: 'laptop-readiness',
  factsTitle: 'This laptop',
  facts: {
    program: 'Program',
    system: 'System',
    screen: 'Screen',
    processor: 'Processor',
    cores: (count) => (count === 1 ? '1 core' : `${count} cores`),
    inElectron: (engine) => `Pleno application (${engine})`,
    unknown: 'unknown',
  },
  sheet: {
    title: 'Laptop Readiness Sheet',
    laptop: 'Laptop',
    checkedAt: (at) => `Checked ${at}`,
    clock: (clock) => `Laptop clock at the check: ${clock}`,
    byProgram: 'Checked by Pleno',
    check: 'Check',
    result: 'Result',
    seen: 'Seen',
    byHand: 'Checked by hand',
    hand: [
      'Charger plugged in; battery charged',
      'Mouse and number keys work',
      'Laptop clock agrees with the wall clock',
      'USB stick can be read and written',
      'Sleep and automatic updates put off',
      'Printer paper at hand (A4, F4)',
    ],
    printed: 'Test page printed: frame whole, ruler exactly 100 mm, letters legible, code scans',
    notes: 'Notes',
    signedBy: 'Checked by,',
    name: 'Name and signature',
    dateLine: 'Date and time',
    footer: 'One sheet for each laptop. Keep it with the competition file.',
  },
  testPage: {
    title: 'Printer Test Page',
    lead: 'Print this page on A4 paper at 100 % (actual size), then check:',
    steps: [
      'All four frame lines are printed whole, 10 mm from the edges of the paper.',
      'The ruler below is exactly 100 mm long. If not, switch off “Fit to page”.',
      'All letters are legible, the smallest too.',
      'The five grey boxes can be told apart.',
      'A phone camera reads the code on the right: “PLENO UJI CETAK”.',
    ],
    ruler: '100 mm',
    letters: 'Letters',
    sentence: 'Lomba Inovasi Pelayanan Publik: score 87.50 of 100.00; ranks 1, 2, 3.',
    samples: [
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789',
      'É é ñ ç ü ł ş “quote” ‘quote’ – — … % & § ± × ≤ ≥ № · ꦲꦏ꧀ꦱꦫꦗꦮ',
    ],
    greys: 'Greys',
    done: 'If all is right, tick “Printed and correct” on the screen Laptop readiness.',
  },
};
