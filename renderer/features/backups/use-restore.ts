import { useEffect, useRef, useState } from 'react';
import type { Backups } from '../../application/backup/backup';
import type { InspectProblem, OpenedBackup } from '../../application/backup/inspect-backup';
import type {
  OldLaptop,
  Restored,
  RestoreFailure,
  RestoreOptions,
} from '../../application/backup/restore-backup';
import type { Snapshot } from '../../application/backup/snapshot-name';
import type { IncomingFile } from '../../application/receive/import-outcome';
import { readIncoming } from '../../application/receive/read-incoming';
import { unlessAborted } from '../../application/receive/unless-aborted';
import { LARGEST_FILE_BYTES, LARGEST_LOCKED_BYTES } from '../../application/workspace/limits';
import type { FileProblem, VaultProblem } from '../../application/workspace/problem';
import type { Result } from '../../domain/result';
import { useApp } from '../../hooks/app-context';
import { type Broken, endInWords, type Stage } from './end-in-words';

/** Where a backup comes from. */
export type RestoreSource =
  | { readonly type: 'file'; readonly file: IncomingFile }
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot };

type Phase = 'reading' | 'opening' | Parameters<RestoreOptions['onPhase']>[0];

type RestoreStep =
  | { readonly type: 'working'; readonly phase: Phase }
  | { readonly type: 'locked'; readonly problem?: InspectProblem }
  | { readonly type: 'refused'; readonly problem: InspectProblem | VaultProblem }
  | { readonly type: 'comparing'; readonly opened: OpenedBackup; readonly problem?: RestoreFailure }
  | { readonly type: 'restored'; readonly opened: OpenedBackup; readonly restored: Restored }
  | { readonly type: 'key-taken' }
  | Broken;

export interface RestoreFlow {
  readonly step: RestoreStep;
  readonly unlock: (passphrase: string) => void;
  readonly restore: (opened: OpenedBackup, oldLaptop: OldLaptop | undefined) => void;
  readonly takeKey: (opened: OpenedBackup) => void;
  /** Takes in files that the backup names and that lie elsewhere, and looks at both sides once more. */
  readonly addFiles: (files: readonly IncomingFile[]) => void;
  /** Looks at both sides once more. */
  readonly compareAgain: () => void;
  /**
   * While a backup is read, or a passphrase tried. `asks-again`: another passphrase may be typed.
   */
  readonly cancel: () => 'over' | 'asks-again';
}

/** The way from a file to a restored competition, a step at a time. */
export function useRestore(source: RestoreSource): RestoreFlow {
  const { backups } = useApp();
  const [step, setStep] = useState<RestoreStep>({ type: 'working', phase: 'reading' });
  const bytes = useRef<Uint8Array>(undefined);
  const beside = useRef<readonly Uint8Array[]>([]);
  const passphrase = useRef<string>(undefined);
  const job = useRef<AbortController>(undefined);

  function newJob(): AbortController {
    job.current = new AbortController();
    return job.current;
  }

  async function inspect(): Promise<RestoreStep> {
    if (bytes.current === undefined) throw new Error('nothing was read');
    setStep({ type: 'working', phase: 'opening' });
    const { signal } = newJob();
    const opened = await unlessAborted(
      backups.inspect(bytes.current, {
        ...(passphrase.current === undefined ? {} : { passphrase: passphrase.current }),
        beside: beside.current,
        signal,
      }),
      signal,
    );
    if (opened === undefined) return STOPPED;
    return opened.ok ? { type: 'comparing', opened: opened.value } : toRefusal(opened.error);
  }

  async function begin(): Promise<RestoreStep> {
    const read = await unlessAborted(readSource(source, backups), newJob().signal);
    if (read === undefined) return STOPPED;
    if (!read.ok) return { type: 'refused', problem: read.error };
    bytes.current = read.value;
    return inspect();
  }

  async function addFiles(files: readonly IncomingFile[]): Promise<RestoreStep> {
    setStep({ type: 'working', phase: 'reading' });
    const { signal } = newJob();
    for (const file of files) {
      const read = await unlessAborted(readIncoming(file, LARGEST_FILE_BYTES), signal);
      // What can't be read is still missing afterwards, and said to be.
      if (read?.ok) beside.current = [...beside.current, read.value];
    }
    return inspect();
  }

  async function restore(opened: OpenedBackup, oldLaptop: OldLaptop | undefined): Promise<RestoreStep> {
    setStep({ type: 'working', phase: 'restoring' });
    const restored = await backups.restore(opened, {
      ...(oldLaptop === undefined ? {} : { oldLaptop }),
      onPhase: (phase) => setStep({ type: 'working', phase }),
    });
    if (!restored.ok) return { type: 'comparing', opened, problem: restored.error };
    return { type: 'restored', opened, restored: restored.value };
  }

  async function takeKey(opened: OpenedBackup): Promise<RestoreStep> {
    setStep({ type: 'working', phase: 'restoring' });
    const taken = await backups.takeKey(opened);
    return taken.ok ? { type: 'key-taken' } : { type: 'comparing', opened, problem: taken.error };
  }

  const go = (stage: Stage, work: () => Promise<RestoreStep>): void =>
    void endInWords(stage, work).then(setStep);

  // The source is the same as long as the dialog is.
  const started = useRef<'no' | 'yes'>('no');
  useEffect(() => {
    if (started.current === 'yes') return;
    started.current = 'yes';
    go('opening', begin);
  });

  return {
    step,
    unlock: (typed) => {
      passphrase.current = typed;
      go('opening', inspect);
    },
    restore: (opened, oldLaptop) => go('restoring', () => restore(opened, oldLaptop)),
    takeKey: (opened) => go('restoring', () => takeKey(opened)),
    addFiles: (files) => go('opening', () => addFiles(files)),
    compareAgain: () => go('opening', inspect),
    cancel: () => {
      job.current?.abort();
      return passphrase.current === undefined ? 'over' : 'asks-again';
    },
  };
}

/** Where a passphrase was tried; without one the dialog is closed by then. */
const STOPPED: RestoreStep = { type: 'locked' };

function toRefusal(problem: InspectProblem): RestoreStep {
  switch (problem.type) {
    case 'backup-locked':
    case 'backup-cancelled':
      return { type: 'locked' };
    case 'passphrase-wrong':
    case 'lock-failed':
      return { type: 'locked', problem };
    default:
      return { type: 'refused', problem };
  }
}

async function readSource(
  source: RestoreSource,
  backups: Backups,
): Promise<Result<Uint8Array, FileProblem | VaultProblem>> {
  if (source.type === 'snapshot') return backups.snapshots.read(source.snapshot);
  return readIncoming(source.file, LARGEST_LOCKED_BYTES);
}
