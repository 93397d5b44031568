import { Ban } from 'lucide-react';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import { EntryName } from '../../components/entry-name';
import { StandingTag } from '../../components/standing-tag';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import styles from './sheet-head.module.css';

interface SheetHeadProps {
  readonly sheet: OwnSheet;
  /** From 1, in the judge's running order. */
  readonly position: number;
  readonly total: number;
  /** Where the judge has several. */
  readonly round: string | undefined;
  readonly standing: OwnSheet['standing'];
  readonly marked: number;
  readonly criteria: number;
  /** Offered while the sheet can be marked. */
  readonly onRecuse: (() => void) | undefined;
}

/** Which entry this is: number, title and institution, always in sight. */
export function SheetHead(props: SheetHeadProps) {
  const { sheet, position, total, round, standing, marked, criteria, onRecuse } = props;
  const { judge } = useText();
  const language = useLanguage();
  const { title, institution } = sheet.entry;
  return (
    <header ref={tellHeight} className={styles.head}>
      <h1 className={styles.entry} title={`${title} · ${institution.name}`}>
        <span className="visually-hidden">{judge.entryLabel(sheet.entry.number)}: </span>
        <EntryName entry={sheet.entry} size="heading" fit="short" />
      </h1>
      <div className={styles.facts}>
        <span className={styles.place}>
          {round !== undefined && (
            <span className={styles.round} title={round}>
              {round}
            </span>
          )}
          <span className={styles.position}>
            {judge.scoring.position(formatCount(position, language), formatCount(total, language))}
          </span>
          <StandingTag standing={standing} label={judge.standings[standing]({ marked, total: criteria })} />
        </span>
        {onRecuse && (
          <button type="button" className={styles.recuse} onClick={onRecuse}>
            <Ban aria-hidden="true" />
            {judge.scoring.recuse}
          </button>
        )}
      </div>
    </header>
  );
}

/** Lets what sticks below the head know where that is: a title of two lines or a larger text makes it higher. */
function tellHeight(head: HTMLElement | null): (() => void) | undefined {
  const view = head?.parentElement;
  if (!head || !view) return undefined;
  const observer = new ResizeObserver(() =>
    view.style.setProperty('--sheet-head', `${head.getBoundingClientRect().height}px`),
  );
  observer.observe(head);
  return () => observer.disconnect();
}
