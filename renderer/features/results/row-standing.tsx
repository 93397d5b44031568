import {
  ChevronsLeftRight,
  Clock3,
  Equal,
  EqualApproximately,
  ListTree,
  MessageSquareText,
  UserMinus,
} from 'lucide-react';
import { Sign } from '../../components/sign';
import typography from '../../components/typography.module.css';
import type { RowAdvice } from '../../domain/ranking-advice';
import type { ExactScore } from '../../domain/score';
import type { Row } from '../../domain/tabulate';
import { useText } from '../../hooks/use-text';
import { tellScoreNote, tellTieBreak } from '../../strings/rule-words';
import styles from './ranking-table.module.css';

interface RowStandingProps {
  readonly row: Row<ExactScore>;
  /** `exact` where two decimals would show different scores as equal. */
  readonly precision: 'points' | 'exact';
  readonly judges: RowAdvice['judges'];
}

/** How many sheets a score rests on, and what else has to be known of it. */
export function RowStanding({ row, precision, judges: distance }: RowStandingProps) {
  const { results, rules } = useText();
  const { score, judges, separatedBy, scoreNote } = row;
  return (
    <div className={styles.tags}>
      <span className={typography.aside}>{results.ofJudges(judges.counted, judges.due)}</span>
      {judges.excused > 0 && (
        <Sign icon={<UserMinus aria-hidden="true" />}>{results.excused(judges.excused)}</Sign>
      )}
      {row.tied && <Sign icon={<Equal aria-hidden="true" />}>{results.tied}</Sign>}
      {row.provisional && (
        <Sign icon={<Clock3 aria-hidden="true" />} tone="warning">
          {score ? results.isProvisional : results.notScored}
        </Sign>
      )}
      {precision === 'exact' && (
        <Sign icon={<EqualApproximately aria-hidden="true" />}>{results.looksEqual}</Sign>
      )}
      {separatedBy && (
        <Sign icon={<ListTree aria-hidden="true" />}>
          {results.separatedBy(tellTieBreak(rules, separatedBy))}
        </Sign>
      )}
      {scoreNote?.place === 'row' && (
        <Sign icon={<MessageSquareText aria-hidden="true" />}>{tellScoreNote(rules, scoreNote)}</Sign>
      )}
      {distance === 'apart' && (
        <Sign icon={<ChevronsLeftRight aria-hidden="true" />} tone="warning">
          {results.apart}
        </Sign>
      )}
    </div>
  );
}
