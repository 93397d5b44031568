import { useState } from 'react';
import type { SheetDecision } from '../../application/decide-conflict';
import { toDeviceName } from '../../application/file-name';
import { NOTE_LIMIT } from '../../application/limits';
import type { SecretariatWorkspace } from '../../application/workspace';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { ReasonDialog } from '../../components/reason-dialog';
import { toHeadsDigest } from '../../domain/decision';
import type { DeviceKey, HashText } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { useApp } from '../../stores/app-context';
import type { RoundView } from '../../stores/use-round-view';
import { useLanguage, useText } from '../../stores/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';

interface ForkedDevicesProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
  readonly view: RoundView;
}

/** Laptops that used one number twice, and their sheets with one version only, to be accepted in one step. */
export function ForkedDevices({ workspace, revisions, view }: ForkedDevicesProps) {
  const { hash } = useApp();
  return [...view.forked].map(([device, seq]) => {
    const writer = revisions.find(({ revision }) => revision.device === device)?.revision.judge;
    const judge = workspace.competition.judges.find(({ id }) => id === writer);
    return (
      <ForkedDevice
        key={device}
        workspace={workspace}
        device={device}
        seq={seq}
        judge={judge ? `${judge.code} · ${judge.name}` : ''}
        decisions={toDecisionsFor(device, view, hash)}
      />
    );
  });
}

/** The device's sheets of which nobody has another version. */
function toDecisionsFor(
  device: DeviceKey,
  { conflicts, round }: RoundView,
  hash: HashText,
): readonly SheetDecision[] {
  return conflicts.flatMap(({ judge, entry, cause, heads }): readonly SheetDecision[] => {
    const [head] = heads;
    if (cause !== 'forked-device' || head?.revision.device !== device) return [];
    const shown = toHeadsDigest(heads, hash);
    const key = { judge: judge.id, entry: entry.id, round: round.id };
    return [{ key, shown, choice: { type: 'take', version: head.id } }];
  });
}

interface ForkedDeviceProps {
  readonly workspace: SecretariatWorkspace;
  readonly device: DeviceKey;
  /** The first number in dispute. */
  readonly seq: number;
  readonly judge: string;
  readonly decisions: readonly SheetDecision[];
}

function ForkedDevice({ workspace, device, seq, judge, decisions }: ForkedDeviceProps) {
  const { hash, services } = useApp();
  const { common, conflicts } = useText();
  const language = useLanguage();
  const [asked, setAsked] = useState<readonly SheetDecision[]>();
  const count = formatCount(decisions.length, language);
  return (
    <>
      <Notice
        tone={decisions.length > 0 ? 'problem' : 'warning'}
        title={conflicts.forkedTitle(judge, toDeviceName(device, hash))}
        actions={
          decisions.length > 0 && (
            <Button onClick={() => setAsked(decisions)}>{conflicts.takeAll(count)}</Button>
          )
        }
      >
        {decisions.length > 0 ? conflicts.forkedText(seq, count) : conflicts.forkedOnlyText(seq)}
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
