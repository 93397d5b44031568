import { Notice } from '../../components/notice';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount } from '../../strings/formats';

interface RestoredNoticeProps {
  readonly name: string;
  readonly role: 'secretariat' | 'judge';
  /** Sheets that had a signature and need one again. */
  readonly toSign: number;
}

/** What is here now, and what is left to do. */
export function RestoredNotice({ name, role, toSign }: RestoredNoticeProps) {
  const { backups } = useText();
  const language = useLanguage();
  return (
    <>
      <Notice tone="success" title={backups.restoredTitle(name)} announce="spoken">
        {backups.restoredText}
      </Notice>
      {role === 'judge' && (
        <Notice tone="warning">
          {toSign > 0 && <p>{backups.restoredToSign(formatCount(toSign, language))}</p>}
          <p>{backups.restoredOneLaptop}</p>
        </Notice>
      )}
    </>
  );
}
