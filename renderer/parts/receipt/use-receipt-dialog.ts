import { useCallback, useState } from 'react';
import { toAuthority } from '../../application/acts/to-authority';
import type { ReadAccess } from '../../application/create-services';
import type { SaveProblem } from '../../application/ports/file-saver';
import type { QrProblem } from '../../application/qr/qr-frames';
import type { PackedFile } from '../../application/send/deliver-file';
import type { KeyMissing, StorageProblem } from '../../application/workspace/problem';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import type { Judge } from '../../domain/competition';
import { isDecision } from '../../domain/decision';
import { sheetId } from '../../domain/revision';
import { useApp } from '../../hooks/app-context';
import { useLive } from '../../hooks/use-live';
import { useLanguage, useText } from '../../hooks/use-text';
import { describePlace } from '../../strings/describe-place';
import { describeProblem } from '../../strings/describe-problem';
import { formatBytes } from '../../strings/format-measures';
import { formatCount } from '../../strings/formats';
import { type ShownFile, useQrShow } from '../camera/use-qr-show';

type Problem = KeyMissing | SaveProblem | StorageProblem | QrProblem;

type Step =
  | { readonly type: 'ready' | 'working' | 'cancelled' | 'received' }
  | { readonly type: 'saved'; readonly name: string; readonly where: string }
  | { readonly type: 'showing'; readonly packed: PackedFile; readonly file: ShownFile }
  | { readonly type: 'failed'; readonly problem: Problem };

/** Everything `ReceiptDialog` shows and does for one judge, but closing. */
export function useReceiptDialog(workspace: SecretariatWorkspace, judge: Judge) {
  const { id } = workspace;
  const { services } = useApp();
  const { common, receipts, transfer } = useText();
  const language = useLanguage();
  const toShown = useQrShow();
  const [step, setStep] = useState<Step>({ type: 'ready' });
  const countSheets = useCallback(
    async (facts: ReadAccess): Promise<number> => {
      const sheets = new Set<string>();
      for (const stored of await facts.loadRevisions(id)) {
        const { revision } = stored;
        const isVerdict = revision.state !== 'draft' && !isDecision(stored, toAuthority(workspace));
        if (revision.judge === judge.id && isVerdict) sheets.add(sheetId(revision));
      }
      return sheets.size;
    },
    [id, workspace, judge.id],
  );
  const count = useLive(countSheets);
  const fail = (problem: Problem) => setStep({ type: 'failed', problem });

  async function save(): Promise<void> {
    setStep({ type: 'working' });
    const delivered = await services.exportReceipt(id, judge.id);
    if (delivered.ok) setStep(delivered.value);
    else fail(delivered.error);
  }
  async function show(): Promise<void> {
    setStep({ type: 'working' });
    const packed = await services.prepareReceipt(id, judge.id);
    if (!packed.ok) return fail(packed.error);
    const file = toShown(packed.value.outgoing);
    if (file.ok) setStep({ type: 'showing', packed: packed.value, file: file.value });
    else fail(file.error);
  }
  async function record({ record: made }: PackedFile): Promise<void> {
    const recorded = await services.recordExport({ ...made, way: 'qr' });
    if (recorded.ok) setStep({ type: 'received' });
    else fail(recorded.error);
  }

  function toReport() {
    switch (step.type) {
      case 'saved': {
        const text =
          step.where === 'downloads'
            ? receipts.savedDownloads(step.name)
            : receipts.saved(describePlace(step.where, step.name, language));
        return { tone: 'success', text } as const;
      }
      case 'cancelled':
        return { tone: 'info', text: receipts.cancelled } as const;
      case 'received':
        return { tone: 'success', text: receipts.shown } as const;
      case 'failed': {
        const { problem } = step;
        const text =
          problem.type === 'qr-too-large'
            ? receipts.tooLarge(formatBytes(problem.bytes, language), formatBytes(problem.limit, language))
            : describeProblem(problem, language);
        return { tone: 'problem', text } as const;
      }
      default:
        return undefined;
    }
  }

  return {
    texts: receipts,
    transfer,
    closeLabel: common.close,
    language,
    judge: `${judge.code} · ${judge.name}`,
    count: count.type === 'ready' && count.value > 0 ? formatCount(count.value, language) : undefined,
    busy: step.type === 'working',
    report: toReport(),
    showing:
      step.type === 'showing' ? { fileName: step.packed.outgoing.name, toSequence: step.file } : undefined,
    onSave: () => void save(),
    onShow: () => void show(),
    onReceived: () => {
      if (step.type === 'showing') void record(step.packed);
    },
    onShowEnd: () => setStep({ type: 'ready' }),
  };
}
