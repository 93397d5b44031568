import type { Column } from '../../components/table/column';
import { DataTable } from '../../components/table/data-table';
import typography from '../../components/typography.module.css';
import type { Competition } from '../../domain/competition';
import type { CriterionId } from '../../domain/ids';
import type { Mark } from '../../domain/quantities';
import type { Revision } from '../../domain/revision';
import { findMark } from '../../domain/sheet';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount, formatMark } from '../../strings/formats';
import styles from './line-dialog.module.css';

interface SheetChangesProps {
  readonly revision: Revision;
  readonly before: Revision | undefined;
  readonly beforeLine: number | undefined;
  readonly competition: Competition;
}

interface ChangedMark {
  readonly id: string;
  readonly name: string;
  readonly before: Mark | undefined;
  readonly after: Mark | undefined;
}

/** A sheet's marks beside those of the version before it. */
export function SheetChanges({ revision, before, beforeLine, competition }: SheetChangesProps) {
  const { trail: words, judge } = useText();
  const language = useLanguage();
  const show = (mark: Mark | undefined): string =>
    mark === undefined ? words.none : formatMark(mark, language);
  const marks = toMarks(revision, before, competition);
  const toColumn = (id: 'before' | 'after', head: string): Column<ChangedMark> => ({
    id,
    head,
    kind: 'number',
    cell: (mark) => show(mark[id]),
  });
  const notes = changedNotes(revision, before, competition);
  return (
    <>
      <p className={typography.aside}>
        {beforeLine === undefined
          ? words.firstVersion
          : words.comparedWith(formatCount(beforeLine, language))}
      </p>
      {marks.length > 0 && (
        <DataTable
          className={styles.changes}
          columns={[
            { head: words.criterion, kind: 'name', cell: ({ name }) => name },
            ...(before ? [toColumn('before', words.before)] : []),
            toColumn('after', words.after),
          ]}
          items={marks}
          toKey={({ id }) => id}
          rowData={(mark) => ({
            'data-changed': before && mark.before !== mark.after ? 'yes' : undefined,
          })}
        />
      )}
      {notes.map(({ name, text }) => (
        <p key={name}>
          <strong>{name === '' ? judge.scoring.overallNote : name}:</strong> {text === '' ? words.none : text}
        </p>
      ))}
    </>
  );
}

interface ChangedNote {
  /** Empty for the note on the whole sheet. */
  readonly name: string;
  readonly text: string;
}

function changedNotes(
  now: Revision,
  then: Revision | undefined,
  competition: Competition,
): readonly ChangedNote[] {
  const criteria = criteriaOf(now, competition);
  const ids = Object.keys({ ...then?.notes.criteria, ...now.notes.criteria }) as CriterionId[];
  const of = (id: CriterionId, from: Revision | undefined): string => from?.notes.criteria[id] ?? '';
  return [
    ...(now.notes.overall === (then?.notes.overall ?? '') ? [] : [{ name: '', text: now.notes.overall }]),
    ...ids
      .filter((id) => of(id, now) !== of(id, then))
      .map((id) => ({ name: criteria.get(id) ?? id, text: of(id, now) })),
  ];
}

const criteriaOf = ({ round }: Revision, { rounds }: Competition): ReadonlyMap<string, string> =>
  new Map(rounds.find(({ id }) => id === round)?.rubric.criteria.map(({ id, name }) => [id, name]));

/** In the rubric's order; a criterion that is gone at the end, under its own name. */
function toMarks(
  now: Revision,
  then: Revision | undefined,
  competition: Competition,
): readonly ChangedMark[] {
  const names = criteriaOf(now, competition);
  const given = new Set([...Object.keys(then?.marks ?? {}), ...Object.keys(now.marks)]);
  const ordered = [
    ...[...names.keys()].filter((id) => given.has(id)),
    ...[...given].filter((id) => !names.has(id)),
  ];
  return ordered.map((id) => ({
    id,
    name: names.get(id) ?? id,
    before: then && findMark(then.marks, id as CriterionId),
    after: findMark(now.marks, id as CriterionId),
  }));
}
