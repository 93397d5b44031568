import { useState } from 'react';
import { findActConflicts } from '../../application/acts/fold-acts';
import { toDecisions } from '../../application/disputes/to-decisions';
import type { RoundView } from '../../application/results/secretariat-view';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import typography from '../../components/typography.module.css';
import { useApp } from '../../hooks/app-context';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { NextStep } from '../../parts/editing/next-step';
import { type RoundFacts, SecretariatRound } from '../../parts/rounds/secretariat-round';
import { describePlace } from '../../strings/describe-place';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';
import { ActConflicts } from './act-conflicts';
import { DecisionsTable } from './decisions-table';
import { DisputesTable } from './disputes-table';
import { DoubtedLaptops } from './doubted-laptops';
import { OverruledExcusals } from './overruled-excusals';
import { TakenTable } from './taken-table';

/** Every sheet that waits for a decision, and every decision made. */
export function ConflictsScreen({ workspace }: { readonly workspace: WorkspaceId }) {
  const { conflicts: words } = useText();
  const count = ({ conflicts }: RoundView) => ({ value: conflicts.length, label: words.inRound });
  return (
    <SecretariatRound workspace={workspace} count={count}>
      {({ view, ...facts }) => view && <Conflicts {...facts} view={view} />}
    </SecretariatRound>
  );
}

interface ConflictsProps extends RoundFacts {
  readonly view: RoundWithSheets;
}

function Conflicts({ workspace, revisions, acts, view, chooser }: ConflictsProps) {
  const { conflicts: words } = useText();
  const language = useLanguage();
  const { conflicts } = view;
  const taken = conflicts.filter(({ cause }) => cause === 'taken');
  const others = conflicts.filter(({ cause }) => cause !== 'taken');
  const decisions = toDecisions(workspace, revisions, view.states).filter(
    ({ round }) => round.id === view.round.id,
  );
  const differing = findActConflicts(acts);
  const isAnything = decisions.length > 0 || view.overruled.length > 0 || differing.length > 0;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="full"
      actions={(decisions.length > 0 || acts.size > 0) && <ExportButton workspace={workspace.id} />}
    >
      {chooser}
      <DoubtedLaptops workspace={workspace} revisions={revisions} view={view} />
      {conflicts.length === 0 && !isAnything && (
        <EmptyState title={words.noneTitle}>{words.noneText}</EmptyState>
      )}
      {differing.length > 0 && <ActConflicts workspace={workspace} conflicts={differing} />}
      {conflicts.length === 0 && differing.length === 0 && isAnything && (
        <Notice tone="success" title={words.noneTitle} />
      )}
      {taken.length > 0 && (
        <section className={layout.stack} aria-labelledby="taken-sheets">
          <h2 id="taken-sheets">{words.takenCount(formatCount(taken.length, language))}</h2>
          <p>{words.takenText}</p>
          <TakenTable workspace={workspace} round={view.round} sheets={taken} />
        </section>
      )}
      {others.length > 0 && (
        <section className={layout.stack} aria-labelledby="open-conflicts">
          <h2 id="open-conflicts">{words.open(formatCount(others.length, language))}</h2>
          <DisputesTable workspace={workspace.id} round={view.round} conflicts={others} />
        </section>
      )}
      {view.overruled.length > 0 && (
        <section className={layout.stack} aria-labelledby="overruled-excusals">
          <h2 id="overruled-excusals">{words.overruledTitle}</h2>
          <p>{words.overruledText}</p>
          <OverruledExcusals workspace={workspace.id} sheets={view.overruled} />
        </section>
      )}
      {decisions.length > 0 && (
        <section className={layout.stack} aria-labelledby="made-decisions">
          <h2 id="made-decisions">{words.decidedTitle}</h2>
          <DecisionsTable workspace={workspace.id} decisions={decisions} />
          <p className={typography.aside}>{words.exportHint}</p>
        </section>
      )}
      {conflicts.length === 0 && differing.length === 0 && (
        <NextStep workspace={workspace.id} screen="results" />
      )}
    </Page>
  );
}

function ExportButton({ workspace }: { readonly workspace: WorkspaceId }) {
  const { services } = useApp();
  const { conflicts } = useText();
  const language = useLanguage();
  const [report, setReport] = useState<{ readonly tone: 'success' | 'problem'; readonly text: string }>();
  async function save(): Promise<void> {
    setReport(undefined);
    const saved = await services.exportDecisions(workspace);
    if (!saved.ok) setReport({ tone: 'problem', text: describeProblem(saved.error, language) });
    else if (saved.value.type === 'saved') {
      const { where, name } = saved.value;
      setReport({ tone: 'success', text: conflicts.exported(describePlace(where, name, language)) });
    }
  }
  return (
    <>
      <Button clicks="first" onClick={() => void save()}>
        {conflicts.export}
      </Button>
      {report && (
        <Notice tone={report.tone} announce="spoken">
          {report.text}
        </Notice>
      )}
    </>
  );
}
