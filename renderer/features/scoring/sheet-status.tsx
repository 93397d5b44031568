import { useStore } from 'zustand';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { SigningLine } from '../../parts/signing/signing-line';
import { SIGNING_SECONDS } from '../../stores/pending-signatures';
import type { SheetDraft } from '../../stores/sheet-editor';
import { formatInstant } from '../../strings/formats';
import { SaveStatus } from './save-status';
import styles from './sheet-status.module.css';

interface SheetStatusProps {
  readonly workspace: WorkspaceId;
  readonly sheet: OwnSheet;
  /** `waiting`: for the signature to be written. */
  readonly stage: 'editable' | 'waiting' | 'read-only';
  readonly saving: SheetDraft['saving'];
  readonly unsavable: number;
}

/** Whether what is on the screen is saved, and signed: each is said once it is so. */
export function SheetStatus({ workspace, sheet, stage, saving, unsavable }: SheetStatusProps) {
  const { scoring } = useText().judge;
  const language = useLanguage();
  if (stage === 'waiting') return <Countdown />;
  if (stage === 'editable') return <SaveStatus saving={saving} unsavable={unsavable} workspace={workspace} />;
  if (sheet.standing !== 'signed' || sheet.changedAt === undefined) return null;
  return (
    <span className={styles.signed}>
      {sheet.decision
        ? scoring.decidedAt(formatInstant(sheet.decision.at, language))
        : scoring.signed(formatInstant(sheet.changedAt, language))}
    </span>
  );
}

function Countdown() {
  const { signatures } = useApp();
  const { signing } = useText().judge;
  const seconds = useStore(signatures.store, ({ waiting }) => waiting?.seconds ?? 0);
  return (
    <>
      <span role="status" className="visually-hidden">
        {signing.sheetHeard(SIGNING_SECONDS)}
      </span>
      <SigningLine
        seconds={seconds}
        text={signing.sheetIn(String(seconds))}
        onTakeBack={signatures.takeBack}
      />
    </>
  );
}
