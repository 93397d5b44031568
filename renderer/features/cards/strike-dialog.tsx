import { useState } from 'react';
import type { JudgeLaptop } from '../../application/cards/judge-laptops';
import { toDeviceName } from '../../application/send/file-name';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { ChoiceCards } from '../../components/choice-cards';
import { ReasonDialog } from '../../components/reason-dialog';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';

/** Stands in the competition file. */
const REASON_LIMIT = 500;

interface StrikeDialogProps {
  readonly workspace: WorkspaceId;
  readonly laptop: JudgeLaptop;
  readonly onClose: () => void;
}

/** From which number on a laptop isn't trusted any more, and why. */
export function StrikeDialog({ workspace, laptop, onClose }: StrikeDialogProps) {
  const { hash, services } = useApp();
  const { cards: words, common } = useText();
  const language = useLanguage();
  const { device, judge, strike } = laptop;
  // What was on the screen when the dialog opened: what comes in meanwhile lies beyond it.
  const [lastSeq] = useState(laptop.lastSeq);
  // Once struck out, it can only be trusted less.
  const [reach, setReach] = useState<'after' | 'all'>(strike === undefined ? 'after' : 'all');
  const after = {
    value: 'after',
    name: words.strikeAfter(formatCount(lastSeq, language)),
    text: words.strikeAfterText,
  } as const;
  const all = { value: 'all', name: words.strikeAll, text: words.strikeAllText } as const;
  return (
    <ReasonDialog
      title={words.strikeTitle(toDeviceName(device, hash), `${judge.code} · ${judge.name}`)}
      reasonLabel={words.strikeReason}
      reasonMissing={words.strikeReasonMissing}
      maxLength={REASON_LIMIT}
      confirmLabel={words.strikeConfirm}
      cancelLabel={common.cancel}
      look="danger"
      onClose={onClose}
      onConfirm={async (reason) => {
        const named = { device, judge: judge.id, lastSeq: reach === 'all' ? 0 : lastSeq };
        const struck = await services.strikeOutLaptop(workspace, named, reason);
        if (!struck.ok) return describeProblem(struck.error, language);
        onClose();
        return undefined;
      }}
    >
      <ChoiceCards
        legend={words.strikeWhat}
        choices={strike === undefined ? [after, all] : [all]}
        value={reach}
        onChange={setReach}
      />
      <p>{words.strikeText}</p>
    </ReasonDialog>
  );
}
