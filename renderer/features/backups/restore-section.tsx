import { useState } from 'react';
import type { Snapshot } from '../../application/backup/snapshot-name';
import type { IncomingFile } from '../../application/receive/import-outcome';
import type { Workspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import tableStyles from '../../components/data-table.module.css';
import { FileDrop } from '../../components/file-drop';
import { Section } from '../../components/page';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatBytes } from '../../strings/format-measures';
import { formatCount, formatInstant } from '../../strings/formats';
import styles from './backups.module.css';
import { describeRole } from './describe-role';

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
      <p className={styles.text}>{backups.restoreText}</p>
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
        <div className={styles.part}>
          <h3 id="snapshots-title">{backups.snapshotsTitle}</h3>
          {snapshots.length === 0 ? (
            <p className={styles.quiet}>{backups.snapshotsEmpty}</p>
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
  const { backups } = useText();
  const language = useLanguage();
  const [extent, setExtent] = useState<'newest' | 'all'>('newest');
  const shown = extent === 'all' ? snapshots : snapshots.slice(0, SHOWN);
  return (
    <>
      <div className={tableStyles.frame}>
        <table className={tableStyles.table} aria-labelledby="snapshots-title">
          <thead>
            <tr>
              <th scope="col">{backups.columnTime}</th>
              <th scope="col">{backups.columnCompetition}</th>
              <th scope="col">{backups.columnPlace}</th>
              <th scope="col" className={tableStyles.number}>
                {backups.columnSize}
              </th>
              <th scope="col">
                <span className="visually-hidden">{backups.columnAction}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((snapshot) => (
              <SnapshotRow
                key={`${snapshot.place} ${snapshot.name}`}
                snapshot={snapshot}
                workspace={workspaces.find(({ id }) => id === snapshot.workspace)}
                onOpen={() => onSnapshot(snapshot)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < snapshots.length && (
        <div className={styles.actions}>
          <Button onClick={() => setExtent('all')}>
            {backups.snapshotsAll(formatCount(snapshots.length, language))}
          </Button>
        </div>
      )}
    </>
  );
}

interface SnapshotRowProps {
  readonly snapshot: Snapshot;
  readonly workspace: Workspace | undefined;
  readonly onOpen: () => void;
}

function SnapshotRow({ snapshot, workspace, onOpen }: SnapshotRowProps) {
  const text = useText();
  const { backups } = text;
  const language = useLanguage();
  const when = formatInstant(snapshot.at, language);
  const name = workspace?.competition.identity.name ?? snapshot.slug;
  return (
    <tr>
      <td>
        <div className={styles.names}>
          <span>{when}</span>
          {snapshot.occasion === 'restore' && <span className={styles.details}>{backups.beforeRestore}</span>}
        </div>
      </td>
      <td>
        <div className={styles.names}>
          <span className={styles.name}>{name}</span>
          <span className={styles.details}>
            {workspace ? describeRole(workspace, text) : backups.snapshotRemoved}
          </span>
        </div>
      </td>
      <td>{backups.places[snapshot.place]}</td>
      <td className={tableStyles.number}>{formatBytes(snapshot.size, language)}</td>
      <td>
        <Button look="plain" onClick={onOpen} aria-label={backups.snapshotOpenOf(name, when)}>
          {backups.snapshotOpen}
        </Button>
      </td>
    </tr>
  );
}
