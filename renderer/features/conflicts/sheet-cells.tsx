import { Link } from 'wouter';
import { EntryName } from '../../components/entry-name';
import type { Entry, Judge } from '../../domain/competition';
import { useText } from '../../hooks/use-text';
import styles from './sheet-cells.module.css';

/** Which sheet a row is about: the entry, and whose sheet it is. */
export function SheetName({ judge, entry }: { readonly judge: Judge; readonly entry: Entry }) {
  const { conflicts: words } = useText();
  return (
    <>
      <EntryName entry={entry} />
      <span className={styles.judge}>{words.sheetOf(`${judge.code} · ${judge.name}`)}</span>
    </>
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
    <td className={styles.action}>
      <Link href={href} className={styles.link} aria-label={label}>
        {text ?? words.compare}
      </Link>
    </td>
  );
}
