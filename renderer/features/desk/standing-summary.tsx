import layout from '../../components/layout.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import { type DeskGroup, deskGroups } from './next-step';
import styles from './standing-summary.module.css';

interface StandingSummaryProps {
  readonly counts: { readonly [group in DeskGroup]: number };
  readonly total: number;
  readonly group: DeskGroup | 'all';
  readonly onGroup: (group: DeskGroup) => void;
}

/** How many sheets stand how: a bar to look at, and counts that filter the list. */
export function StandingSummary({ counts, total, group, onGroup }: StandingSummaryProps) {
  const { desk } = useText().judge;
  const language = useLanguage();
  const present = deskGroups.filter((each) => counts[each] > 0);
  return (
    <div className={layout.stackClose}>
      <div className={styles.bar} aria-hidden="true">
        {present.map((each) => (
          <span
            key={each}
            className={styles.part}
            data-group={each}
            style={{ flexGrow: counts[each], flexBasis: `${Math.min(2, 100 / total)}%` }}
          />
        ))}
      </div>
      <fieldset className={styles.counts}>
        <legend className="visually-hidden">{desk.counts}</legend>
        {present.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.count}
            aria-pressed={group === each}
            onClick={() => onGroup(each)}
          >
            <span className={styles.key} data-group={each} aria-hidden="true" />
            <strong>{formatCount(counts[each], language)}</strong> {desk.groups[each]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
