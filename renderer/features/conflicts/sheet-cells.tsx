import { Link } from 'wouter';
import tableStyles from '../../components/data-table.module.css';
import { EntryName } from '../../components/entry-name';
import type { Entry, Judge } from '../../domain/competition';
import { useText } from '../../hooks/use-text';
import styles from './sheet-cells.module.css';

/** Which sheet a row is about: the entry, and whose sheet it is. */
export const SheetName = ({ judge, entry }: { readonly judge: Judge; readonly entry: Entry }) => (
  <>
    <EntryName entry={entry} />
    <JudgeOfSheet judge={judge} />
  </>
);

/** Whose sheet it is, below the entry's name. */
export function JudgeOfSheet({ judge }: { readonly judge: Judge }) {
  const { conflicts: words } = useText();
  return (
    <span className={styles.judge}>
      <span>{words.sheetOf(`${judge.code} · ${judge.name}`)}</span>
    </span>
  );
}

/** The way to a sheet's versions side by side; `label` says which sheet's. */
export function CompareCell({
  href,
  label,
  text,
}: {
  readonly href: string;
  readonly label: string;
  /** Instead of "compare". */
  readonly text?: string;
}) {
  const { conflicts: words } = useText();
  return (
    <td className={tableStyles.action}>
      <Link href={href} className={styles.link} aria-label={label}>
        {text ?? words.compare}
      </Link>
    </td>
  );
}
