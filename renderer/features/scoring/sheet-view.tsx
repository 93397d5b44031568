import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { OwnSheet, OwnSheets } from '../../application/sheets/own-sheets';
import type { JudgeWorkspace } from '../../application/workspace/workspace';
import layout from '../../components/layout.module.css';
import type { Entry } from '../../domain/competition';
import type { CriterionId } from '../../domain/ids';
import { sheetId } from '../../domain/revision';
import { findMark, scoreSoFar, sheetScore } from '../../domain/sheet';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { ReopenDialog } from '../../parts/reopen/reopen-dialog';
import { routes } from '../../routes';
import { findFailure } from '../../stores/save-queue';
import { findUnsavable, toContent } from '../../stores/sheet-editor';
import { formatPoints } from '../../strings/formats';
import { CalibrationPanel } from './calibration/calibration-panel';
import { CriteriaTable } from './criteria-table';
import { JudgeVersions } from './judge-versions';
import { RecuseDialog } from './recuse-dialog';
import { SaveFailureLine } from './save-failure-line';
import { isEditable, standingOnScreen, toAction } from './sheet-action';
import { SheetFoot } from './sheet-foot';
import { SheetHead } from './sheet-head';
import { SheetNotice } from './sheet-notice';
import { SheetStatus } from './sheet-status';
import styles from './sheet-view.module.css';
import { useEntryKeys } from './use-entry-keys';
import { useSheetEditor } from './use-sheet-editor';
import { useSheetSigning } from './use-sheet-signing';

interface SheetViewProps {
  readonly workspace: JudgeWorkspace;
  readonly own: OwnSheets;
  readonly index: number;
}

/** One of the judge's sheets: marks, notes, and the judge's other sheets beside it. */
export function SheetView({ workspace, own: { round, sheets }, index }: SheetViewProps) {
  const { judge } = useText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const sheet = sheets[index] as OwnSheet;
  const { rubric } = round;
  const { editor, draft } = useSheetEditor(workspace.id, sheet, round);
  const { stage: signing, sign } = useSheetSigning(workspace.id, sheet, editor);
  const fields = useRef(new Map<CriterionId, HTMLInputElement>()).current;
  const primary = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<CriterionId>();
  const [asking, setAsking] = useState<'recuse' | 'reopen'>();

  const isOpen = isEditable(sheet);
  const isHeld = signing === 'waiting' || signing === 'writing';
  const mode = isOpen && !isHeld ? 'editable' : 'read-only';
  // What is on the screen counts here, not what has reached the disk.
  const { marks } = isOpen ? toContent(draft) : sheet;
  const score = sheetScore(rubric, marks);
  const marked = rubric.criteria.filter(({ id }) => findMark(marks, id) !== undefined).length;
  const unsavable = isOpen ? findUnsavable(draft).length : 0;
  const [previous, next] = [sheets[index - 1]?.entry, sheets[index + 1]?.entry];
  const addressRound = useAddressRound();
  const go = (entry: Entry) => navigate(routes.scoring(workspace.id, entry.id, addressRound));
  useEntryKeys({
    previous: () => previous && go(previous),
    next: () => next && go(next),
  });
  const stage = signing === 'waiting' ? 'waiting' : mode;
  const before = useRef<typeof stage>(undefined);
  const moveFocus = useEffectEvent((now: typeof stage) => {
    const empty = rubric.criteria.find(({ id }) => (draft.typed[id]?.text ?? '') === '');
    const first = empty ?? rubric.criteria[0];
    // No key that is pressed once more may sign, go on, or take back: nothing is under it while a signature waits, nor after.
    if (now === 'waiting') status.current?.focus();
    else if (now === 'editable' && first) fields.get(first.id)?.focus({ preventScroll: !empty });
    else if (before.current !== 'waiting') primary.current?.focus();
    else if (document.activeElement === document.body) status.current?.focus();
    before.current = now;
  });
  // On arrival, and again when the sheet opens or closes for marking.
  useEffect(() => moveFocus(stage), [stage]);
  const action = toAction(sheet, score, unsavable, signing);
  const relatives = sheets.filter(
    (other) =>
      other !== sheet &&
      other.standing !== 'recused' &&
      other.entry.institution.name === sheet.entry.institution.name,
  );
  const excusal = workspace.competition.excusals.find((each) => sheetId(each) === sheetId(sheet.key))?.reason;
  const criterion = rubric.criteria.find(({ id }) => id === current) ?? rubric.criteria[0];
  return (
    <div className={styles.view}>
      <SheetHead
        sheet={sheet}
        position={index + 1}
        total={sheets.length}
        round={addressRound && round.name}
        standing={isOpen ? standingOnScreen(sheet, marked, rubric.criteria.length) : sheet.standing}
        marked={marked}
        criteria={rubric.criteria.length}
        onRecuse={mode === 'editable' ? () => void editor.flush().then(() => setAsking('recuse')) : undefined}
      />
      <div className={styles.body}>
        <div className={layout.stackNarrowing}>
          <SheetNotice sheet={sheet} excusal={excusal} />
          {sheet.decision && sheet.decision.versions.length > 0 && sheet.standing !== 'conflict' && (
            <details className={styles.versions}>
              <summary>{judge.scoring.decidedVersions}</summary>
              <JudgeVersions
                round={round}
                heads={sheet.decision.versions}
                device={workspace.device}
                secretariat={workspace}
              />
            </details>
          )}
          {sheet.standing === 'conflict' && sheet.state.type === 'conflict' && (
            <JudgeVersions
              round={round}
              heads={sheet.state.heads}
              device={workspace.device}
              secretariat={workspace}
            />
          )}
          {sheet.standing !== 'recused' && sheet.standing !== 'conflict' && (
            <CriteriaTable
              rubric={rubric}
              sheet={sheet}
              draft={draft}
              editor={editor}
              mode={mode}
              fields={fields}
              onCurrent={setCurrent}
            />
          )}
        </div>
        <CalibrationPanel
          rubric={rubric}
          sheets={sheets}
          sheet={sheet}
          score={score}
          mode={mode}
          criterion={mode === 'editable' ? criterion : undefined}
          mark={criterion && findMark(marks, criterion.id)}
        />
      </div>
      <SheetFoot
        total={marked === 0 ? undefined : formatPoints(scoreSoFar(rubric, marks), language)}
        marked={marked}
        criteria={rubric.criteria.length}
        status={
          <SheetStatus
            workspace={workspace.id}
            sheet={sheet}
            stage={stage}
            saving={draft.saving}
            unsavable={unsavable}
          />
        }
        statusRef={status}
        line={mode === 'editable' && <SaveFailureLine failure={findFailure(draft.saving)} />}
        previous={previous}
        next={next}
        action={action}
        primary={primary}
        onGo={go}
        onDesk={() => navigate(routes.desk(workspace.id, addressRound))}
        onAct={() => (action === 'sign' ? void sign() : setAsking('reopen'))}
      />
      {asking === 'recuse' && (
        <RecuseDialog
          workspace={workspace.id}
          sheet={sheet}
          relatives={relatives}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'reopen' && (
        <ReopenDialog
          workspace={workspace.id}
          sheet={sheet}
          onClose={() => setAsking(undefined)}
          onReopened={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
