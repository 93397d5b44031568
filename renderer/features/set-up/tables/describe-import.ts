import type { Table } from '../../../application/ports/spreadsheet';
import type { ColumnMapping } from '../../../application/tables/columns/column-mapping';
import type { Alikes } from '../../../application/tables/entries/apply-entries';
import type { ImportOptions, TableImport } from '../../../application/tables/matching/table-import';
import type { Competition } from '../../../domain/competition';
import { mapInSteps, type Steps } from '../../../domain/steps';
import type { Strings } from '../../../strings/strings';
import { type DoubtWords, describeDoubt, describeReadings, type NamedDoubt } from './describe-doubt';
import type { ImportView, ImportViewRow } from './import-flow';
import type { ImportKind } from './import-kind';

interface OfLine {
  readonly line: number | null;
}

interface TypedOfLine extends OfLine {
  readonly type: string;
}

type ImportedRow = OfLine & { readonly line: number; readonly type: ImportViewRow['what'] };

type AnyImport = TableImport<ImportedRow, OfLine, OfLine, TypedOfLine>;

/** Rows that are there already are counted, not told one by one. */
type News<Made extends AnyImport> = Exclude<Made['notices'][number], { readonly type: 'already-there' }>;

/** What is imported: its columns, its rules, its words. @typeParam Made what importing a table would do */
interface ImportDescription<Field extends string, Id, Made extends AnyImport>
  extends Omit<ImportKind<Field>, 'preview' | 'fields'> {
  /** In the order of the screen, with their names. */
  readonly fields: { readonly [field in Field]: string };
  readonly previewInSteps: (
    table: Table,
    mapping: ColumnMapping<Field>,
    newId: () => string,
    options: ImportOptions<Id>,
  ) => Steps<Made>;
  /** Whose marks are in. */
  readonly marked: ReadonlySet<Id>;
  readonly apply: (competition: Competition, made: Made, alikes: Alikes) => Competition;
  readonly findAlikes?: (made: Made) => ImportView['alikes'];
  readonly toView: (row: Made['rows'][number]) => Omit<ImportViewRow, 'line' | 'what'>;
  readonly toNewOptions?: (made: Made) => ImportView['newOptions'];
  readonly describeProblem: (problem: Made['problems'][number]) => string;
  readonly toNamed: (doubt: Made['doubts'][number]) => NamedDoubt;
  readonly doubtWords: DoubtWords;
  readonly describeNotice: (notice: News<Made>) => string;
}

/** The import as its dialog takes it. */
export function describeImport<Field extends string, Id, Made extends AnyImport>(
  description: ImportDescription<Field, Id, Made>,
  importing: Strings['setUp']['importing'],
): ImportKind<Field> {
  const { fields, marked, doubtWords } = description;
  const toDoubt = (doubt: Made['doubts'][number]) => {
    const named = description.toNamed(doubt);
    return {
      line: doubt.line,
      sentence: describeDoubt(named, doubtWords, importing),
      readings: describeReadings(named, doubtWords, importing),
    };
  };
  return {
    ...description,
    fields: (Object.keys(fields) as Field[]).map((field) => ({ field, name: fields[field] })),
    *preview(table, mapping, newId, existing) {
      const made = yield* description.previewInSteps(table, mapping, newId, {
        existing,
        hasSheets: (id) => marked.has(id),
      });
      const rows: readonly Made['rows'][number][] = made.rows;
      const problems: readonly Made['problems'][number][] = made.problems;
      const doubts: readonly Made['doubts'][number][] = made.doubts;
      const notices: readonly Made['notices'][number][] = made.notices;
      return {
        apply: (current, alikes) => description.apply(current, made, alikes),
        view: {
          rows: yield* mapInSteps(rows, (row) => ({
            line: row.line,
            what: row.type,
            ...description.toView(row),
          })),
          newOptions: description.toNewOptions?.(made) ?? [],
          problems: yield* mapInSteps(problems, (problem) => ({
            line: problem.line,
            sentence: description.describeProblem(problem),
          })),
          doubts: yield* mapInSteps(doubts, toDoubt),
          notices: yield* mapInSteps(notices.filter(isNews<Made>), (notice) => ({
            line: notice.line,
            sentence: description.describeNotice(notice),
          })),
          counts: made.counts,
          alikes: description.findAlikes?.(made) ?? 'none',
        },
      };
    },
  };
}

const isNews = <Made extends AnyImport>(notice: Made['notices'][number]): notice is News<Made> =>
  notice.type !== 'already-there';
