import type { OpenedBackup } from '../../application/backup/inspect-backup';
import type { OldLaptop } from '../../application/backup/restore-backup';
import { ChoiceCards } from '../../components/choice-cards';
import { Notice } from '../../components/notice';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import { describeMarks } from './restore-words';

interface KeyQuestionProps {
  readonly opened: OpenedBackup;
  readonly oldLaptop: OldLaptop | undefined;
  readonly onChange: (oldLaptop: OldLaptop) => void;
  /** Somebody wanted to go on without an answer. */
  readonly insists: 'no' | 'yes';
}

/** What becomes of the right to sign, and what only the person can know about it. */
export function KeyQuestion({ opened, oldLaptop, onChange, insists }: KeyQuestionProps) {
  const { backups } = useText();
  const language = useLanguage();
  const { keyPlan: plan } = opened;
  if (plan === 'kept') return null;
  if (plan === 'missing') return <Notice tone="warning">{backups.keyMissing}</Notice>;
  if (plan === 'joins-again') return <Notice tone="warning">{backups.joinsAgain}</Notice>;
  if (plan === 'renewed') {
    return (
      <Notice tone="warning">
        {backups.keyRenewed} {describeMarks(opened, backups, (count) => formatCount(count, language))}
      </Notice>
    );
  }
  const words = opened.header.role === 'judge' ? backups.oldOfJudge : backups.oldOfSecretariat;
  const choices = [
    { value: 'stopped', name: words.stopped, text: words.stoppedText },
    { value: 'goes-on', name: words.goesOn, text: words.goesOnText },
  ] as const;
  return (
    <ChoiceCards legend={backups.oldLaptop} choices={choices} value={oldLaptop} onChange={onChange}>
      {insists === 'yes' && oldLaptop === undefined && (
        <Notice tone="problem" announce="spoken">
          {backups.oldAsk}
        </Notice>
      )}
    </ChoiceCards>
  );
}
