import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import { type Speakers, speaksForSecretariat } from '../../application/acts/to-authority';
import { COMPARED_AT_ONCE } from '../../application/disputes/fold-versions';
import type {
  CodedNumber,
  CodedPaper,
  PaperDifference,
  PaperStanding,
} from '../../application/results/find-paper-code';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { classNames } from '../../components/class-names';
import { EntryName } from '../../components/entry-name';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Section } from '../../components/page';
import type { Column } from '../../components/table/column';
import { DataTable } from '../../components/table/data-table';
import { toWhole } from '../../domain/decision';
import type { PrintedEntry } from '../../domain/paper-content';
import type { Mark } from '../../domain/quantities';
import { assertNever } from '../../domain/result';
import type { Revision } from '../../domain/revision';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatCount, formatInstant, formatMark } from '../../strings/formats';
import type { Strings } from '../../strings/strings';
import styles from './check-screen.module.css';

interface SheetVerdictProps {
  readonly sheet: CodedPaper;
  readonly workspace: Speakers & { readonly id: WorkspaceId };
}

/** What is known about the sheet on a paper, and where it differs from what counts. */
export function SheetVerdict({ sheet, workspace }: SheetVerdictProps) {
  const { check: words, collect } = useText();
  const language = useLanguage();
  const { entry, printedEntry, judge, standing, revisions, numbers } = sheet;
  const [{ revision }] = revisions;
  const when = formatInstant(revision.wall, language);
  const signed = toWhole(revisions).filter((one) => one.revision.state === revision.state).length;
  return (
    <Section>
      <StandingNotice standing={standing} revision={revision} workspace={workspace.id} />
      <div className={classNames(layout.stackTight, styles.sheet)}>
        {printedEntry && <PrintedName entry={printedEntry} />}
        {entry ? <EntryName entry={entry} /> : <p>{words.goneEntry}</p>}
        <p>{judge ? words.judgeName(judge.code, judge.name) : revision.judge}</p>
        <p className={styles.note}>
          {speaksForSecretariat(workspace, revision.device)
            ? words.decidedAt(when)
            : revision.state === 'recused'
              ? words.recusedAt(when)
              : words.signedAt(when)}
          {signed > 1 && ` · ${words.signedAgain(formatCount(signed, language))}`}
        </p>
      </div>
      {standing.type !== 'earlier' && standing.type !== 'late' && numbers.length > 0 && (
        <Numbers numbers={numbers} />
      )}
      {(standing.type === 'earlier' || standing.type === 'late') &&
        standing.now.map((now) => (
          <Difference key={now.revision.id} difference={now} heading={describeNow(now.revision.revision)} />
        ))}
      {standing.type === 'disputed' &&
        standing.others
          .slice(0, COMPARED_AT_ONCE)
          .map((other) => (
            <Difference
              key={other.revision.id}
              difference={other}
              heading={words.otherVersion(formatInstant(other.revision.revision.wall, language))}
            />
          ))}
      {standing.type === 'disputed' && standing.others.length > COMPARED_AT_ONCE && (
        <p>{collect.moreVersions(formatCount(standing.others.length - COMPARED_AT_ONCE, language))}</p>
      )}
    </Section>
  );

  function describeNow({ device, state, wall }: Revision): string {
    const moment = formatInstant(wall, language);
    return speaksForSecretariat(workspace, device) ? words.decided(moment) : words.state[state](moment);
  }
}

interface StandingNoticeProps {
  readonly standing: PaperStanding;
  readonly revision: Revision;
  readonly workspace: WorkspaceId;
}

function StandingNotice({ standing, revision, workspace }: StandingNoticeProps) {
  const { check: words } = useText();
  const language = useLanguage();
  const said = sayStanding();
  return said && <Notice announce="spoken" {...said} />;

  function sayStanding(): ComponentProps<typeof Notice> | undefined {
    switch (standing.type) {
      case 'current':
        return {
          tone: 'success',
          title: revision.state === 'recused' ? words.recusedCurrent : words.current,
        };
      case 'matches-old':
        return { tone: 'warning', title: words.matchesOld, children: words.matchesOldText };
      case 'renamed':
        return { tone: 'warning', title: words.renamed, children: words.renamedText };
      case 'shared-code':
        // Said once above all of them.
        return undefined;
      case 'outdated':
        return { tone: 'warning', title: words.outdated, children: words.outdatedText };
      case 'disputed':
        return { tone: 'warning', title: words.disputed, children: words.disputedText };
      case 'earlier':
        return {
          tone: 'problem',
          title: words.earlier,
          actions: <Link href={routes.secretariat(workspace, 'trail')}>{words.seeTrail}</Link>,
          children: words.earlierText(formatInstant(revision.wall, language)),
        };
      case 'late':
        return { tone: 'warning', title: words.late, children: words.lateText };
      default:
        return assertNever(standing);
    }
  }
}

/** What the paper calls the entry, above what it is called now. */
function PrintedName({ entry: { number, title, institution } }: { readonly entry: PrintedEntry }) {
  const { check: words } = useText();
  return (
    <>
      <h3>{words.onPaper}</h3>
      <EntryName entry={{ number, title, institution: { name: institution } }} />
      <h3>{words.now}</h3>
    </>
  );
}

/** A code says nothing about what else stands on the paper: whoever checks it compares the numbers. */
function Numbers({ numbers }: { readonly numbers: readonly CodedNumber[] }) {
  const { check: words } = useText();
  const language = useLanguage();
  return (
    <div className={classNames(layout.stack, styles.difference)}>
      <h3>{words.numbers}</h3>
      <p>{words.numbersText}</p>
      <DataTable
        className={styles.marks}
        columns={[
          criterionColumn(words),
          { head: words.onPaper, kind: 'number', cell: ({ mark }) => formatMark(mark, language) },
        ]}
        items={numbers}
        toKey={({ criterion }) => criterion}
      />
    </div>
  );
}

interface DifferenceProps {
  readonly difference: PaperDifference;
  readonly heading: string;
}

function Difference({ difference: { revision, marks }, heading }: DifferenceProps) {
  const { check: words, trail } = useText();
  const language = useLanguage();
  const show = (mark: Mark | undefined): string =>
    mark === undefined ? trail.none : formatMark(mark, language);
  const { reason } = revision.revision;
  return (
    <div className={classNames(layout.stack, styles.difference)}>
      <h3>{heading}</h3>
      {reason !== undefined && <p>{words.because(reason)}</p>}
      {marks.length === 0 ? (
        <p>{words.noDifference}</p>
      ) : (
        <DataTable
          className={styles.marks}
          columns={[
            criterionColumn(words),
            { head: words.onPaper, kind: 'number', cell: ({ onPaper }) => show(onPaper) },
            { head: words.now, kind: 'number', cell: ({ now }) => show(now) },
          ]}
          items={marks}
          toKey={({ criterion }) => criterion}
        />
      )}
    </div>
  );
}

const criterionColumn = (words: Strings['check']): Column<{ readonly name: string | undefined }> => ({
  head: words.criterion,
  kind: 'name',
  cell: ({ name }) => name ?? words.criterionGone,
});
