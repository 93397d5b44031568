import { useState } from 'react';
import type { SheetDecision } from '../../application/disputes/decide-conflict';
import { createDisputeFinder } from '../../application/disputes/disputed-sheet';
import { toDeviceName } from '../../application/send/file-name';
import { NOTE_LIMIT } from '../../application/workspace/limits';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { ReasonDialog } from '../../components/reason-dialog';
import { toHeadsDigest } from '../../domain/decision';
import type { Distrust } from '../../domain/distrust';
import type { DeviceKey, HashText } from '../../domain/ids';
import type { SheetKey, StoredRevision } from '../../domain/revision';
import { useApp } from '../../hooks/app-context';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';

interface DoubtedLaptopsProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
  readonly view: RoundWithSheets;
}

/** Laptops whose word is doubted, and their sheets with one version only, to be accepted in one step. */
export function DoubtedLaptops({ workspace, revisions, view }: DoubtedLaptopsProps) {
  const { hash } = useApp();
  return [...view.distrusted].map(([device, distrust]) => {
    const writers = new Set(
      revisions.flatMap(({ revision }) => (revision.device === device ? [revision.judge] : [])),
    );
    const judges = workspace.competition.judges.filter(({ id }) => writers.has(id));
    const sheets = toSheetsOf(device, view);
    return (
      <DoubtedLaptop
        key={device}
        workspace={workspace}
        device={device}
        distrust={distrust}
        judge={judges.map(({ code, name }) => `${code} · ${name}`).join(', ')}
        sheets={sheets.length}
        decideAll={() => toDecisionsFor(sheets, createDisputeFinder(workspace, revisions, hash), hash)}
      />
    );
  });
}

/** The laptop's sheets of which nobody has another version. */
const toSheetsOf = (device: DeviceKey, { conflicts, round }: RoundWithSheets): readonly SheetKey[] =>
  conflicts.flatMap(({ judge, entry, cause, heads: [head] }): readonly SheetKey[] =>
    cause === 'versions' || cause === 'taken' || head?.revision.device !== device
      ? []
      : [{ judge: judge.id, entry: entry.id, round: round.id }],
  );

const toDecisionsFor = (
  sheets: readonly SheetKey[],
  findDispute: ReturnType<typeof createDisputeFinder>,
  hash: HashText,
): readonly SheetDecision[] =>
  sheets.flatMap((key): readonly SheetDecision[] => {
    const sheet = findDispute(key);
    const [head] = sheet?.heads ?? [];
    if (sheet === undefined || head === undefined) return [];
    const shown = toHeadsDigest(sheet.replaces, hash);
    return [{ key, shown, choice: { type: 'take', version: head.id } }];
  });

interface DoubtedLaptopProps {
  readonly workspace: SecretariatWorkspace;
  readonly device: DeviceKey;
  readonly distrust: Distrust;
  readonly judge: string;
  /** How many can be accepted in one step. */
  readonly sheets: number;
  readonly decideAll: () => readonly SheetDecision[];
}

function DoubtedLaptop({ workspace, device, distrust, judge, sheets, decideAll }: DoubtedLaptopProps) {
  const { hash, services } = useApp();
  const { common, conflicts } = useText();
  const language = useLanguage();
  const [asked, setAsked] = useState<readonly SheetDecision[]>();
  const count = formatCount(sheets, language);
  const words = conflicts.doubts[distrust.because];
  return (
    <>
      <Notice
        tone={sheets > 0 ? 'problem' : 'warning'}
        title={words.title(judge, toDeviceName(device, hash))}
        actions={
          sheets > 0 && <Button onClick={() => setAsked(decideAll())}>{conflicts.takeAll(count)}</Button>
        }
      >
        {sheets > 0 ? words.text(distrust.from, count) : words.onlyText(distrust.from)}
      </Notice>
      {asked && (
        <ReasonDialog
          title={conflicts.takeAllTitle(formatCount(asked.length, language), judge)}
          reasonLabel={conflicts.reasonLabel}
          reasonMissing={describeProblem({ type: 'reason-missing' }, language)}
          maxLength={NOTE_LIMIT}
          confirmLabel={conflicts.takeAllConfirm(formatCount(asked.length, language))}
          cancelLabel={common.cancel}
          onClose={() => setAsked(undefined)}
          onConfirm={async (reason) => {
            const decided = await services.decideConflicts(workspace.id, asked, reason);
            if (!decided.ok) return describeProblem(decided.error, language);
            setAsked(undefined);
            return undefined;
          }}
        >
          <p>{conflicts.takeAllText}</p>
          <p>{conflicts.takeText}</p>
        </ReasonDialog>
      )}
    </>
  );
}
