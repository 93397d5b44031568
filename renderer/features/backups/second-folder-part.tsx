import { useEffect, useState } from 'react';
import type { SecondFolder, SecondFolderState } from '../../application/ports/vault';
import type { VaultProblem } from '../../application/workspace/problem';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import typography from '../../components/typography.module.css';
import type { Result } from '../../domain/result';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';

/** The stick or folder that gets every snapshot as well. */
export function SecondFolderPart() {
  const { backups } = useText();
  const { secondFolder } = useApp().backups.snapshots;
  return (
    <div className={layout.stackBelowRule}>
      <h3>{backups.secondTitle}</h3>
      {secondFolder ? (
        <ChosenFolder folder={secondFolder} />
      ) : (
        <p className={typography.softProse}>{backups.secondBrowser}</p>
      )}
    </div>
  );
}

function ChosenFolder({ folder }: { readonly folder: SecondFolder }) {
  const { backups } = useText();
  const language = useLanguage();
  const { snapshots } = useApp().backups;
  const [state, setState] = useState<SecondFolderState>();
  const [problem, setProblem] = useState<VaultProblem>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void folder.find().then(setState);
  }, [folder]);

  async function change(action: () => Promise<Result<unknown, VaultProblem>>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const changed = await action();
      if (!changed.ok) setProblem(changed.error);
      setState(await folder.find());
      if (changed.ok) void snapshots.run();
    } finally {
      setBusy(false);
    }
  }
  const choose = () => void change(folder.choose);

  return (
    <>
      <p className={typography.prose}>{backups.secondText}</p>
      {state && <p className={typography.fileName}>{state.path}</p>}
      {state?.presence === 'missing' && (
        <Notice
          tone="warning"
          actions={
            <Button disabled={busy} onClick={() => void change(async () => ({ ok: true, value: undefined }))}>
              {backups.retry}
            </Button>
          }
        >
          {backups.secondMissing}
        </Notice>
      )}
      {problem && (
        <Notice tone="problem" announce="spoken">
          {describeProblem(problem, language)}
        </Notice>
      )}
      <p className={typography.softProse}>{backups.secondOpen}</p>
      <div className={layout.rowCentred}>
        <Button disabled={busy} onClick={choose}>
          {state ? backups.secondChange : backups.secondChoose}
        </Button>
        {state && (
          <Button look="plain" disabled={busy} onClick={() => void change(folder.forget)}>
            {backups.secondForget}
          </Button>
        )}
      </div>
    </>
  );
}
