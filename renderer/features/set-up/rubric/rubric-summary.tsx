import { DataTable } from '../../../components/table/data-table';
import tableStyles from '../../../components/table/data-table.module.css';
import typography from '../../../components/typography.module.css';
import type { Round } from '../../../domain/competition';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatMark, formatTotalWeight, formatWeight } from '../../../strings/formats';
import { type NamedRounds, nameTieBreak } from './counting/tie-break-names';
import styles from './rubric-summary.module.css';

interface RubricSummaryProps {
  readonly round: Round;
  /** All rounds, by which a tie-break may name another. */
  readonly rounds: NamedRounds;
}

/** A rubric as it stands, everything at once: criteria, weights with their sum, scale, how scores come about, tie-breaks. */
export function RubricSummary({ round, rounds }: RubricSummaryProps) {
  const { setUp, rules } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const { criteria, scale } = round.rubric;
  const criterionNames = new Map<string, string>(criteria.map(({ id, name }) => [id, name]));
  const names = round.tieBreaks.map((tieBreak) => nameTieBreak(tieBreak, criterionNames, rounds, rules));
  return (
    <div className={styles.summary}>
      <DataTable
        columns={[
          {
            head: text.criterion,
            cell: ({ name, guidance }) => (
              <>
                <span className={typography.nameLine}>{name || text.unnamed}</span>
                {guidance && <span className={typography.asideLine}>{guidance}</span>}
              </>
            ),
          },
          {
            head: round.rubric.weights === 'parts' ? text.partWeight : text.weight,
            kind: 'number',
            cell: ({ weight }) => formatWeight(weight, round.rubric, language),
          },
        ]}
        items={criteria}
        toKey={({ id }) => id}
        foot={
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td className={tableStyles.number}>
                <strong>{formatTotalWeight(round.rubric, language)}</strong>
              </td>
            </tr>
          </tfoot>
        }
      />
      <p>
        {text.scaleSentence(
          formatMark(scale.min, language),
          formatMark(scale.max, language),
          formatMark(scale.step, language),
        )}
        . {rules.aggregations[round.aggregation].text}{' '}
        {names.length > 0 ? text.tieSummary(names.join(', ')) : text.tieNone}
      </p>
    </div>
  );
}
