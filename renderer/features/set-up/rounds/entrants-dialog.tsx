import { useMemo, useRef, useState } from 'react';
import { setEntrants } from '../../../application/set-up/edit-rounds';
import { findFinishedSheets, toRoundEffect } from '../../../application/set-up/round-effect';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { ChoiceCards } from '../../../components/choice-cards';
import { Notice } from '../../../components/notice';
import { isActive, type Round } from '../../../domain/competition';
import type { EntryId } from '../../../domain/ids';
import type { StoredRevision } from '../../../domain/revision';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { FormDialog } from '../../../parts/editing/form-dialog';
import { InSight } from '../../../parts/editing/in-sight';
import { useAction } from '../../../parts/editing/use-action';
import type { Edits } from '../../../parts/editing/use-edits';
import { formatCount } from '../../../strings/formats';
import { EntrantsList } from './entrants-list';

interface EntrantsDialogProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
  readonly round: Round;
  readonly edits: Edits;
  readonly onClose: () => void;
}

/** Whom a round is for: everybody, or those ticked. No rule, so without a reason; what it does to sheets is said first. */
export function EntrantsDialog({ workspace, revisions, round, edits, onClose }: EntrantsDialogProps) {
  const { competition } = workspace;
  const { services } = useApp();
  const { rounds, rubric } = useText().setUp;
  const { chosen: text } = rounds;
  const language = useLanguage();
  const { busy, run } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const [who, setWho] = useState<'all' | 'some'>(round.entrants ? 'some' : 'all');
  const [chosen, setChosen] = useState<ReadonlySet<EntryId>>(() => new Set(round.entrants));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const active = useMemo(
    () => competition.entries.filter(isActive).toSorted((a, b) => a.number - b.number),
    [competition.entries],
  );
  const next = useMemo(
    () => (who === 'all' ? undefined : competition.entries.flatMap(({ id }) => (chosen.has(id) ? [id] : []))),
    [competition.entries, who, chosen],
  );
  const finished = useMemo(
    () => findFinishedSheets(revisions, workspace, round, services.hash),
    [revisions, workspace, round, services.hash],
  );
  const effect = useMemo(() => {
    const { entrants: _, ...rest } = round;
    return toRoundEffect(finished, competition.entries, round, { ...rest, ...(next && { entrants: next }) });
  }, [finished, competition.entries, round, next]);
  const changed = JSON.stringify(next) !== JSON.stringify(round.entrants);
  const nobody = who === 'some' && !active.some(({ id }) => chosen.has(id));
  const count = (value: number): string => formatCount(value, language);

  async function save(): Promise<void> {
    setTried('yes');
    if (nobody) return;
    if (!changed || (await edits.edit((current) => setEntrants(current, round.id, next)))) onClose();
  }

  return (
    <FormDialog
      title={text.title(round.name)}
      width="wide"
      state={changed ? 'changed' : 'unchanged'}
      form={form}
      busy={busy}
      saving={edits.saving}
      submitLabel={text.save}
      onSubmit={() => run(save)}
      onClose={onClose}
    >
      <ChoiceCards
        legend={text.legend}
        value={who}
        choices={[
          { value: 'all', name: text.all, text: text.allText },
          { value: 'some', name: text.some, text: text.someText },
        ]}
        onChange={setWho}
      />
      {who === 'some' && <EntrantsList entries={active} chosen={chosen} onChange={setChosen} />}
      {tried === 'yes' && nobody && (
        <InSight>
          <Notice tone="problem" announce="spoken">
            {text.none}
          </Notice>
        </InSight>
      )}
      {changed && competition.ruleBook.type === 'frozen' && (
        <Notice tone={effect.dropped > 0 ? 'warning' : 'info'} announce="spoken">
          {effect.dropped > 0 && <p>{text.dropped(count(effect.dropped))}</p>}
          {effect.added > 0 && <p>{text.added(count(effect.added))}</p>}
          <p>{rubric.amendAfter}</p>
        </Notice>
      )}
    </FormDialog>
  );
}
