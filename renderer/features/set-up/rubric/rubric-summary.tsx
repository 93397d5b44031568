import tableStyles from '../../../components/data-table.module.css';
import type { Round } from '../../../domain/competition';
import { totalWeight } from '../../../domain/rubric';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatMark, formatWeight } from '../../../strings/formats';
import styles from './rubric-summary.module.css';

/** A rubric as it stands, everything at once: criteria, weights with their sum, scale, tie-breaks. */
export function RubricSummary({ round }: { readonly round: Round }) {
  const { setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const { criteria, scale } = round.rubric;
  const names = round.tieBreaks.flatMap(
    ({ criterion }) => criteria.find(({ id }) => id === criterion)?.name ?? [],
  );
  return (
    <div className={styles.summary}>
      <div className={tableStyles.frame}>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">{text.criterion}</th>
              <th scope="col" className={tableStyles.number}>
                {text.weight}
              </th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion.id}>
                <td>
                  <span className={styles.name}>{criterion.name || text.unnamed}</span>
                  {criterion.guidance && <span className={styles.guidance}>{criterion.guidance}</span>}
                </td>
                <td className={tableStyles.number}>{formatWeight(criterion.weight, language)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td className={tableStyles.number}>
                <strong>{formatWeight(totalWeight(round.rubric), language)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p>
        {text.scaleSentence(
          formatMark(scale.min, language),
          formatMark(scale.max, language),
          formatMark(scale.step, language),
        )}
        . {names.length > 0 ? text.tieSummary(names.join(', ')) : text.tieNone}
      </p>
    </div>
  );
}
