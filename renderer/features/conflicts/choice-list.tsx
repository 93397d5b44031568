import { useMemo, useState } from 'react';
import { type ChoiceEffect, choiceEffectsInSteps } from '../../application/disputes/choice-effects';
import type { ConflictChoice } from '../../application/disputes/decide-conflict';
import type { DisputedSheet } from '../../application/disputes/disputed-sheet';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { toHeadsDigest } from '../../domain/decision';
import { toField } from '../../domain/field';
import { assertNever } from '../../domain/result';
import { sheetId } from '../../domain/revision';
import { useApp } from '../../hooks/app-context';
import { useComputation } from '../../hooks/use-computation';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { ActDialog } from '../../parts/editing/act-dialog';
import { createComputation } from '../../stores/computation';
import { formatPoints } from '../../strings/formats';
import type { Strings } from '../../strings/strings';
import { ChoiceCard } from './choice-card';
import styles from './choice-list.module.css';
import { findVersionInForce, type NamedVersion } from './version-in-force';

interface ChoiceListProps {
  readonly workspace: SecretariatWorkspace;
  readonly view: RoundWithSheets;
  readonly sheet: DisputedSheet;
  /** The versions that stand side by side; the others can't be chosen before they do. */
  readonly shown: readonly NamedVersion[];
}

/** Every choice with what it would do to the ranking, and the way to make it. */
export function ChoiceList({ workspace, view, sheet, shown }: ChoiceListProps) {
  const { conflicts } = useText();
  const [asking, setAsking] = useState<{ readonly choice: ConflictChoice; readonly name: string }>();
  const { competition } = workspace;
  const { round, states } = view;
  const computation = useMemo(() => {
    const usable = shown.filter(({ use }) => use === 'usable').map(({ stored }) => stored);
    return createComputation(choiceEffectsInSteps(toField(competition, round), states, sheet.key, usable));
  }, [competition, round, states, sheet, shown]);
  // At a large event a moment after the versions; about the same sheet, the last ones stay meanwhile.
  const effects = useComputation(computation, sheetId(sheet.key))?.value;
  const taken = findVersionInForce(sheet);
  return (
    <section className={styles.list} aria-label={conflicts.choices}>
      <ChoiceCard
        title={conflicts.without}
        effect={effects?.without}
        place={taken === undefined ? 'now' : 'possible'}
      >
        {canBeLeftOut(sheet) && (
          <Button onClick={() => setAsking({ choice: { type: 'leave-out' }, name: '' })}>
            {conflicts.leaveOut}
          </Button>
        )}
        {canBeAsked(sheet) && (
          <Button onClick={() => setAsking({ choice: { type: 'ask-judge' }, name: '' })}>
            {conflicts.ask}
          </Button>
        )}
      </ChoiceCard>
      {shown.map(({ stored, use, name }) => {
        return (
          <ChoiceCard
            key={stored.id}
            title={conflicts.withVersion(name)}
            effect={effects?.choices.get(stored.id)}
            place={stored.id === taken?.stored.id ? 'now' : 'possible'}
          >
            {stored.id === taken?.stored.id ? null : use === 'usable' ? (
              <Button onClick={() => setAsking({ choice: { type: 'take', version: stored.id }, name })}>
                {conflicts.take(name)}
              </Button>
            ) : (
              <p className={styles.unusable}>{conflicts.unusable[toObstacle(stored.revision.state)]}</p>
            )}
          </ChoiceCard>
        );
      })}
      {asking && (
        <DecideDialog
          workspace={workspace}
          sheet={sheet}
          choice={asking.choice}
          name={asking.name}
          effect={
            asking.choice.type === 'take' ? effects?.choices.get(asking.choice.version) : effects?.without
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

/** Not who has been asked already and is still to answer, nor who isn't to score this at all. */
const canBeAsked = ({ cause, heads }: DisputedSheet): boolean =>
  cause !== 'excused' &&
  !(cause === 'decided' && heads.some(({ revision }) => revision.state === 'withdrawn'));

/** Excused, and signed all the same; where nothing is, the excusal leaves the sheet out by itself. */
const canBeLeftOut = ({ cause, excusal, heads }: DisputedSheet): boolean =>
  excusal !== undefined &&
  (cause === 'taken' || heads.some(({ revision }) => revision.state === 'submitted'));

const toObstacle = (state: string): 'draft' | 'withdrawn' | 'other' =>
  state === 'draft' || state === 'withdrawn' ? state : 'other';

interface DecideDialogProps {
  readonly workspace: SecretariatWorkspace;
  readonly sheet: DisputedSheet;
  readonly choice: ConflictChoice;
  /** Of the version to be taken. */
  readonly name: string;
  readonly effect: ChoiceEffect | undefined;
  readonly onClose: () => void;
}

function DecideDialog({ workspace, sheet, choice, name, effect, onClose }: DecideDialogProps) {
  const { hash, services } = useApp();
  const { conflicts } = useText();
  const language = useLanguage();
  const { judge, entry, key } = sheet;
  const words = toWords(conflicts, choice.type, name, judge.code, entry.number);
  // What was on the screen when the dialog opened; whatever comes in meanwhile has to be seen first.
  const [shown] = useState(() => toHeadsDigest(sheet.replaces, hash));
  return (
    <ActDialog
      title={words.title}
      reasonLabel={conflicts.reasonLabel}
      confirm={words.confirm}
      onClose={onClose}
      act={(reason) => services.decideConflicts(workspace.id, [{ key, shown, choice }], reason)}
    >
      {effect?.score && effect.rank !== undefined && (
        <p>
          {conflicts.result(
            formatPoints(effect.score, language),
            conflicts.rank(effect.rank, effect.tied ? 'tied' : 'alone'),
          )}
        </p>
      )}
      <p>{words.text}</p>
    </ActDialog>
  );
}

function toWords(
  words: Strings['conflicts'],
  choice: ConflictChoice['type'],
  name: string,
  judge: string,
  entry: number,
): { readonly title: string; readonly text: string; readonly confirm: string } {
  switch (choice) {
    case 'ask-judge':
      return { title: words.askTitle(judge, entry), text: words.askText, confirm: words.askConfirm };
    case 'leave-out':
      return {
        title: words.leaveOutTitle(judge, entry),
        text: words.leaveOutText,
        confirm: words.leaveOutConfirm,
      };
    case 'take':
      return { title: words.takeTitle(name, judge, entry), text: words.takeText, confirm: words.takeConfirm };
    default:
      return assertNever(choice);
  }
}
