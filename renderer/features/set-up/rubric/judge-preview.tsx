import { classNames } from '../../../components/class-names';
import layout from '../../../components/layout.module.css';
import typography from '../../../components/typography.module.css';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatPart, formatPercent } from '../../../strings/formats';
import styles from './judge-preview.module.css';
import { type RubricDraft, totalOf } from './rubric-draft';
import { parseWeight } from './typed-weight';

/** The rubric as a judge meets it; a picture, nothing to type in. */
export function JudgePreview({ draft }: { readonly draft: RubricDraft }) {
  const { setUp } = useText();
  const language = useLanguage();
  const total = totalOf(draft);
  const toText = (weight: number): string =>
    draft.unit === 'parts' ? formatPart(weight, total, language) : formatPercent(weight, language);
  return (
    <ol className={styles.preview}>
      {draft.criteria.map((row) => {
        const weight = parseWeight(row.weight, draft.unit);
        return (
          <li key={row.key} className={classNames(layout.ruled, styles.row)}>
            <span className={styles.text}>
              <span className={typography.strong}>
                {row.name.trim() || setUp.rubric.unnamed}
                <span className={styles.weight}>{weight.ok ? toText(weight.value) : '–'}</span>
              </span>
              {row.guidance.trim() !== '' && <span className={typography.aside}>{row.guidance}</span>}
            </span>
            <span className={styles.box}>
              {draft.min}–{draft.max}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
