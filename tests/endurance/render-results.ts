import type { Detail, Figure, FiguresRecord, PartRecord } from './figures';

/** What the results say about a part, whatever came out. */
export interface PartText {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** What was done, in plain words. */
  readonly how: string;
}

/** The text of `tests/RESULTS.md`: nothing but the record and fixed words about it. */
export function renderResults(parts: readonly PartText[], record: FiguresRecord): string {
  return [
    '# Results',
    INTRODUCTION,
    table(
      ['', 'what', 'held', 'last run'],
      parts.map(({ id, number, title }) => [number, title, toVerdict(record[id]), record[id]?.date ?? '–']),
    ),
    ...parts.flatMap((part) => renderPart(part, record[part.id])),
    NOT_TESTED,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const INTRODUCTION = [
  'Written by `npm run test:endurance` from `tests/endurance/figures.json`; a part that was not run keeps its',
  'earlier figures with their date. Quick versions of the same parts run in `npm test` and write nothing here.',
].join('\n');

const NOT_TESTED = [
  '## What these figures can not say',
  '',
  '- **Real power loss.** Nobody pulled a plug. R4 simulates it on a model of a disk that drops, reorders and tears',
  '  what was not flushed; a disk that lies about flushing defeats every program. Killing a process (R1, R2) leaves',
  "  the system's own caches alone, so it shows the order of writes, not their arrival on the disk; R7 shows that",
  '  the flushes are asked for.',
  '- **Windows and macOS.** Everything was run on Linux only. Their file systems and their renaming of open files differ.',
  '- **Real Electron.** Its runtime was not on the machine. Its vault was tested in Node, as the main process runs it,',
  '  and its database as Chromium has it.',
  '- **Other browsers.** Firefox and Safari keep IndexedDB in other files (SQLite); damage to those was not tried.',
  '- **Damage to both copies at once**, and a lost or stolen laptop. For these there are backups.',
].join('\n');

function renderPart({ number, title, how }: PartText, part: PartRecord | undefined): readonly string[] {
  const head = `## ${number} ${title}`;
  if (part === undefined) return [head, how, '*Not run yet.*'];
  return [
    head,
    how,
    `*${describeRun(part)}*`,
    table(['what', 'measured', 'aim', ''], part.figures.map(toRow)),
    ...(part.detail === undefined ? [] : renderDetail(part.detail)),
  ];
}

const renderDetail = ({ title, head, rows }: Detail): readonly string[] => [`${title}:`, table(head, rows)];

const toRow = ({ what, value, aim, isMet }: Figure): readonly string[] => [
  what,
  value,
  aim ?? '',
  aim === undefined ? '' : isMet ? 'held' : '**not held**',
];

function describeRun({ date, machine, chromium }: PartRecord): string {
  const { system, processors, node } = machine;
  return [
    date,
    system,
    `${processors} ${processors === 1 ? 'processor' : 'processors'}`,
    `Node ${node}`,
    ...(chromium === undefined ? [] : [`Chromium ${chromium}`]),
  ].join(', ');
}

function toVerdict(part: PartRecord | undefined): string {
  if (part === undefined) return 'not run yet';
  const missed = part.figures.filter(({ isMet }) => !isMet).length;
  return missed === 0 ? 'yes' : `**${missed} of ${part.figures.length} not**`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(toCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const toCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
