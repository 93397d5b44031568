import { CircleCheck, CircleX } from 'lucide-react';
import type { ImportOutcome } from '../../application/services';
import { Tag } from '../../components/tag';
import { withKeys } from '../../components/with-keys';
import type { Judge } from '../../domain/competition';
import { useLanguage, useText } from '../../stores/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';
import styles from './import-outcomes.module.css';

interface ImportOutcomesProps {
  readonly outcomes: readonly ImportOutcome[];
  readonly judges: readonly Judge[];
}

/** What each file did: what was new, what was known already, or why it was refused. */
export function ImportOutcomes({ outcomes, judges }: ImportOutcomesProps) {
  const { collect } = useText();
  return (
    <section className={styles.outcomes} aria-labelledby="outcomes-title" aria-live="polite">
      <h2 id="outcomes-title">{collect.outcomesTitle}</h2>
      <ul className={styles.list}>
        {withKeys(outcomes, ({ fileName }) => fileName).map(({ key, item: outcome }) => (
          <li key={key} className={styles.outcome}>
            {outcome.type === 'taken' ? (
              <Tag tone="accent" icon={<CircleCheck aria-hidden="true" />}>
                {collect.accepted}
              </Tag>
            ) : (
              <Tag tone="danger" icon={<CircleX aria-hidden="true" />}>
                {collect.refused}
              </Tag>
            )}
            <div className={styles.text}>
              <OutcomeText outcome={outcome} judges={judges} />
              <span className={styles.file}>{outcome.fileName}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OutcomeTextProps {
  readonly outcome: ImportOutcome;
  readonly judges: readonly Judge[];
}

function OutcomeText({ outcome, judges }: OutcomeTextProps) {
  const { collect } = useText();
  const language = useLanguage();
  if (outcome.type === 'refused') return <span>{describeProblem(outcome.problem, language)}</span>;
  const judge = judges.find(({ id }) => id === outcome.judge);
  const name = judge ? `${judge.code} · ${judge.name}` : outcome.judge;
  const { added, known } = outcome.record;
  return (
    <span>
      {added === 0
        ? collect.nothingNew(name)
        : collect.taken(name, formatCount(added, language), formatCount(known, language))}
    </span>
  );
}
