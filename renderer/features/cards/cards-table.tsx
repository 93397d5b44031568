import { Printer, TriangleAlert } from 'lucide-react';
import type { OpenedCard } from '../../application/cards/issue-cards';
import { Button } from '../../components/button';
import tableStyles from '../../components/data-table.module.css';
import { Tag } from '../../components/tag';
import { formatAccessCode } from '../../domain/access-code';
import type { Judge } from '../../domain/competition';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatInstant } from '../../strings/formats';
import type { CardRow } from './card-rows';
import styles from './cards-screen.module.css';

interface CardsTableProps {
  readonly rows: readonly CardRow[];
  /** Only while somebody asked to see them. */
  readonly codes: readonly OpenedCard[] | undefined;
  readonly busy: boolean;
  readonly onPrint: (judge: Judge) => void;
  readonly onLost: (judge: Judge) => void;
}

/** Who has a card. */
export function CardsTable({ rows, codes, busy, onPrint, onLost }: CardsTableProps) {
  const { cards: words } = useText();
  return (
    <div className={tableStyles.frame}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{words.judge}</th>
            <th scope="col">{words.card}</th>
            <th scope="col">
              <span className="visually-hidden">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.judge.id}>
              <th scope="row" className={styles.judge}>
                <span className={styles.judgeCode}>{row.judge.code}</span> {row.judge.name}
              </th>
              <td>
                <CardCell row={row} code={codes?.find(({ judge }) => judge.id === row.judge.id)} />
              </td>
              <td>
                {row.card && (
                  <div className={styles.rowActions}>
                    <Button
                      look="plain"
                      icon={<Printer aria-hidden="true" />}
                      aria-label={words.printOf(row.judge.code)}
                      clicks="first"
                      disabled={busy}
                      onClick={() => onPrint(row.judge)}
                    >
                      {words.print}
                    </Button>
                    <Button
                      look="plain"
                      icon={<TriangleAlert aria-hidden="true" />}
                      aria-label={words.lostOf(row.judge.code)}
                      disabled={busy}
                      onClick={() => onLost(row.judge)}
                    >
                      {words.lost}
                    </Button>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CardCell({ row, code }: { readonly row: CardRow; readonly code: OpenedCard | undefined }) {
  const { cards: words } = useText();
  const language = useLanguage();
  if (!row.card) return <Tag tone="warning">{words.without}</Tag>;
  return (
    <>
      {code && <span className={styles.code}>{formatAccessCode(code.code)}</span>}
      <span className={styles.when}>{words.issuedAt(formatInstant(row.card.issuedAt, language))}</span>
    </>
  );
}
