import type { ReactNode } from 'react';
import { Section } from '../../../components/page';
import { DataTable } from '../../../components/table/data-table';
import typography from '../../../components/typography.module.css';
import type { Judge, Panel } from '../../../domain/competition';
import type { JudgeId, PanelId } from '../../../domain/ids';
import { useText } from '../../../hooks/use-text';
import styles from './panels.module.css';

interface JudgeSeatsProps {
  readonly judges: readonly Judge[];
  readonly panels: readonly Panel[];
  readonly onSeat: (change: {
    readonly panel: PanelId;
    readonly judge: JudgeId;
    readonly seat: 'on' | 'off';
  }) => void;
  readonly note: ReactNode;
}

/** Judges × panels, a tick for each seat. */
export function JudgeSeats({ judges, panels, onSeat, note }: JudgeSeatsProps) {
  const { judges: words, rounds } = useText().setUp;
  const { panels: text } = rounds;
  return (
    <Section title={words.title}>
      <p className={typography.soft}>{panels.length > 1 ? text.judgesSeveral : text.judgesOne}</p>
      <DataTable
        caption={words.title}
        className={styles.table}
        columns={[
          {
            head: words.title,
            kind: 'name',
            headClassName: styles.name,
            cell: ({ code, name, affiliation }: Judge) => (
              <>
                <span className={typography.nameLine}>
                  {code} · {name}
                </span>
                {affiliation !== '' && <span className={typography.asideLine}>{affiliation}</span>}
              </>
            ),
          },
          ...panels.map((panel) => ({
            id: panel.id,
            head: panels.length > 1 ? text.panel(panel.name) : text.seat,
            headClassName: styles.panel,
            className: styles.choice,
            cell: (judge: Judge) => (
              <label className={styles.target}>
                <input
                  type="checkbox"
                  aria-label={
                    panels.length > 1
                      ? text.seatOf(`${judge.code} · ${judge.name}`, panel.name)
                      : `${text.seat}: ${judge.code} · ${judge.name}`
                  }
                  checked={panel.judges.includes(judge.id)}
                  onChange={(event) =>
                    onSeat({
                      panel: panel.id,
                      judge: judge.id,
                      seat: event.target.checked ? 'on' : 'off',
                    })
                  }
                />
              </label>
            ),
          })),
        ]}
        items={judges}
        toKey={({ id }) => id}
      />
      {note && <p className={typography.aside}>{note}</p>}
    </Section>
  );
}
