import { useState } from 'react';
import type { RecapRequest } from '../../application/papers/paper-request';
import { toPrintedEvent } from '../../application/papers/printed-competition';
import { Segments } from '../../components/segments';
import type { Competition } from '../../domain/competition';
import type { HashText } from '../../domain/ids';
import { toPaperCode } from '../../domain/paper-code';
import { toFinalContent, toRecapContent } from '../../domain/paper-content';
import { rankWithin, type Scope, scopesOf } from '../../domain/scopes';
import { useApp } from '../../hooks/app-context';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import type { RoundFacts } from '../../parts/rounds/secretariat-round';
import { formatCount } from '../../strings/formats';
import type { FormProps } from './form-props';
import { MakePaper } from './make-paper';
import { ResultChoice, type ResultOf } from './result-choice';

interface RecapFormProps extends FormProps, Pick<RoundFacts, 'together'> {
  readonly competition: Competition;
  readonly view: RoundWithSheets;
}

/** The table of a round, or of the rounds together: of all entries, or ranked within each category, group or panel. */
export function RecapForm({ competition, view, together, base, paper, blocked, fileName }: RecapFormProps) {
  const { hash } = useApp();
  const { printing, results, rules } = useText();
  const language = useLanguage();
  const [subject, setSubject] = useState<ResultOf>('round');
  const [chosen, setChosen] = useState<Scope>('all');
  const all = subject === 'together' ? together : undefined;
  const tabulation = all?.final ?? view.tabulation;
  const { counts, complete, rows } = tabulation;
  const scopes = scopesOf(tabulation, competition);
  const scope = scopes.includes(chosen) ? chosen : 'all';

  function make(): void {
    const facts = all
      ? toFinalFacts(competition, all, scope, hash)
      : toRoundFacts(competition, view, scope, hash);
    const request = { ...base(), type: 'recap', competition: toPrintedEvent(competition), ...facts } as const;
    void paper.make(request, fileName('recap'));
  }

  return (
    <>
      <ResultChoice round={view.round.name} together={together} value={subject} onChange={setSubject} />
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
        blocked={blocked}
        summary={printing.entryCount(formatCount(rows.length, language))}
        obstacle={complete ? undefined : results.provisional(formatCount(counts.missing, language))}
        onMake={make}
      />
    </>
  );
}

type Facts = Pick<RecapRequest, 'tabulation' | 'rounds' | 'parts' | 'decided' | 'code'>;

function toRoundFacts(
  competition: Competition,
  { tabulation, decided }: RoundWithSheets,
  scope: Scope,
  hash: HashText,
): Facts {
  const [first, ...others] = scope === 'all' ? [] : rankWithin(tabulation, competition, scope);
  const parts = first && ([first, ...others] as const);
  const code = toPaperCode(toRecapContent(competition.id, tabulation, parts), hash);
  return { tabulation, ...(parts && { parts }), decided, code };
}

function toFinalFacts(
  competition: Competition,
  { final, rounds: views }: NonNullable<RoundFacts['together']>,
  scope: Scope,
  hash: HashText,
): Facts {
  const [first, ...others] = scope === 'all' ? [] : rankWithin(final, competition, scope);
  const parts = first && ([first, ...others] as const);
  const code = toPaperCode(toFinalContent(competition.id, final, parts), hash);
  const [round, ...rest] = final.combination.flatMap(({ round: id, weight }) =>
    views.flatMap(({ tabulation, decided }) =>
      tabulation.round.id === id ? [{ tabulation, weight, decided }] : [],
    ),
  );
  return { tabulation: final, ...(round && { rounds: [round, ...rest] }), ...(parts && { parts }), code };
}
