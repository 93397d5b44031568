import { Notice } from '../../components/notice';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';

interface RestoredNoticeProps {
  readonly name: string;
  /** Sheets that had a signature and need one again. */
  readonly toSign: number;
  /** Whether a laptop elsewhere has the same work, and must not go on with it. */
  readonly elsewhere: 'none' | 'old-laptop';
}

/** What is here now, and what is left to do. */
export function RestoredNotice({ name, toSign, elsewhere }: RestoredNoticeProps) {
  const { backups } = useText();
  const language = useLanguage();
  return (
    <>
      <Notice tone="success" title={backups.restoredTitle(name)} announce="spoken">
        {backups.restoredText}
      </Notice>
      {(toSign > 0 || elsewhere === 'old-laptop') && (
        <Notice tone="warning">
          {toSign > 0 && <p>{backups.restoredToSign(formatCount(toSign, language))}</p>}
          {elsewhere === 'old-laptop' && <p>{backups.restoredOneLaptop}</p>}
        </Notice>
      )}
    </>
  );
}
