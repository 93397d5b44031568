import { classNames } from '../../../components/class-names';
import layout from '../../../components/layout.module.css';
import typography from '../../../components/typography.module.css';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatWeight } from '../../../strings/formats';
import styles from './judge-preview.module.css';
import { parseWeight, type RubricDraft } from './rubric-draft';

/** The rubric as a judge meets it; a picture, nothing to type in. */
export function JudgePreview({ draft }: { readonly draft: RubricDraft }) {
  const { setUp } = useText();
  const language = useLanguage();
  return (
    <ol className={styles.preview}>
      {draft.criteria.map((row) => {
        const weight = parseWeight(row.weight);
        return (
          <li key={row.key} className={classNames(layout.ruled, styles.row)}>
            <span className={styles.text}>
              <span className={typography.strong}>
                {row.name.trim() || setUp.rubric.unnamed}
                <span className={styles.weight}>
                  {weight.ok ? formatWeight(weight.value, language) : '–'}
                </span>
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
