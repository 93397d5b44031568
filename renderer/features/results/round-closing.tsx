import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Notice } from '../../components/notice';
import { useApp } from '../../hooks/app-context';
import { useLostFiles } from '../../hooks/use-lost-files';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { ActDialog } from '../../parts/editing/act-dialog';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';

export interface RoundClosingProps {
  readonly workspace: SecretariatWorkspace;
  readonly view: RoundWithSheets;
}

/** The way to close a round once nothing is missing, or to open it again. */
export function RoundClosing({ workspace, view }: RoundClosingProps) {
  const { results: words } = useText();
  const [asking, setAsking] = useState<'nothing' | 'close' | 'open'>('nothing');
  const props = { workspace, view, onClose: () => setAsking('nothing') };
  const { closed, tabulation } = view;
  if (closed === undefined && !tabulation.complete) return null;
  return (
    <>
      {closed === undefined ? (
        <Button look="primary" icon={<Lock aria-hidden="true" />} onClick={() => setAsking('close')}>
          {words.close}
        </Button>
      ) : (
        <Button onClick={() => setAsking('open')}>{words.open}</Button>
      )}
      {asking === 'close' && <CloseDialog {...props} />}
      {asking === 'open' && <OpenDialog {...props} />}
    </>
  );
}

interface DialogProps extends RoundClosingProps {
  readonly onClose: () => void;
}

function CloseDialog({ workspace, view: { round }, onClose }: DialogProps) {
  const { services } = useApp();
  const { common, results: words } = useText();
  const language = useLanguage();
  const countLost = useLostFiles();
  const [problem, setProblem] = useState<string>();
  async function close(): Promise<void> {
    const lost = await countLost(workspace.id);
    if (lost > 0) return setProblem(words.filesLost(formatCount(lost, language)));
    const done = await services.closeRound(workspace.id, round.id);
    if (!done.ok) return setProblem(describeProblem(done.error, language));
    onClose();
  }
  return (
    <Dialog
      title={words.closeTitle(round.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" clicks="first" onClick={() => void close()}>
            {words.closeConfirm}
          </Button>
        </>
      }
    >
      <p>{words.closeText}</p>
      {problem && (
        <Notice tone="problem" announce="spoken">
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}

function OpenDialog({ workspace, view: { round }, onClose }: DialogProps) {
  const { services } = useApp();
  const { results: words } = useText();
  return (
    <ActDialog
      title={words.openTitle(round.name)}
      reasonLabel={words.openReason}
      confirm={words.openConfirm}
      onClose={onClose}
      act={(reason) => services.openRound(workspace.id, round.id, reason)}
    >
      <p>{words.openText}</p>
    </ActDialog>
  );
}
