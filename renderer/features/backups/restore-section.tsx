import { useState } from 'react';
import type { Snapshot } from '../../application/backup/snapshot-name';
import type { IncomingFile } from '../../application/receive/import-outcome';
import type { Workspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { FileDrop } from '../../components/file-drop';
import layout from '../../components/layout.module.css';
import { Section } from '../../components/page';
import { DataTable } from '../../components/table/data-table';
import typography from '../../components/typography.module.css';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeRole } from '../../strings/describe-role';
import { formatBytes } from '../../strings/format-measures';
import { formatCount, formatInstant } from '../../strings/formats';
import styles from './backups.module.css';

/** More than these are shown on request. */
const SHOWN = 5;

interface RestoreSectionProps {
  readonly workspaces: readonly Workspace[];
  readonly snapshots: readonly Snapshot[];
  readonly onFiles: (files: readonly IncomingFile[]) => void;
  readonly onSnapshot: (snapshot: Snapshot) => void;
}

/** From a file, or from what the program kept by itself. */
export function RestoreSection({ workspaces, snapshots, onFiles, onSnapshot }: RestoreSectionProps) {
  const { platform, backups: service } = useApp();
  const { backups } = useText();
  return (
    <Section title={backups.restoreTitle}>
      <p className={typography.prose}>{backups.restoreText}</p>
      <FileDrop
        look="secondary"
        label={backups.restoreChoose}
        hint={backups.restoreDrop}
        onChoose={() =>
          void platform.openFiles({ accept: ['.pleno', '.age'], multiple: false }).then(onFiles)
        }
        onDrop={onFiles}
      />
      {service.snapshots.kind === 'lasting' && (
        <div className={layout.stackBelowRule}>
          <h3 id="snapshots-title">{backups.snapshotsTitle}</h3>
          {snapshots.length === 0 ? (
            <p className={typography.softProse}>{backups.snapshotsEmpty}</p>
          ) : (
            <SnapshotTable workspaces={workspaces} snapshots={snapshots} onSnapshot={onSnapshot} />
          )}
        </div>
      )}
    </Section>
  );
}

interface SnapshotTableProps {
  readonly workspaces: readonly Workspace[];
  readonly snapshots: readonly Snapshot[];
  readonly onSnapshot: (snapshot: Snapshot) => void;
}

function SnapshotTable({ workspaces, snapshots, onSnapshot }: SnapshotTableProps) {
  const text = useText();
  const { backups } = text;
  const language = useLanguage();
  const workspaceOf = (snapshot: Snapshot): Workspace | undefined =>
    workspaces.find(({ id }) => id === snapshot.workspace);
  const nameOf = (snapshot: Snapshot): string =>
    workspaceOf(snapshot)?.competition.identity.name ?? snapshot.slug;
  const [extent, setExtent] = useState<'newest' | 'all'>('newest');
  const shown = extent === 'all' ? snapshots : snapshots.slice(0, SHOWN);
  return (
    <>
      <DataTable
        labelledBy="snapshots-title"
        columns={[
          {
            head: backups.columnTime,
            cell: ({ at, occasion }) => (
              <div className={styles.names}>
                <span>{formatInstant(at, language)}</span>
                {occasion === 'restore' && <span className={typography.aside}>{backups.beforeRestore}</span>}
              </div>
            ),
          },
          {
            head: backups.columnCompetition,
            cell: (snapshot) => {
              const workspace = workspaceOf(snapshot);
              return (
                <div className={styles.names}>
                  <span className={typography.nameWithTags}>{nameOf(snapshot)}</span>
                  <span className={typography.aside}>
                    {workspace ? describeRole(workspace, text) : backups.snapshotRemoved}
                  </span>
                </div>
              );
            },
          },
          { head: backups.columnPlace, cell: ({ place }) => backups.places[place] },
          { head: backups.columnSize, kind: 'number', cell: ({ size }) => formatBytes(size, language) },
          {
            head: backups.columnAction,
            headLook: 'spoken',
            cell: (snapshot) => (
              <Button
                look="plain"
                onClick={() => onSnapshot(snapshot)}
                aria-label={backups.snapshotOpenOf(nameOf(snapshot), formatInstant(snapshot.at, language))}
              >
                {backups.snapshotOpen}
              </Button>
            ),
          },
        ]}
        items={shown}
        toKey={({ place, name }) => `${place} ${name}`}
      />
      {shown.length < snapshots.length && (
        <div className={layout.rowCentred}>
          <Button onClick={() => setExtent('all')}>
            {backups.snapshotsAll(formatCount(snapshots.length, language))}
          </Button>
        </div>
      )}
    </>
  );
}
