import { Section } from '../../components/page';
import { DataTable } from '../../components/table/data-table';
import typography from '../../components/typography.module.css';
import { withKeys } from '../../components/with-keys';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatInstant } from '../../strings/formats';
import type { ReplacedCard } from './card-rows';
import styles from './cards-screen.module.css';
import { JudgeName } from './judge-name';

/** Which cards no longer count, since when, and why. */
export function ReplacedCards({ cards }: { readonly cards: readonly ReplacedCard[] }) {
  const { cards: words } = useText();
  const language = useLanguage();
  if (cards.length === 0) return null;
  return (
    <Section title={words.historyTitle}>
      <DataTable
        columns={[
          {
            head: words.judge,
            kind: 'name',
            className: styles.judge,
            cell: ({ item }) => <JudgeName judge={item.judge} />,
          },
          {
            head: words.historyWhen,
            className: styles.when,
            cell: ({ item }) => formatInstant(item.at, language),
          },
          { head: words.historyReason, className: typography.anywhere, cell: ({ item }) => item.reason },
        ]}
        items={withKeys(cards, ({ judge, at }) => `${judge.id} ${at}`)}
        toKey={({ key }) => key}
      />
    </Section>
  );
}
