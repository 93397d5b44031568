import { Crown, FileInput, Pencil, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { removeJudge } from '../../../application/set-up/edit-competition';
import type { SecretariatWorkspace, WorkspaceId } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { EmptyState } from '../../../components/empty-state';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { DataTable } from '../../../components/table/data-table';
import { Tag } from '../../../components/tag';
import typography from '../../../components/typography.module.css';
import { findValidCredential } from '../../../domain/access';
import type { Competition, Judge } from '../../../domain/competition';
import type { StoredRevision } from '../../../domain/revision';
import { useLanguage, useText } from '../../../hooks/use-text';
import { useSecretariatWorkspace } from '../../../hooks/use-workspace';
import { AlikeJudges } from '../../../parts/editing/look-alike-notice';
import { NextStep } from '../../../parts/editing/next-step';
import { ReasonedEditDialog } from '../../../parts/editing/reasoned-edit-dialog';
import { SaveLine } from '../../../parts/editing/save-line';
import { useEdits } from '../../../parts/editing/use-edits';
import { formatCount } from '../../../strings/formats';
import { JudgeDialog } from './judge-dialog';
import { JudgeImportDialog } from './judge-import-dialog';
import styles from './judges-screen.module.css';

/** Who scores. */
export function JudgesScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  return open.type === 'ready' ? <Judges workspace={open.workspace} revisions={open.revisions} /> : null;
}

/** Judges added after the cards were made; before that nobody misses one. */
const countWithoutCard = ({ access, judges }: Competition): number =>
  access === undefined ? 0 : judges.filter(({ id }) => !findValidCredential(access, id)).length;

type Asking =
  | { readonly type: 'nothing' }
  | { readonly type: 'add' }
  | { readonly type: 'import' }
  | { readonly type: 'edit' | 'remove'; readonly judge: Judge };

interface JudgesProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
}

function Judges({ workspace, revisions }: JudgesProps) {
  const { competition } = workspace;
  const { cards, common, setUp } = useText();
  const { judges: text } = setUp;
  const language = useLanguage();
  const { saving, edit, amend } = useEdits(workspace.id);
  const [asking, setAsking] = useState<Asking>({ type: 'nothing' });
  const marked = useMemo(() => new Set(revisions.map(({ revision }) => revision.judge)), [revisions]);
  const close = () => setAsking({ type: 'nothing' });
  const frozen = competition.ruleBook.type === 'frozen';
  const withoutCard = countWithoutCard(competition);
  const chairs = competition.judges.filter(({ role }) => role === 'chair').length;
  const buttons = (
    <>
      <Button icon={<FileInput aria-hidden="true" />} onClick={() => setAsking({ type: 'import' })}>
        {text.import}
      </Button>
      <Button
        look={competition.judges.length === 0 ? 'primary' : 'secondary'}
        icon={<Plus aria-hidden="true" />}
        onClick={() => setAsking({ type: 'add' })}
      >
        {text.add}
      </Button>
    </>
  );

  return (
    <Page title={text.title} lead={text.lead} actions={competition.judges.length > 0 && buttons}>
      {frozen && <Notice tone="info">{text.frozen}</Notice>}
      {competition.judges.length === 0 ? (
        <EmptyState title={text.emptyTitle} action={<div className={layout.row}>{buttons}</div>}>
          <p>{text.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          {chairs !== 1 && (
            <Notice tone="warning">
              {chairs === 0 ? text.noChair : text.severalChairs(formatCount(chairs, language))}
            </Notice>
          )}
          {withoutCard > 0 && (
            <Notice tone="info">{cards.judgesWithout(formatCount(withoutCard, language))}</Notice>
          )}
          <AlikeJudges judges={competition.judges} />
          {saving.type !== 'idle' && <SaveLine saving={saving} />}
          <JudgesTable judges={competition.judges} onEdit={(judge) => setAsking({ type: 'edit', judge })} />
          <NextStep workspace={workspace.id} screen="file" />
        </>
      )}
      {(asking.type === 'add' || asking.type === 'edit') && (
        <JudgeDialog
          competition={competition}
          judge={asking.type === 'edit' ? asking.judge : undefined}
          edit={edit}
          amend={amend}
          saving={saving}
          onClose={close}
          onRemove={(judge) => setAsking({ type: 'remove', judge })}
        />
      )}
      {asking.type === 'remove' &&
        (frozen ? (
          <ReasonedEditDialog
            title={text.removeTitle(asking.judge.code, asking.judge.name)}
            label={text.reason}
            confirm={text.removeConfirm}
            saving={saving}
            onClose={close}
            onConfirm={(reason) => amend((current) => removeJudge(current, asking.judge.id), reason)}
          >
            <p>{text.removeFrozenText}</p>
          </ReasonedEditDialog>
        ) : (
          <ConfirmDialog
            title={text.removeTitle(asking.judge.code, asking.judge.name)}
            cancel={common.cancel}
            confirm={text.removeConfirm}
            onClose={close}
            onConfirm={() => {
              close();
              void edit((current) => removeJudge(current, asking.judge.id));
            }}
          >
            <p>{text.removeText}</p>
          </ConfirmDialog>
        ))}
      {asking.type === 'import' && (
        <JudgeImportDialog
          competition={competition}
          marked={marked}
          save={(change, reason) => (frozen ? amend(change, reason) : edit(change))}
          saving={saving}
          onClose={close}
        />
      )}
    </Page>
  );
}

interface JudgesTableProps {
  readonly judges: readonly Judge[];
  readonly onEdit: (judge: Judge) => void;
}

function JudgesTable({ judges, onEdit }: JudgesTableProps) {
  const { setUp } = useText();
  const { judges: text } = setUp;
  return (
    <DataTable
      className={styles.table}
      columns={[
        { head: text.code, headClassName: styles.code, className: styles.codeCell, cell: ({ code }) => code },
        {
          head: text.name,
          cell: ({ name, affiliation }) => (
            <>
              <span className={typography.nameLine}>{name}</span>
              {affiliation !== '' && <span className={typography.asideLine}>{affiliation}</span>}
            </>
          ),
        },
        {
          head: text.role,
          headClassName: styles.role,
          cell: ({ role }) =>
            role === 'chair' ? (
              <Tag tone="accent" icon={<Crown aria-hidden="true" />}>
                {text.roles.chair}
              </Tag>
            ) : (
              text.roles.member
            ),
        },
        {
          head: text.actions,
          headLook: 'spoken',
          headClassName: styles.actions,
          className: styles.actions,
          cell: (judge) => (
            <Button
              look="plain"
              icon={<Pencil aria-hidden="true" />}
              aria-label={text.editOf(judge.code, judge.name)}
              onClick={() => onEdit(judge)}
            >
              {text.edit}
            </Button>
          ),
        },
      ]}
      items={judges}
      toKey={({ id }) => id}
    />
  );
}
