import { useState } from 'react';
import { toPrintedEvent } from '../../application/papers/printed-competition';
import { Segments } from '../../components/segments';
import type { Competition } from '../../domain/competition';
import { toPaperCode } from '../../domain/paper-code';
import { toRecapContent } from '../../domain/paper-content';
import { rankWithin, type Scope, scopesOf } from '../../domain/scopes';
import { useApp } from '../../hooks/app-context';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import type { FormProps } from './form-props';
import { MakePaper } from './make-paper';

interface RecapFormProps extends FormProps {
  readonly competition: Competition;
  readonly view: RoundWithSheets;
}

/** The table of a round's results: of all entries together, or ranked within each category, group or panel. */
export function RecapForm({ competition, view, base, paper, fileName }: RecapFormProps) {
  const { hash } = useApp();
  const { printing, results, rules } = useText();
  const language = useLanguage();
  const [chosen, setChosen] = useState<Scope>('all');
  const { tabulation, decided } = view;
  const { counts, complete, rows } = tabulation;
  const scopes = scopesOf(tabulation, competition);
  const scope = scopes.includes(chosen) ? chosen : 'all';

  function make(): void {
    const [first, ...others] = scope === 'all' ? [] : rankWithin(tabulation, competition, scope);
    const parts = first && ([first, ...others] as const);
    const code = toPaperCode(toRecapContent(competition.id, tabulation, parts), hash);
    void paper.make(
      {
        ...base(),
        type: 'recap',
        competition: toPrintedEvent(competition),
        tabulation,
        ...(parts && { parts }),
        decided,
        code,
      },
      fileName('recap'),
    );
  }

  return (
    <>
      {scopes.length > 1 && (
        <Segments
          legend={results.scope}
          choices={scopes.map((value) => ({ value, label: rules.scopes[value] }))}
          value={scope}
          onChange={setChosen}
        />
      )}
      <MakePaper
        paper={paper}
        summary={printing.entryCount(formatCount(rows.length, language))}
        obstacle={complete ? undefined : results.provisional(formatCount(counts.missing, language))}
        onMake={make}
      />
    </>
  );
}
