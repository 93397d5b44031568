import { CircleCheck, CircleX } from 'lucide-react';
import { memo, useState } from 'react';
import type { ImportOutcome } from '../../application/receive/import-outcome';
import { ATTACHMENT } from '../../application/workspace/attachment';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Segments } from '../../components/segments';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import { withKeys } from '../../components/with-keys';
import type { Strike } from '../../domain/access';
import type { Judge } from '../../domain/competition';
import type { DeviceKey } from '../../domain/ids';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';
import styles from './import-outcomes.module.css';

interface ImportOutcomesProps {
  readonly outcomes: readonly ImportOutcome[];
  readonly judges: readonly Judge[];
  /** Laptops that aren't trusted any more. */
  readonly strikes: Strikes;
}

type Strikes = ReadonlyMap<DeviceKey, Strike>;

type Filter = 'all' | ImportOutcome['type'];

/** From here on somebody looks for the refused ones among the many. */
const LONG = 8;

/** Rows drawn before somebody asks for all. */
const FIRST_ROWS = 60;

/** What each file did: what was new, what was known already, or why it was refused. */
export function ImportOutcomes({ outcomes, judges, strikes }: ImportOutcomesProps) {
  const { collect, transfer } = useText();
  const { report } = transfer;
  const language = useLanguage();
  const [filter, setFilter] = useState<Filter>('all');
  const [extent, setExtent] = useState<'first' | 'all'>('first');
  const show = (count: number): string => formatCount(count, language);
  const taken = outcomes.filter(({ type }) => type === 'taken').length;
  const refused = outcomes.length - taken;
  const isLong = outcomes.length > LONG;
  const chosen = isLong && filter !== 'all' ? outcomes.filter(({ type }) => type === filter) : outcomes;
  const shown = extent === 'all' ? chosen : chosen.slice(0, FIRST_ROWS);
  return (
    <section className={layout.stack} aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">{collect.outcomesTitle}</h2>
      <p className={isLong ? styles.summary : 'visually-hidden'} role="status">
        {report.summary(show(taken), show(refused))}
      </p>
      {isLong && (
        <Segments
          legend={report.filter}
          choices={[
            { value: 'all', label: report.all(show(outcomes.length)) },
            { value: 'refused', label: report.refused(show(refused)) },
            { value: 'taken', label: report.taken(show(taken)) },
          ]}
          value={filter}
          onChange={setFilter}
        />
      )}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {withKeys(shown, ({ fileName }) => fileName).map(({ key, item }) => (
            <OutcomeRow key={key} outcome={item} judges={judges} strikes={strikes} />
          ))}
        </ul>
      )}
      {shown.length < chosen.length && (
        <div>
          <Button onClick={() => setExtent('all')}>{report.showAll(show(chosen.length))}</Button>
        </div>
      )}
    </section>
  );
}

interface OutcomeRowProps {
  readonly outcome: ImportOutcome;
  readonly judges: readonly Judge[];
  readonly strikes: Strikes;
}

const OutcomeRow = memo(function OutcomeRow({ outcome, judges, strikes }: OutcomeRowProps) {
  const { services } = useApp();
  const { collect, transfer } = useText();
  return (
    <li className={styles.outcome}>
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
        <OutcomeText outcome={outcome} judges={judges} strikes={strikes} />
        <span className={typography.asideAnywhere}>
          {outcome.type === 'taken' && (
            // As the file's own name has it.
            <>{transfer.report.laptop(services.hash(outcome.record.device).slice(0, 8))} · </>
          )}
          {outcome.fileName}
        </span>
      </div>
    </li>
  );
});

function OutcomeText({ outcome, judges, strikes }: OutcomeRowProps) {
  const { collect } = useText();
  const language = useLanguage();
  if (outcome.type === 'refused') return <span>{describeProblem(outcome.problem, language)}</span>;
  const judge = judges.find(({ id }) => id === outcome.judge);
  const name = judge ? `${judge.code} · ${judge.name}` : (outcome.judge ?? collect.bySecretariat);
  const { added, known, kind, edition, sealed } = outcome.record;
  const strike = strikes.get(outcome.record.device);
  if (kind === 'competition') return <span>{collect.competitionNoted(edition?.number ?? 0)}</span>;
  if (kind === ATTACHMENT) return <span>{collect.attachmentTaken(name)}</span>;
  return (
    <>
      <span>
        {added === 0
          ? collect.nothingNew(name)
          : (kind === 'decisions' ? collect.takenDecisions : collect.taken)(
              name,
              formatCount(added, language),
              formatCount(known, language),
            )}
      </span>
      {outcome.waiting !== undefined && outcome.waiting > 0 && (
        <strong>{collect.waiting(formatCount(outcome.waiting, language))}</strong>
      )}
      {sealed === false && <strong>{collect.unsealed}</strong>}
      {strike && (
        <strong>
          {strike.lastSeq === 0
            ? collect.struckOutAll
            : collect.struckOut(formatCount(strike.lastSeq, language))}
        </strong>
      )}
    </>
  );
}
