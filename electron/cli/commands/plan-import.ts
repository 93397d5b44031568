import { newId } from '../../../renderer/adapters/random-id';
import type { EntryField } from '../../../renderer/application/tables/columns/entry-columns';
import type { JudgeField } from '../../../renderer/application/tables/columns/judge-columns';
import type { EntryDoubt } from '../../../renderer/application/tables/entries/entry-import';
import { previewEntries } from '../../../renderer/application/tables/entries/import-entries';
import { previewJudges } from '../../../renderer/application/tables/judges/import-judges';
import type { JudgeDoubt } from '../../../renderer/application/tables/judges/judge-import';
import type { ImportCounts, UpdateBy } from '../../../renderer/application/tables/matching/existing';
import type { Competition, Entry, Judge } from '../../../renderer/domain/competition';
import type { TakenTable } from '../reading/read-tables';

/** An entry or a judge, by what they are known. */
export type Subject =
  | { readonly number: number; readonly title: string; readonly institution: string }
  | { readonly code: string; readonly name: string };

/** What importing one row would do. */
export interface PlannedRow {
  readonly line: number;
  readonly action: 'added' | 'updated' | 'renumbered' | 'unchanged';
  /** As it would stand after the import. */
  readonly after: Subject;
  /** As it stands now; null for one that would be new. */
  readonly before: Subject | null;
}

/** A row that could be about one or another. */
export interface PlannedDoubt {
  readonly line: number;
  readonly reason: string;
  /** What the row says. */
  readonly row: { readonly [field: string]: string | number | null };
  /** Whom it would be about with `--update entries`; nobody: a new one. */
  readonly entries: readonly Subject[];
  /** The same with `--update numbers`. */
  readonly numbers: Subject | null;
}

interface Found {
  readonly type: string;
  readonly line: number | null;
}

/** What importing a table into a competition would do. Nothing is done. */
export interface ImportPlan {
  readonly counts: ImportCounts;
  /** By line. */
  readonly rows: readonly PlannedRow[];
  readonly doubts: readonly PlannedDoubt[];
  readonly problems: readonly Found[];
  /** Worth a look. */
  readonly notices: readonly Found[];
}

const ACTIONS = { add: 'added', update: 'updated', renumber: 'renumbered' } as const;

const toEntry = ({ number, title, institution }: Entry): Subject => ({
  number,
  title,
  institution: institution.name,
});

const toJudge = ({ code, name }: Judge): Subject => ({ code, name });

/** The command line sees no marks: there may be some of every entry. */
export function planEntries(
  { table, mapping }: TakenTable<EntryField>,
  competition: Competition,
  update: UpdateBy,
): ImportPlan {
  const { rows, doubts, problems, notices, counts } = previewEntries(table, mapping, competition, newId, {
    existing: { update },
  });
  const standing = new Map(competition.entries.map((entry) => [entry.number, entry]));
  const unchanged = notices.flatMap((notice) => {
    const entry = notice.type === 'already-there' ? standing.get(notice.number) : undefined;
    return entry && notice.line !== null ? [toUnchanged(notice.line, toEntry(entry))] : [];
  });
  const changed = rows.map(
    (row): PlannedRow => ({
      line: row.line,
      action: ACTIONS[row.type],
      after: toEntry(row.entry),
      before: row.type === 'add' ? null : toEntry(row.before),
    }),
  );
  return {
    counts,
    rows: byLine([...changed, ...unchanged]),
    doubts: doubts.map(toEntryDoubt),
    problems,
    notices: notices.filter(({ type }) => type !== 'already-there'),
  };
}

/** As {@link planEntries}. */
export function planJudges(
  { table, mapping }: TakenTable<JudgeField>,
  competition: Competition,
  update: UpdateBy,
): ImportPlan {
  const { rows, doubts, problems, notices, counts } = previewJudges(table, mapping, competition, newId, {
    existing: { update },
  });
  const standing = new Map(competition.judges.map((judge) => [judge.code, judge]));
  const unchanged = notices.flatMap((notice) => {
    const judge = notice.type === 'already-there' ? standing.get(notice.code) : undefined;
    return judge && notice.line !== null ? [toUnchanged(notice.line, toJudge(judge))] : [];
  });
  const changed = rows.map(
    (row): PlannedRow => ({
      line: row.line,
      action: ACTIONS[row.type],
      after: toJudge(row.judge),
      before: row.type === 'add' ? null : toJudge(row.before),
    }),
  );
  return {
    counts,
    rows: byLine([...changed, ...unchanged]),
    doubts: doubts.map(toJudgeDoubt),
    problems,
    notices: notices.filter(({ type }) => type !== 'already-there'),
  };
}

const toUnchanged = (line: number, standing: Subject): PlannedRow => ({
  line,
  action: 'unchanged',
  after: standing,
  before: standing,
});

const byLine = (rows: readonly PlannedRow[]): readonly PlannedRow[] =>
  rows.toSorted((a, b) => a.line - b.line);

const toEntryDoubt = (doubt: EntryDoubt): PlannedDoubt => ({
  line: doubt.line,
  reason: doubt.type,
  row: { number: doubt.number ?? null, title: doubt.title, institution: doubt.institution },
  entries: doubt.named.map(toEntry),
  numbers: doubt.holder ? toEntry(doubt.holder) : null,
});

const toJudgeDoubt = (doubt: JudgeDoubt): PlannedDoubt => ({
  line: doubt.line,
  reason: doubt.type,
  row: { code: doubt.code ?? null, name: doubt.name },
  entries: doubt.named.map(toJudge),
  numbers: doubt.holder ? toJudge(doubt.holder) : null,
});
