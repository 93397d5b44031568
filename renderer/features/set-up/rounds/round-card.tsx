import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { findRubricApproval } from '../../../application/set-up/approve-rubric';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import { Tag } from '../../../components/tag';
import typography from '../../../components/typography.module.css';
import { isActive, type Round } from '../../../domain/competition';
import { entrantsOf } from '../../../domain/entrants';
import { FULL_WEIGHT } from '../../../domain/quantities';
import { toCombination } from '../../../domain/round-weights';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { routes, toAddressRound } from '../../../routes';
import { formatCount, formatPercent } from '../../../strings/formats';
import type { Language } from '../../../strings/language';
import type { Strings } from '../../../strings/strings';
import styles from './round-card.module.css';

interface RoundCardProps {
  readonly workspace: SecretariatWorkspace;
  readonly round: Round;
  readonly index: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onAsk: (what: 'edit' | 'entrants' | 'remove') => void;
}

/** One round: who takes part, who scores, by what, and what it weighs; each with the way to change it. */
export function RoundCard({ workspace, round, index, onMove, onAsk }: RoundCardProps) {
  const { competition, id } = workspace;
  const { services } = useApp();
  const { setUp } = useText();
  const { rounds: text, rubric } = setUp;
  const language = useLanguage();
  const { rounds } = competition;
  const addressRound = toAddressRound(rounds, round.id);
  const judges = new Set(round.panels.flatMap((panel) => panel.judges));
  const approved =
    competition.ruleBook.type === 'frozen' ||
    findRubricApproval(workspace, round, services.hash) !== undefined;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.position} aria-hidden="true">
          {index + 1}
        </span>
        <h2 className={styles.name}>{round.name}</h2>
        <Tag tone="outline">{rubric.stages[round.kind]}</Tag>
        <span className={styles.buttons}>
          {rounds.length > 1 && (
            <>
              <IconButton
                label={text.up(round.name)}
                icon={<ArrowUp />}
                disabled={index === 0}
                onClick={() => onMove(-1)}
              />
              <IconButton
                label={text.down(round.name)}
                icon={<ArrowDown />}
                disabled={index === rounds.length - 1}
                onClick={() => onMove(1)}
              />
            </>
          )}
          <IconButton label={text.editOf(round.name)} icon={<Pencil />} onClick={() => onAsk('edit')} />
          {rounds.length > 1 && (
            <IconButton label={text.removeOf(round.name)} icon={<Trash2 />} onClick={() => onAsk('remove')} />
          )}
        </span>
      </div>
      <dl className={styles.facts}>
        <Fact
          name={text.entrants}
          action={
            <Button look="plain" aria-label={text.entrantsOf(round.name)} onClick={() => onAsk('entrants')}>
              {text.chooseEntrants}
            </Button>
          }
        >
          {describeEntrants(workspace, round, text, language)}
        </Fact>
        <Fact
          name={text.judges}
          action={
            <Link
              className={styles.link}
              href={routes.secretariat(id, 'panels', addressRound)}
              aria-label={text.toPanelsOf(round.name)}
            >
              {text.toPanels}
            </Link>
          }
        >
          {text.seats(formatCount(judges.size, language), formatCount(round.panels.length, language))}
        </Fact>
        <Fact
          name={text.rubric}
          action={
            <Link
              className={styles.link}
              href={routes.secretariat(id, 'rubric', addressRound)}
              aria-label={text.toRubricOf(round.name)}
            >
              {text.toRubric}
            </Link>
          }
        >
          {describeRubric(round, approved, text, language)}
        </Fact>
        {rounds.length > 1 && (
          <Fact name={text.counts}>{describeWeight(workspace, round, text, language)}</Fact>
        )}
      </dl>
    </li>
  );
}

type Words = Strings['setUp']['rounds'];

function describeEntrants(
  { competition: { entries } }: SecretariatWorkspace,
  round: Round,
  text: Words,
  language: Language,
): string {
  const all = formatCount(entries.filter(isActive).length, language);
  if (round.entrants === undefined) return text.entrantsAll(all);
  return text.entrantsSome(formatCount(entrantsOf(round, entries).length, language), all);
}

function describeRubric({ rubric }: Round, approved: boolean, text: Words, language: Language): string {
  if (rubric.criteria.length === 0) return text.noRubric;
  const count = formatCount(rubric.criteria.length, language);
  return approved ? text.criteria(count) : text.criteriaNotApproved(count);
}

function describeWeight(
  { competition }: SecretariatWorkspace,
  { id }: Round,
  text: Words,
  language: Language,
): string {
  const weight = toCombination(competition).find(({ round }) => round === id)?.weight;
  if (weight === undefined) return text.weighsNothing;
  return weight === FULL_WEIGHT ? text.weighsAll : text.weighs(formatPercent(weight, language));
}

interface FactProps {
  readonly name: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

const Fact = ({ name, action, children }: FactProps) => (
  <div className={styles.fact}>
    <dt className={typography.aside}>{name}</dt>
    <dd>{children}</dd>
    {action && <dd className={styles.action}>{action}</dd>}
  </div>
);
