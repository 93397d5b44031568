import type { TakenTable } from '../reading/read-tables';
import { toRemark } from '../to-remark';
import type { ImportPlan, PlannedDoubt, PlannedRow, Subject } from './plan-import';

/** One table and what importing it would do; no plan while something about the table is in doubt. */
export interface PlannedTable {
  readonly name: 'entries' | 'judges';
  readonly taken: TakenTable<string>;
  readonly plan: ImportPlan | undefined;
}

/** As `--help` describes it. */
export function toPlanJson(competition: string, tables: readonly PlannedTable[]): string {
  const report = {
    competition,
    tables: tables.map(({ name, taken, plan }) => ({
      table: name,
      file: taken.path,
      columns: taken.columns,
      notTaken: taken.notTaken,
      notes: taken.notes,
      undecided: taken.doubts,
      counts: plan?.counts ?? null,
      rows: (plan?.rows ?? []).map(({ line, action, after, before }) => ({ line, action, ...after, before })),
      doubts: plan?.doubts ?? [],
      problems: plan?.problems ?? [],
      notices: plan?.notices ?? [],
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A line a row, then how many there are. */
export const toPlanText = (tables: readonly PlannedTable[]): string =>
  tables
    .flatMap(({ taken: { path }, plan }) =>
      plan
        ? [...plan.rows.map((row) => `${path}:${row.line}: ${toLine(row)}`), `${path}: ${toTotal(plan)}`]
        : [],
    )
    .map((line) => `${line}\n`)
    .join('');

const markOf = (subject: Subject): string => ('number' in subject ? String(subject.number) : subject.code);

const toText = (subject: Subject): string =>
  'number' in subject
    ? `${subject.number} "${subject.title}" (${subject.institution})`
    : `${subject.code} "${subject.name}"`;

function toLine({ action, after, before }: PlannedRow): string {
  if (action === 'renumbered' && before) return `renumbered: ${markOf(before)} -> ${toText(after)}`;
  if (action === 'updated' && before && toText(before) !== toText(after)) {
    return `updated: ${toText(before)} -> ${toText(after)}`;
  }
  return `${action}: ${toText(after)}`;
}

function toTotal({ counts, problems, doubts }: ImportPlan): string {
  const { added, updated, renumbered, unchanged } = counts;
  const refused = new Set(problems.map(({ line }) => line)).size;
  return [
    `${added} added, ${updated} updated, ${renumbered} renumbered, ${unchanged} unchanged`,
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(doubts.length > 0 ? [`${doubts.length} in doubt`] : []),
  ].join(', ');
}

/** What stands in the way, and what is worth a look. */
export const toPlanRemarks = (path: string, { problems, doubts, notices }: ImportPlan): string[] => [
  ...problems.map((problem) => toRemark(path, problem)),
  ...doubts.map((doubt) => toDoubtRemark(path, doubt)),
  ...notices.map((notice) => toRemark(path, notice)),
];

function toDoubtRemark(path: string, { line, reason, row, entries, numbers }: PlannedDoubt): string {
  const [only, ...others] = entries;
  const byEntry =
    only === undefined
      ? 'a new one'
      : others.length > 0
        ? `one of ${entries.map(toText).join(', ')}`
        : toText(only);
  const readings = `as entries: ${byEntry}; as numbers: ${numbers ? toText(numbers) : 'a new one'}`;
  const says = Object.values(row).filter((value) => value !== null);
  return `${path}:${line}: ${reason} (${says.join(', ')}; ${readings}); answered by --update entries or --update numbers`;
}
