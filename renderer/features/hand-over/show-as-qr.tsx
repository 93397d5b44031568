import { QrCode } from 'lucide-react';
import { useState } from 'react';
import type { QrProblem } from '../../application/qr/qr-frames';
import type { PackedFile } from '../../application/send/deliver-file';
import type { HandOverProblem, StorageProblem } from '../../application/workspace/problem';
import type { JudgeWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { QrSender } from '../../parts/camera/qr-sender';
import { type ShownFile, useQrShow } from '../../parts/camera/use-qr-show';
import { describeProblem } from '../../strings/describe-problem';
import { formatBytes } from '../../strings/format-measures';
import styles from './hand-over-screen.module.css';
import { UnlockDialog } from './unlock-dialog';

type Showing =
  | { readonly type: 'closed' }
  | { readonly type: 'preparing' }
  | { readonly type: 'shown'; readonly packed: PackedFile; readonly file: ShownFile }
  | { readonly type: 'received' }
  | { readonly type: 'failed'; readonly problem: HandOverProblem | StorageProblem | QrProblem };

/** The same file without a stick: as QR codes for the secretariat's camera. */
export function ShowAsQr({ workspace }: { readonly workspace: JudgeWorkspace }) {
  const { services, signatures } = useApp();
  const { common, judge, transfer } = useText();
  const language = useLanguage();
  const toShown = useQrShow();
  const [showing, setShowing] = useState<Showing>({ type: 'closed' });
  /** Shown before: a receiver half way through goes on with it, where another sealing would be another file. */
  const [kept, setKept] = useState<PackedFile>();

  async function prepare(): Promise<void> {
    setShowing({ type: 'preparing' });
    await signatures.writeNow();
    const fresh = await services.prepareBundle(workspace.id);
    if (!fresh.ok) {
      setShowing({ type: 'failed', problem: fresh.error });
      return;
    }
    const packed = kept && isSame(kept, fresh.value) ? kept : fresh.value;
    setKept(packed);
    const file = toShown(packed.outgoing);
    setShowing(
      file.ok ? { type: 'shown', packed, file: file.value } : { type: 'failed', problem: file.error },
    );
  }

  async function record({ record }: PackedFile): Promise<void> {
    const recorded = await services.recordExport({ ...record, way: 'qr' });
    setShowing(recorded.ok ? { type: 'received' } : { type: 'failed', problem: recorded.error });
  }

  const isLocked = showing.type === 'failed' && showing.problem.type === 'card-code-needed';
  return (
    <>
      <Button
        className={styles.save}
        icon={<QrCode aria-hidden="true" />}
        clicks="first"
        disabled={showing.type === 'preparing'}
        onClick={() => void prepare()}
      >
        {showing.type === 'preparing' ? transfer.show.preparing : transfer.show.action}
      </Button>
      {showing.type === 'shown' && (
        <QrSender
          title={judge.handOver.title}
          fileName={showing.packed.outgoing.name}
          toSequence={showing.file}
          texts={transfer.show}
          closeLabel={common.close}
          language={language}
          onReceived={() => void record(showing.packed)}
          onClose={() => setShowing({ type: 'closed' })}
        />
      )}
      {showing.type === 'received' && (
        <div className={styles.wide}>
          <Notice tone="success" title={transfer.show.receivedTitle} announce="spoken">
            {transfer.show.receivedText}
          </Notice>
        </div>
      )}
      {isLocked && (
        <UnlockDialog
          workspace={workspace}
          next="show"
          onUnlocked={() => void prepare()}
          onClose={() => setShowing({ type: 'closed' })}
        />
      )}
      {showing.type === 'failed' && !isLocked && (
        <div className={styles.wide}>
          <Notice tone="problem" announce="spoken">
            {showing.problem.type === 'qr-too-large'
              ? transfer.show.tooLarge(
                  formatBytes(showing.problem.bytes, language),
                  formatBytes(showing.problem.limit, language),
                )
              : describeProblem(showing.problem, language)}
          </Notice>
        </div>
      )}
    </>
  );
}

/** A device only ever adds revisions: as many up to the same one are the same. */
const isSame = ({ record: a }: PackedFile, { record: b }: PackedFile): boolean =>
  a.device === b.device && a.lastSeq === b.lastSeq && a.count === b.count;
