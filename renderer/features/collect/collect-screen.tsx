import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Facts, ImportOutcome, IncomingFile, Progress } from '../../application/services';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace';
import { Button } from '../../components/button';
import { FileDrop } from '../../components/file-drop';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { ProgressBar } from '../../components/progress-bar';
import { useApp } from '../../stores/app-context';
import { routes } from '../../stores/routes';
import { useLive } from '../../stores/use-live';
import { useOpenedFiles } from '../../stores/use-opened-files';
import { useText } from '../../stores/use-text';
import { useSecretariatWorkspace } from '../../stores/use-workspace';
import { ImportHistory } from './import-history';
import { ImportOutcomes } from './import-outcomes';

/** The judges' score files come in: from the picker or dropped, one or many. */
export function CollectScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  if (open.type !== 'ready') return null;
  return <Ready workspace={open.workspace} />;
}

function Ready({ workspace }: { readonly workspace: SecretariatWorkspace }) {
  const { services, platform } = useApp();
  const { common, collect } = useText();
  const [, navigate] = useLocation();
  const [running, setRunning] = useState<Progress>();
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([]);
  const [ended, setEnded] = useState<'whole' | 'cancelled'>('whole');
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const history = useLive(useCallback((facts: Facts) => facts.listImports(workspace.id), [workspace.id]));

  async function take(files: readonly IncomingFile[]): Promise<void> {
    if (files.length === 0 || running) return;
    const controller = new AbortController();
    abort.current = controller;
    setRunning({ done: 0, total: files.length });
    try {
      const report = await services.importBundles(workspace.id, files, {
        onProgress: setRunning,
        signal: controller.signal,
      });
      setOutcomes(report);
      setEnded(controller.signal.aborted ? 'cancelled' : 'whole');
    } finally {
      setRunning(undefined);
    }
  }

  useOpenedFiles(take);

  const { judges } = workspace.competition;
  return (
    <Page title={collect.collectTitle} lead={collect.collectLead}>
      <FileDrop
        label={collect.choose}
        hint={collect.drop}
        disabled={running !== undefined}
        onChoose={() => void platform.openFiles({ accept: ['.pleno'], multiple: true }).then(take)}
        onDrop={(files) => void take(files)}
      />
      {running && (
        <>
          <ProgressBar label={collect.importing} {...running} />
          <div>
            <Button onClick={() => abort.current?.abort()}>{common.cancel}</Button>
          </div>
        </>
      )}
      {ended === 'cancelled' && (
        <Notice tone="info" announce="spoken">
          {collect.cancelled}
        </Notice>
      )}
      {outcomes.length > 0 && (
        <>
          <ImportOutcomes outcomes={outcomes} judges={judges} />
          <div>
            <Button look="primary" onClick={() => navigate(routes.secretariat(workspace.id, 'progress'))}>
              {collect.seeProgress}
            </Button>
          </div>
        </>
      )}
      {history.type === 'ready' && <ImportHistory records={history.value} judges={judges} />}
    </Page>
  );
}
