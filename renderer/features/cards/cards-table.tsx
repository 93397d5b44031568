import { Eye, EyeOff, Printer, TriangleAlert } from 'lucide-react';
import type { OpenedCard } from '../../application/cards/issue-cards';
import { Button } from '../../components/button';
import { DataTable } from '../../components/table/data-table';
import { Tag } from '../../components/tag';
import { formatAccessCode } from '../../domain/access-code';
import type { Judge } from '../../domain/competition';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatInstant } from '../../strings/formats';
import type { CardRow } from './card-rows';
import styles from './cards-screen.module.css';
import { JudgeName } from './judge-name';

interface CardsTableProps {
  readonly rows: readonly CardRow[];
  /** The one that somebody asked to see: of two, one judge's code would be read to another. */
  readonly shown: OpenedCard | undefined;
  readonly busy: boolean;
  readonly onShow: (judge: Judge) => void;
  readonly onHide: () => void;
  readonly onPrint: (judge: Judge) => void;
  readonly onLost: (judge: Judge) => void;
}

/** Who has a card. */
export function CardsTable({ rows, shown, busy, onShow, onHide, onPrint, onLost }: CardsTableProps) {
  const { cards: words } = useText();
  const isShown = (judge: Judge): boolean => shown?.judge.id === judge.id;
  return (
    <DataTable
      columns={[
        {
          head: words.judge,
          kind: 'name',
          className: styles.judge,
          cell: ({ judge }) => <JudgeName judge={judge} />,
        },
        {
          head: words.card,
          cell: (row) => <CardCell row={row} code={shown?.judge.id === row.judge.id ? shown : undefined} />,
        },
        {
          head: words.actions,
          headLook: 'spoken',
          cell: ({ judge, card }) =>
            card && (
              <div className={styles.rowActions}>
                <Button
                  look="plain"
                  icon={isShown(judge) ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
                  aria-label={isShown(judge) ? words.hideCodeOf(judge.code) : words.showCodeOf(judge.code)}
                  disabled={busy}
                  onClick={() => (isShown(judge) ? onHide() : onShow(judge))}
                >
                  {isShown(judge) ? words.hideCode : words.showCode}
                </Button>
                <Button
                  look="plain"
                  icon={<Printer aria-hidden="true" />}
                  aria-label={words.printOf(judge.code)}
                  clicks="first"
                  disabled={busy}
                  onClick={() => onPrint(judge)}
                >
                  {words.print}
                </Button>
                <Button
                  look="plain"
                  icon={<TriangleAlert aria-hidden="true" />}
                  aria-label={words.lostOf(judge.code)}
                  disabled={busy}
                  onClick={() => onLost(judge)}
                >
                  {words.lost}
                </Button>
              </div>
            ),
        },
      ]}
      items={rows}
      toKey={({ judge }) => judge.id}
    />
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
