import type { SecretariatWorkspace } from '../../application/workspace';
import type { Judge } from '../../domain/competition';
import type { Progress } from '../../domain/progress';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount } from '../../strings/formats';
import { JudgeReceipt } from './judge-receipt';
import styles from './judge-strips.module.css';

interface JudgeStripsProps {
  readonly workspace: SecretariatWorkspace;
  readonly progress: Progress;
}

/** One line a judge: how many are in, and a tick for every entry in running order. */
export function JudgeStrips({ workspace, progress }: JudgeStripsProps) {
  const { collect } = useText();
  const language = useLanguage();
  return (
    <ul className={styles.strips}>
      {progress.judges.map(({ judge, count }, column) => (
        <li key={judge.id} className={styles.strip}>
          <JudgeName judge={judge} />
          <Ticks progress={progress} column={column} />
          <span className={styles.count}>
            {collect.inOf(formatCount(count.counted, language), formatCount(count.due, language))}
            {count.excused > 0 && (
              <span className={styles.excused}>
                {collect.excusedCount(formatCount(count.excused, language))}
              </span>
            )}
          </span>
          <JudgeReceipt workspace={workspace} judge={judge} />
        </li>
      ))}
    </ul>
  );
}

const JudgeName = ({ judge }: { readonly judge: Judge }) => (
  <span className={styles.judge}>
    <strong>{judge.code}</strong> {judge.name}
  </span>
);

/** Drawn in a 1000-wide box; the words beside it say the same to those who don't see it. */
function Ticks({ progress, column }: { readonly progress: Progress; readonly column: number }) {
  const width = 1000 / Math.max(progress.entries.length, 1);
  const gap = Math.min(width * 0.2, 4);
  return (
    <svg className={styles.ticks} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
      {progress.entries.map(({ entry, sheets }, index) => (
        <rect
          key={entry.id}
          x={index * width}
          width={width - gap}
          y={sheets[column] === 'counted' ? 0 : 8}
          height={sheets[column] === 'counted' ? 24 : sheets[column] === 'empty' ? 8 : 16}
          data-progress={sheets[column]}
        />
      ))}
    </svg>
  );
}
