import tableStyles from '../../components/data-table.module.css';
import { Section } from '../../components/page';
import { withKeys } from '../../components/with-keys';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatInstant } from '../../strings/formats';
import type { ReplacedCard } from './card-rows';
import styles from './cards-screen.module.css';

/** Which cards no longer count, since when, and why. */
export function ReplacedCards({ cards }: { readonly cards: readonly ReplacedCard[] }) {
  const { cards: words } = useText();
  const language = useLanguage();
  if (cards.length === 0) return null;
  return (
    <Section title={words.historyTitle}>
      <div className={tableStyles.frame}>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">{words.judge}</th>
              <th scope="col">{words.historyWhen}</th>
              <th scope="col">{words.historyReason}</th>
            </tr>
          </thead>
          <tbody>
            {withKeys(cards, ({ judge, at }) => `${judge.id} ${at}`).map(({ key, item }) => (
              <tr key={key}>
                <th scope="row" className={styles.judge}>
                  <span className={styles.judgeCode}>{item.judge.code}</span> {item.judge.name}
                </th>
                <td className={styles.when}>{formatInstant(item.at, language)}</td>
                <td className={styles.reason}>{item.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
