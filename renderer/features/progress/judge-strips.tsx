import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import type { Judge } from '../../domain/competition';
import type { Progress } from '../../domain/progress';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import { JudgeReceipt } from './judge-receipt';
import styles from './judge-strips.module.css';
import { toTicks } from './to-ticks';

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
      {progress.judges.map(({ judge, count }) => (
        <li key={judge.id} className={styles.strip}>
          <JudgeName judge={judge} />
          <Ticks progress={progress} judge={judge} />
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
function Ticks({ progress, judge }: { readonly progress: Progress; readonly judge: Judge }) {
  const ticks = toTicks(progress, judge.id);
  const width = 1000 / Math.max(ticks.length, 1);
  const gap = Math.min(width * 0.2, 4);
  return (
    <svg className={styles.ticks} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
      {ticks.map(({ first, state }, index) => (
        <rect
          key={first.id}
          x={index * width}
          width={width - gap}
          y={state === 'counted' ? 0 : 8}
          height={state === 'counted' ? 24 : state === 'empty' ? 8 : 16}
          data-progress={state}
        />
      ))}
    </svg>
  );
}
