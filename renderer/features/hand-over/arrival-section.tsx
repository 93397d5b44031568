import { Camera } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ImportOutcome, IncomingFile } from '../../application/receive/import-outcome';
import { type Arrival, toArrival } from '../../application/send/to-arrival';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { JudgeWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { FileDrop } from '../../components/file-drop';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Section } from '../../components/page';
import { ReadingFile } from '../../components/reading-file';
import typography from '../../components/typography.module.css';
import { withKeys } from '../../components/with-keys';
import { type SheetKey, type StoredRevision, sheetId } from '../../domain/revision';
import { useApp } from '../../hooks/app-context';
import { useSheetLinks } from '../../hooks/use-sheet-links';
import { useLanguage, useText } from '../../hooks/use-text';
import { ReceiveByCamera } from '../../parts/camera/receive-by-camera';
import { useQrReceiver } from '../../parts/camera/use-qr-receiver';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount, formatInstant } from '../../strings/formats';
import styles from './arrival-section.module.css';
import { useStopSignal } from './use-stop-signal';

interface ArrivalSectionProps {
  readonly workspace: JudgeWorkspace;
  readonly sheets: readonly OwnSheet[];
  readonly revisions: readonly StoredRevision[];
}

/** What the secretariat says it has, and the way a receipt comes in. */
export function ArrivalSection({ workspace, sheets, revisions }: ArrivalSectionProps) {
  const { services, platform } = useApp();
  const { common, receipts } = useText();
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([]);
  const [step, setStep] = useState<'ready' | 'reading' | 'camera'>('ready');
  const { begin, cancel } = useStopSignal();
  const take = async (files: readonly IncomingFile[]): Promise<readonly ImportOutcome[]> => {
    if (files.length === 0) return [];
    const taken = await services.importBundles(workspace.id, files, {
      onProgress: () => {},
      signal: begin(),
    });
    setOutcomes(taken);
    return taken;
  };
  const takeChosen = async (files: readonly IncomingFile[]): Promise<void> => {
    if (step === 'reading') return;
    setStep('reading');
    try {
      await take(files);
    } finally {
      setStep('ready');
    }
  };
  return (
    <Section title={receipts.arrivedTitle}>
      <ArrivalState workspace={workspace} sheets={sheets} arrival={toArrival(workspace, revisions)} />
      <p className={typography.prose}>{receipts.takeText}</p>
      {step === 'reading' ? (
        <ReadingFile label={common.readingFile} cancelLabel={common.cancel} onCancel={cancel} />
      ) : (
        <FileDrop
          look="secondary"
          label={receipts.take}
          hint={receipts.takeHint}
          onChoose={() => void platform.openFiles({ accept: ['.pleno'], multiple: true }).then(takeChosen)}
          onDrop={(files) => void takeChosen(files)}
        />
      )}
      <div>
        <Button icon={<Camera aria-hidden="true" />} onClick={() => setStep('camera')}>
          {receipts.camera}
        </Button>
      </div>
      <Taken outcomes={outcomes} />
      {step === 'camera' && <ReceiptByCamera take={take} onClose={() => setStep('ready')} />}
    </Section>
  );
}

interface ArrivalStateProps {
  readonly workspace: JudgeWorkspace;
  readonly sheets: readonly OwnSheet[];
  readonly arrival: Arrival;
}

/** Beyond so many the list says how many more there are. */
const SHEETS_SHOWN = 24;

function ArrivalState({ workspace, sheets, arrival }: ArrivalStateProps) {
  const { receipts } = useText();
  const language = useLanguage();
  const toSheetLinks = useSheetLinks(workspace);
  const { total, confirmed, unconfirmed, receipt, decided } = arrival;
  const own = new Set(sheets.map(({ key }) => sheetId(key)));
  const toLinks = (keys: readonly SheetKey[]) =>
    toSheetLinks(keys.filter((key) => own.has(sheetId(key)))).map(({ id, href, label }) => (
      <li key={id}>
        <Link href={href}>{label}</Link>
      </li>
    ));
  const links = toLinks(unconfirmed);
  const taken = sheets.flatMap((sheet) => sheet.taken?.key ?? []);
  return (
    <>
      <p className={styles.count} data-state={total > 0 && confirmed === total ? 'whole' : 'open'}>
        {total === 0
          ? receipts.arrivedNothing
          : receipts.arrived(formatCount(confirmed, language), formatCount(total, language))}
      </p>
      <p className={typography.soft}>
        {receipt === undefined
          ? receipts.arrivedNone
          : receipts.receiptOf(
              formatInstant(receipt.createdAt, language),
              formatInstant(receipt.at, language),
            )}
        {total > 0 && confirmed === total && ` ${receipts.arrivedAll}`}
      </p>
      {receipt !== undefined && unconfirmed.length > 0 && (
        <Notice tone="warning" title={receipts.unconfirmedTitle(formatCount(unconfirmed.length, language))}>
          <ul className={layout.rowOfLinks}>
            {links.slice(0, SHEETS_SHOWN)}
            {links.length > SHEETS_SHOWN && (
              <li>{receipts.unconfirmedMore(formatCount(links.length - SHEETS_SHOWN, language))}</li>
            )}
          </ul>
        </Notice>
      )}
      {taken.length > 0 && (
        <Notice tone="problem" title={receipts.takenElsewhere(formatCount(taken.length, language))}>
          <ul className={layout.rowOfLinks}>{toLinks(taken)}</ul>
        </Notice>
      )}
      {decided.length > 0 && (
        <Notice tone="info" title={receipts.decided(formatCount(decided.length, language))}>
          <ul className={layout.rowOfLinks}>{toLinks(decided)}</ul>
        </Notice>
      )}
    </>
  );
}

function Taken({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }) {
  const { receipts } = useText();
  const language = useLanguage();
  return withKeys(outcomes, ({ fileName }) => fileName).map(({ key, item }) => {
    if (item.type === 'refused') {
      return (
        <Notice key={key} tone="problem" title={item.fileName} announce="spoken">
          {describeProblem(item.problem, language)}
        </Notice>
      );
    }
    return (
      <Notice key={key} tone="success" announce="spoken">
        {item.record.kind === 'receipt' ? receipts.taken(item.fileName) : receipts.notReceipt(item.fileName)}
      </Notice>
    );
  });
}

interface ReceiptByCameraProps {
  readonly take: (files: readonly IncomingFile[]) => Promise<readonly ImportOutcome[]>;
  readonly onClose: () => void;
}

function ReceiptByCamera({ take, onClose }: ReceiptByCameraProps) {
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([]);
  const receiver = useQrReceiver((file) => void take([file]).then(setOutcomes));
  return (
    <ReceiveByCamera receiver={receiver} onClose={onClose}>
      <Taken outcomes={outcomes} />
    </ReceiveByCamera>
  );
}
