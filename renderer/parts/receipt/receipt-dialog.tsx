import { FileDown, QrCode } from 'lucide-react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Notice } from '../../components/notice';
import type { Language } from '../../strings/language';
import type { Strings } from '../../strings/strings';
import { QrSender } from '../camera/qr-sender';

type Shown = Parameters<typeof QrSender>[0]['toSequence'];

interface ReceiptDialogProps {
  readonly texts: Strings['receipts'];
  readonly transfer: Strings['transfer'];
  readonly closeLabel: string;
  readonly language: Language;
  /** Code and name. */
  readonly judge: string;
  /** Sheets received so far. */
  readonly count: string | undefined;
  readonly busy: boolean;
  /** What came of it, or what stands in the way. */
  readonly report: { readonly tone: 'success' | 'info' | 'problem'; readonly text: string } | undefined;
  /** While the codes are being shown. */
  readonly showing: { readonly fileName: string; readonly toSequence: Shown } | undefined;
  readonly onSave: () => void;
  readonly onShow: () => void;
  readonly onReceived: () => void;
  readonly onShowEnd: () => void;
  readonly onClose: () => void;
}

/** Gives one judge a receipt: as a file, or as QR codes. */
export function ReceiptDialog(props: ReceiptDialogProps) {
  const { texts, transfer, closeLabel, language, judge, count, busy, report, showing } = props;
  return (
    <>
      <Dialog
        title={texts.title(judge)}
        onClose={props.onClose}
        actions={
          <>
            <Button onClick={props.onClose}>{closeLabel}</Button>
            <Button
              icon={<QrCode aria-hidden="true" />}
              clicks="first"
              disabled={busy}
              onClick={props.onShow}
            >
              {texts.showQr}
            </Button>
            <Button
              look="primary"
              icon={<FileDown aria-hidden="true" />}
              clicks="first"
              disabled={busy}
              onClick={props.onSave}
            >
              {busy ? texts.saving : texts.save}
            </Button>
          </>
        }
      >
        <p>{count === undefined ? texts.nothing : texts.text(count)}</p>
        {report && (
          <Notice tone={report.tone} announce="spoken">
            {report.text}
          </Notice>
        )}
      </Dialog>
      {showing && (
        <QrSender
          title={texts.title(judge)}
          fileName={showing.fileName}
          toSequence={showing.toSequence}
          texts={transfer.show}
          closeLabel={closeLabel}
          language={language}
          onReceived={props.onReceived}
          onClose={props.onShowEnd}
        />
      )}
    </>
  );
}
