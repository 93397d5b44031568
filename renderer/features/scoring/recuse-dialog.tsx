import { useState } from 'react';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import { NOTE_LIMIT } from '../../application/workspace/limits';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { EntryName } from '../../components/entry-name';
import { ReasonDialog } from '../../components/reason-dialog';
import typography from '../../components/typography.module.css';
import type { EntryId } from '../../domain/ids';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import styles from './recuse-dialog.module.css';

interface RecuseDialogProps {
  readonly workspace: WorkspaceId;
  readonly sheet: OwnSheet;
  /** The judge's other sheets of the same institution. */
  readonly relatives: readonly OwnSheet[];
  readonly onClose: () => void;
}

/** Declares a tie to an institution: for this entry, and for the others it has entered. */
export function RecuseDialog({ workspace, sheet, relatives, onClose }: RecuseDialogProps) {
  const { services } = useApp();
  const { common, judge, problems } = useText();
  const { scoring } = judge;
  const language = useLanguage();
  const free = relatives.filter(({ standing }) => standing !== 'signed' && standing !== 'conflict');
  const [also, setAlso] = useState<ReadonlySet<EntryId>>(() => new Set(free.map(({ entry }) => entry.id)));
  const toggle = (id: EntryId) =>
    setAlso((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const confirm = async (reason: string): Promise<string | undefined> => {
    const { round } = sheet.key;
    const done = await services.recuse(workspace, { round, entries: [sheet.entry.id, ...also] }, reason);
    if (!done.ok) return describeProblem(done.error, language);
    onClose();
    return undefined;
  };
  return (
    <ReasonDialog
      title={scoring.recuseTitle(sheet.entry.number)}
      reasonLabel={scoring.recuseReason}
      reasonMissing={problems['reason-missing']({ type: 'reason-missing' })}
      maxLength={NOTE_LIMIT}
      confirmLabel={scoring.recuseConfirm}
      cancelLabel={common.cancel}
      look="danger"
      onClose={onClose}
      onConfirm={confirm}
      more={
        <>
          {relatives.length > 0 && (
            <fieldset className={styles.relatives}>
              <legend>{scoring.recuseAll(relatives.length, sheet.entry.institution.name)}</legend>
              {relatives.map((relative) => (
                <label key={relative.entry.id} className={styles.relative}>
                  <input
                    type="checkbox"
                    checked={also.has(relative.entry.id)}
                    disabled={!free.includes(relative)}
                    onChange={() => toggle(relative.entry.id)}
                  />
                  <span>
                    <EntryName entry={relative.entry} />
                    {!free.includes(relative) && (
                      <span className={typography.aside}>{scoring.recuseSigned}</span>
                    )}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          {sheet.marked > 0 && <p className={typography.aside}>{scoring.recuseKeeps}</p>}
        </>
      }
    >
      <p>{scoring.recuseText}</p>
    </ReasonDialog>
  );
}
