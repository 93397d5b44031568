import { toCount } from './figures';
import type {
  Again,
  Detail,
  Figure,
  FiguresRecord,
  FullRun,
  Machine,
  PartRecord,
  Piece,
  Series,
} from './record';
import { describeFailures } from './seeds';
import { doneIn, isComplete, toDates, totalOf } from './series';

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
      parts.map(({ id, number, title }) => [number, title, toVerdict(record[id]), toLastRun(record[id])]),
    ),
    ...parts.flatMap((part) => renderPart(part, record[part.id])),
    NOT_TESTED,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const INTRODUCTION = [
  'Written by `npm run test:endurance` from `tests/endurance/record`; a part that was not run keeps its earlier',
  'figures with their date. Parts that go by seeds can be run in pieces; what is done of them so far says so. Quick',
  'versions of the same parts run in `npm test` and write nothing here.',
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
  '- **Programs after the day of a run.** The runs of November 2026 up to the 22nd were on the program before sheets',
  '  could be in dispute over what another laptop took, and before its start put unreadable logs aside.',
  '- **Damage to both copies at once**, and a lost or stolen laptop. For these there are backups.',
].join('\n');

function renderPart({ number, title, how }: PartText, part: PartRecord | undefined): readonly string[] {
  const { full, series } = part ?? {};
  return [
    `## ${number} ${title}`,
    how,
    ...(full === undefined && series === undefined ? ['*Not run yet.*'] : []),
    ...(series === undefined ? [] : renderSeries(series)),
    // Of a series that is whole itself, an earlier one says nothing more.
    ...(full === undefined || (series !== undefined && isComplete(series))
      ? []
      : renderFull(full, series === undefined ? '' : 'Last in full: ')),
  ];
}

const renderFull = (full: FullRun, before: string): readonly string[] => [
  `*${before}${describeRun(full)}*`,
  tableOf(full.figures),
  ...(full.detail === undefined ? [] : renderDetail(full.detail)),
];

function renderSeries(series: Series): readonly string[] {
  const { pieces, figures } = series;
  const [only, ...others] = pieces;
  const failures = describeFailures(totalOf(series));
  const { again } = series;
  const codes = new Set(pieces.map(({ code }) => code)).size;
  return [
    `*${describeDone(series)}${only !== undefined && others.length === 0 ? `: ${describePiece(only)}` : ''}*`,
    tableOf(figures),
    ...(others.length === 0
      ? []
      : [
          `In ${pieces.length} pieces${codes === 1 ? ', of one and the same code' : `, of ${codes} different states of the code`}:`,
          table(
            ['seeds', 'run'],
            pieces.map((piece) => [
              `${toCount(piece.from)} to ${toCount(piece.from + piece.count - 1)}`,
              describePiece(piece),
            ]),
          ),
        ]),
    ...(failures.length === 0
      ? []
      : [
          'What was wrong:',
          table(
            ['complaint'],
            failures.map((one) => [one]),
          ),
        ]),
    ...(again === undefined ? [] : [describeAgain(again)]),
  ];
}

const describeAgain = ({ date, program, seeds, failures }: Again): string =>
  [
    `Played again on ${date} with Pleno ${program}: seeds ${seeds.join(', ')};`,
    failures.length === 0 ? 'all held.' : `failed again: ${describeFailures({ failures }).join('; ')}.`,
  ].join(' ');

const describePiece = (piece: Piece): string =>
  [describeRun({ ...piece, date: toDates({ pieces: [piece] }) }), `Pleno ${piece.program}`].join(', ');

/** `650 000 of 1 000 000 cases so far, held`, or `1 000 000 cases`. */
function describeDone(series: Series): string {
  const { goal, unit } = series;
  if (isComplete(series)) return `${toCount(doneIn(series))} ${unit}`;
  return `${toCount(doneIn(series))} of ${toCount(goal)} ${unit} so far, ${toWord(series.figures)}`;
}

const renderDetail = ({ title, head, rows }: Detail): readonly string[] => [`${title}:`, table(head, rows)];

const toRow = ({ what, value, aim, isMet }: Figure): readonly string[] => [
  what,
  value,
  aim ?? '',
  aim === undefined ? '' : isMet ? 'held' : '**not held**',
];

function describeRun({
  date,
  machine: { system, processors, node },
  chromium,
}: {
  readonly date: string;
  readonly machine: Machine;
  readonly chromium?: string | undefined;
}): string {
  return [
    date,
    system,
    `${processors} ${processors === 1 ? 'processor' : 'processors'}`,
    `Node ${node}`,
    ...(chromium === undefined ? [] : [`Chromium ${chromium}`]),
  ].join(', ');
}

function toVerdict({ full, series }: PartRecord = {}): string {
  if (series !== undefined && isComplete(series)) return toAnswer(series.figures);
  const words = [
    ...(full === undefined ? [] : [toAnswer(full.figures)]),
    ...(series === undefined ? [] : [describeDone(series)]),
  ];
  return words.length === 0 ? 'not run yet' : words.join('; ');
}

function toLastRun({ full, series }: PartRecord = {}): string {
  if (series !== undefined && isComplete(series)) return toDates(series);
  const dates = [
    ...(full === undefined ? [] : [full.date]),
    ...(series === undefined ? [] : [toDates(series)]),
  ];
  return dates.length === 0 ? '–' : dates.join('; ');
}

const toAnswer = (figures: readonly Figure[]): string =>
  countMissed(figures) === 0 ? 'yes' : toWord(figures);

const toWord = (figures: readonly Figure[]): string =>
  countMissed(figures) === 0 ? 'held' : `**${countMissed(figures)} of ${figures.length} not**`;

const countMissed = (figures: readonly Figure[]): number => figures.filter(({ isMet }) => !isMet).length;

const tableOf = (figures: readonly Figure[]): string =>
  table(['what', 'measured', 'aim', ''], figures.map(toRow));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(toCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const toCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
