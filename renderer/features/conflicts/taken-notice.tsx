import { useState } from 'react';
import { toAuthority } from '../../application/acts/to-authority';
import type { DisputedSheet } from '../../application/disputes/disputed-sheet';
import { toDeviceName } from '../../application/send/file-name';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { isDecision, toHeadsDigest } from '../../domain/decision';
import type { StoredRevision } from '../../domain/revision';
import { sheetScore } from '../../domain/sheet';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { ActDialog } from '../../parts/editing/act-dialog';
import { formatPoints } from '../../strings/formats';

interface TakenNoticeProps {
  readonly sheet: DisputedSheet;
  readonly workspace: SecretariatWorkspace;
}

/** What happened to a sheet that another laptop took: who had signed what, and what it was made. */
export function TakenNotice({ sheet, workspace }: TakenNoticeProps) {
  const [asking, setAsking] = useState<'nothing' | 'let-stand'>('nothing');
  const { hash } = useApp();
  const { conflicts: words } = useText();
  const language = useLanguage();
  const tell = (stored: StoredRevision): string => {
    const { device, state, marks, rubricHash } = stored.revision;
    // Marks of an earlier rubric don't add up under the present weights.
    const sum = rubricHash === sheet.rubricHash ? sheetScore(sheet.round.rubric, marks) : undefined;
    const score = sum === undefined || state === 'recused' ? '' : formatPoints(sum, language);
    return isDecision(stored, toAuthority(workspace))
      ? words.said.decided(score)
      : words.said[state](words.ofLaptop(toDeviceName(device, hash)), score);
  };
  const list = (versions: readonly StoredRevision[]): string => [...new Set(versions.map(tell))].join('; ');
  return (
    <>
      <Notice
        tone="problem"
        title={words.because.taken}
        actions={<Button onClick={() => setAsking('let-stand')}>{words.letStand}</Button>}
      >
        {capitalise(words.takenStory(list(sheet.lost), list(sheet.heads)))} {words.takenAdvice}
      </Notice>
      {asking === 'let-stand' && (
        <LetStandDialog workspace={workspace} sheet={sheet} onClose={() => setAsking('nothing')} />
      )}
    </>
  );
}

interface LetStandDialogProps extends TakenNoticeProps {
  readonly onClose: () => void;
}

/** Asks why the sheet may stay as another laptop left it. */
function LetStandDialog({ workspace, sheet, onClose }: LetStandDialogProps) {
  const { hash, services } = useApp();
  const { conflicts: words } = useText();
  // What was on the screen when the dialog opened; whatever comes in meanwhile has to be seen first.
  const [shown] = useState(() => toHeadsDigest(sheet.replaces, hash));
  return (
    <ActDialog
      title={words.letStandTitle(sheet.judge.code, sheet.entry.number)}
      reasonLabel={words.reasonLabel}
      confirm={words.letStandConfirm}
      onClose={onClose}
      act={(reason) => services.letStand(workspace.id, { key: sheet.key, shown, reason })}
    >
      <p>{words.letStandText}</p>
    </ActDialog>
  );
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
