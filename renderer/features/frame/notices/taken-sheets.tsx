import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { toDeviceName } from '../../../application/send/file-name';
import { findTakenSheets, type TakenSheet } from '../../../application/sheets/taken-sheets';
import type { JudgeWorkspace } from '../../../application/workspace/workspace';
import { ActionDialog } from '../../../components/action-dialog';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import type { StoredRevision } from '../../../domain/revision';
import { useApp } from '../../../hooks/app-context';
import { useIsAt } from '../../../hooks/use-address-round';
import { useSettleSheets } from '../../../hooks/use-settle-sheets';
import { useSheetLinks } from '../../../hooks/use-sheet-links';
import { useLanguage, useText } from '../../../hooks/use-text';
import { patterns } from '../../../routes';
import { describeProblem } from '../../../strings/describe-problem';
import { formatCount } from '../../../strings/formats';
import styles from './frame-notices.module.css';

/** Named one by one; of more the number is said. */
const NAMED = 12;

interface TakenSheetsProps {
  readonly workspace: JudgeWorkspace;
  readonly revisions: readonly StoredRevision[];
}

/** What the judge signed here and another laptop replaced, as a receipt told, and the way to sign it again. */
export function TakenSheets({ workspace, revisions }: TakenSheetsProps) {
  const { hash } = useApp();
  const { taken: words } = useText().frame;
  const toLinks = useSheetLinks(workspace);
  const language = useLanguage();
  const [asking, setAsking] = useState<readonly TakenSheet[]>();
  const sheets = useMemo(() => findTakenSheets(workspace, revisions, hash), [workspace, revisions, hash]);
  // The scoring screen has no room to spare, and says it of its own sheet.
  const isScoring = useIsAt(patterns.scoring);
  if (sheets.length === 0 || isScoring) return null;
  const count = formatCount(sheets.length, language);
  const laptops = [...new Set(sheets.flatMap(({ laptops: keys }) => keys))]
    .map((device) => toDeviceName(device, hash))
    .sort();
  const named = toLinks(sheets.map(({ key }) => key));
  return (
    <div className={styles.item}>
      <Notice
        tone="problem"
        title={words.title(count)}
        actions={<Button onClick={() => setAsking(sheets)}>{words.sign(count)}</Button>}
      >
        {words.text(laptops.join(', '))}{' '}
        {named.slice(0, NAMED).map(({ id, href, label }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Link href={href}>{label}</Link>
          </span>
        ))}
        {named.length > NAMED && ` ${words.more(formatCount(named.length - NAMED, language))}`}
      </Notice>
      {asking && (
        <SignAgainDialog workspace={workspace} sheets={asking} onClose={() => setAsking(undefined)} />
      )}
    </div>
  );
}

interface SignAgainDialogProps {
  readonly workspace: JudgeWorkspace;
  readonly sheets: readonly TakenSheet[];
  readonly onClose: () => void;
}

function SignAgainDialog({ workspace, sheets, onClose }: SignAgainDialogProps) {
  const { services } = useApp();
  const settle = useSettleSheets(workspace.id);
  const { common, frame, judge } = useText();
  const { taken: words } = frame;
  const language = useLanguage();
  const count = formatCount(sheets.length, language);
  const sign = async (): Promise<string | undefined> => {
    const unsaved = await settle(sheets);
    if (unsaved > 0) return judge.desk.unsaved(unsaved);
    const keys = sheets.map(({ key }) => key);
    const signed = await services.signAgain(workspace.id, keys);
    if (!signed.ok) return describeProblem(signed.error, language);
    onClose();
    return undefined;
  };
  return (
    <ActionDialog
      title={words.signTitle(count)}
      cancel={common.cancel}
      confirm={words.signConfirm(count)}
      onClose={onClose}
      onConfirm={sign}
    >
      <p>{words.signText}</p>
    </ActionDialog>
  );
}
