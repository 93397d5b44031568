import { Camera, FolderSync } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { findStrikes } from '../../application/cards/judge-laptops';
import type { ReadAccess } from '../../application/create-services';
import type { ImportOutcome, IncomingFile } from '../../application/receive/import-outcome';
import { toAttachmentEnding } from '../../application/workspace/attachment-file-name';
import { findAttachmentsDue } from '../../application/workspace/attachments-due';
import type { ImportRecord, SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { FileDrop } from '../../components/file-drop';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { ProgressBar } from '../../components/progress-bar';
import { UnderWay } from '../../components/under-way';
import { useApp } from '../../hooks/app-context';
import { useLive } from '../../hooks/use-live';
import { useOpenedFiles } from '../../hooks/use-opened-files';
import { useText } from '../../hooks/use-text';
import { useSecretariatWorkspace } from '../../hooks/use-workspace';
import { routes } from '../../routes';
import { CameraIntake } from './camera-intake';
import styles from './collect-screen.module.css';
import { FolderPanel } from './folder-panel';
import { ImportHistory } from './import-history';
import { ImportOutcomes } from './import-outcomes';
import { ReceiptsSection } from './receipts-section';
import { useFolderWatch } from './use-folder-watch';
import { useIntake } from './use-intake';

/** The judges' score files come in: picked or dropped, one or many; by camera; from a folder that is watched. */
export function CollectScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  if (open.type !== 'ready') return null;
  return <Ready workspace={open.workspace} />;
}

function Ready({ workspace }: { readonly workspace: SecretariatWorkspace }) {
  const { platform } = useApp();
  const { common, collect, transfer } = useText();
  const [, navigate] = useLocation();
  const [camera, setCamera] = useState<'closed' | 'open'>('closed');
  const intake = useIntake(workspace.id);
  const watch = useFolderWatch(workspace.id);
  const history = useLive(
    useCallback((facts: ReadAccess) => facts.listImports(workspace.id), [workspace.id]),
  );
  // Hundreds of files change it hundreds of times: drawing it may wait until there is time.
  const records = useDeferredValue(history.type === 'ready' ? history.value : undefined);

  const take = async (files: readonly IncomingFile[]): Promise<void> => {
    await intake.take(files);
  };
  useOpenedFiles(take);

  const { judges, access } = workspace.competition;
  const strikes = useMemo(() => findStrikes(access), [access]);
  const outcomes = [...intake.outcomes, ...(watch.state?.outcomes.toReversed() ?? [])].map((outcome) =>
    records === undefined ? outcome : withWaiting(outcome, records),
  );
  return (
    <Page title={collect.collectTitle} lead={collect.collectLead}>
      <FileDrop
        label={collect.choose}
        hint={collect.drop}
        disabled={intake.running !== undefined}
        onChoose={() => void platform.openFiles({ accept: toAccepted(records), multiple: true }).then(take)}
        onDrop={(files) => void take(files)}
      />
      <div className={layout.rowCentred}>
        <Button icon={<Camera aria-hidden="true" />} onClick={() => setCamera('open')}>
          {transfer.receive.action}
        </Button>
        {watch.choose && watch.state === undefined && (
          <Button icon={<FolderSync aria-hidden="true" />} onClick={() => void watch.choose?.()}>
            {transfer.folder.action}
          </Button>
        )}
        {watch.state === undefined && (
          <span className={styles.hint}>
            {watch.choose ? transfer.folder.hint : transfer.folder.impossible}
          </span>
        )}
      </div>
      {watch.state && <FolderPanel watch={watch} state={watch.state} />}
      {intake.running && (
        <UnderWay cancelLabel={common.cancel} onCancel={intake.cancel}>
          <ProgressBar label={collect.importing} {...intake.running} />
        </UnderWay>
      )}
      {intake.ended === 'cancelled' && (
        <Notice tone="info" announce="spoken">
          {collect.cancelled}
        </Notice>
      )}
      {outcomes.length > 0 && (
        <>
          <ImportOutcomes key={intake.round} outcomes={outcomes} judges={judges} strikes={strikes} />
          <ReceiptsSection workspace={workspace} outcomes={outcomes} />
          <div>
            <Button look="primary" onClick={() => navigate(routes.secretariat(workspace.id, 'progress'))}>
              {collect.seeProgress}
            </Button>
          </div>
        </>
      )}
      {records && <ImportHistory records={records} judges={judges} strikes={strikes} />}
      {camera === 'open' && (
        <CameraIntake
          take={intake.take}
          judges={judges}
          strikes={strikes}
          onClose={() => setCamera('closed')}
        />
      )}
    </Page>
  );
}

/** What a file waited for may have come since. */
const withWaiting = (outcome: ImportOutcome, records: readonly ImportRecord[]): ImportOutcome =>
  outcome.type === 'taken' && outcome.waiting !== undefined
    ? { ...outcome, waiting: findAttachmentsDue(records).countWaiting(outcome.record) }
    : outcome;

/** Other files than `.pleno` are offered only where one of those names them: waited for, or lost since. */
const toAccepted = (records: readonly ImportRecord[] = []): readonly string[] => [
  '.pleno',
  ...new Set(records.flatMap(({ attachments = [] }) => attachments.map(toAttachmentEnding))),
];
