import typography from '../../../components/typography.module.css';
import { FULL_WEIGHT } from '../../../domain/quantities';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatCount, formatPercent } from '../../../strings/formats';
import type { WeightUnit } from './typed-weight';
import styles from './weight-total.module.css';

interface WeightTotalProps {
  /** In basis points or parts. */
  readonly total: number;
  readonly unit: WeightUnit;
}

/** The sum, and how far it is from the whole, in words. */
export function WeightTotal({ total, unit }: WeightTotalProps) {
  const { setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const difference = total - FULL_WEIGHT;
  if (unit === 'parts') {
    return (
      <p className={styles.total} data-state={difference > 0 ? 'off' : 'full'} role="status">
        <span>{text.partsTotal}</span>
        <strong>{formatCount(total, language)}</strong>
        {difference > 0 && (
          <span className={typography.strong}>{text.partsMost(formatCount(FULL_WEIGHT, language))}</span>
        )}
      </p>
    );
  }
  return (
    <p className={styles.total} data-state={difference === 0 ? 'full' : 'off'} role="status">
      <span>{text.total}</span>
      <strong>{formatPercent(total, language)}</strong>
      <span className={typography.strong}>
        {difference === 0
          ? text.totalFull
          : difference < 0
            ? text.totalShort(formatPercent(-difference, language))
            : text.totalOver(formatPercent(difference, language))}
      </span>
    </p>
  );
}
