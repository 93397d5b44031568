import { Notice } from '../../../components/notice';
import typography from '../../../components/typography.module.css';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatCount } from '../../../strings/formats';
import styles from './import-dialog.module.css';
import type { ImportViewRemark } from './import-flow';

/** More than anybody reads are counted, not drawn. */
const REMARKS_SHOWN = 30;

/** How many rows they are about: one row may have several things wrong with it. */
export const linesOf = (remarks: readonly ImportViewRemark[]): number =>
  new Set(remarks.map(({ line }) => line)).size;

interface ImportRemarksProps {
  readonly tone: 'problem' | 'warning';
  readonly title: string;
  readonly text: string;
  readonly remarks: readonly ImportViewRemark[];
}

/** What is said about rows, each with its line. */
export function ImportRemarks({ tone, title, text, remarks }: ImportRemarksProps) {
  const { setUp } = useText();
  const { importing } = setUp;
  const language = useLanguage();
  if (remarks.length === 0) return null;
  const rest = remarks.length - REMARKS_SHOWN;
  return (
    <Notice tone={tone} title={title}>
      <p>{text}</p>
      <ul className={styles.remarks}>
        {remarks.slice(0, REMARKS_SHOWN).map(({ line, sentence, readings }) => (
          <li key={`${line} ${sentence}`}>
            {line !== null && <strong>{importing.line(String(line))}: </strong>}
            {sentence}
            {readings && <span className={typography.asideLine}>{readings}</span>}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{importing.more(formatCount(rest, language))}</p>}
    </Notice>
  );
}
