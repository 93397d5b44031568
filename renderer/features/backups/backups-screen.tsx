import { useEffect, useState } from 'react';
import type { ReadAccess } from '../../application/create-services';
import type { IncomingFile } from '../../application/receive/import-outcome';
import { BackButton } from '../../components/back-button';
import { Page } from '../../components/page';
import { useApp } from '../../hooks/app-context';
import { useDocumentTitle } from '../../hooks/use-document-title';
import { useLive } from '../../hooks/use-live';
import { useOpenedFiles } from '../../hooks/use-opened-files';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { AutomaticSection } from './automatic-section';
import styles from './backups-screen.module.css';
import { KeysSection } from './keys-section';
import { MakeSection } from './make-section';
import { RestoreDialog, type RestoreSource } from './restore-dialog';
import { RestoreSection } from './restore-section';
import { ArchiveSection } from './to-others/archive-section';
import { AuditKeySection } from './to-others/audit-key-section';
import { useSnapshots } from './use-snapshots';

const listWorkspaces = (facts: ReadAccess) => facts.listWorkspaces();

/** Whole competitions out of this laptop and into it. */
export function BackupsScreen() {
  const { backups } = useText();
  useDocumentTitle(backups.title);
  const { snapshots: job } = useApp().backups;
  const workspaces = useLive(listWorkspaces);
  const [restoring, setRestoring] = useState<{ readonly source: RestoreSource; readonly number: number }>();
  // A restore writes a snapshot of what was here.
  const [restores, setRestores] = useState(0);
  const snapshots = useSnapshots(restores);

  const begin = (source: RestoreSource): void =>
    setRestoring((before) => ({ source, number: (before?.number ?? 0) + 1 }));
  const beginWith = async ([file]: readonly IncomingFile[]): Promise<void> => {
    if (file) begin({ type: 'file', file });
  };
  useOpenedFiles(beginWith);
  useEffect(() => {
    // Who looks here wants to see that it works; a round in which nothing has changed writes nothing.
    void job.run();
  }, [job]);

  if (workspaces.type !== 'ready') return <main id="content" tabIndex={-1} className={styles.screen} />;
  return (
    <main id="content" tabIndex={-1} className={styles.screen}>
      <Page
        title={backups.title}
        lead={backups.lead}
        actions={<BackButton label={backups.back} otherwise={routes.start()} />}
      >
        <MakeSection workspaces={workspaces.value} />
        <AutomaticSection snapshots={snapshots} />
        <RestoreSection
          workspaces={workspaces.value}
          snapshots={snapshots?.ok ? snapshots.value : []}
          onFiles={(files) => void beginWith(files)}
          onSnapshot={(snapshot) => begin({ type: 'snapshot', snapshot })}
        />
        <ArchiveSection workspaces={workspaces.value} />
        <AuditKeySection workspaces={workspaces.value} />
        <KeysSection />
      </Page>
      {restoring && (
        <RestoreDialog
          key={restoring.number}
          source={restoring.source}
          onClose={() => {
            setRestoring(undefined);
            setRestores((count) => count + 1);
          }}
        />
      )}
    </main>
  );
}
