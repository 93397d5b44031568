import { ChevronLeft, ChevronRight, PenLine, RotateCcw } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import type { Entry } from '../../domain/competition';
import { useText } from '../../hooks/use-text';
import type { SheetAction } from './sheet-action';
import styles from './sheet-foot.module.css';

interface SheetFootProps {
  /** Undefined where nothing has been marked: that is not a zero. */
  readonly total: string | undefined;
  readonly marked: number;
  readonly criteria: number;
  readonly status: ReactNode;
  /** Takes the cursor where none of the buttons should have it. */
  readonly statusRef: RefObject<HTMLDivElement | null>;
  /** Over the whole width, above the buttons. */
  readonly line: ReactNode;
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
  /** What the sheet itself offers now. */
  readonly action: SheetAction;
  /** What has the cursor on arrival at a sheet that takes no marks. */
  readonly primary: RefObject<HTMLButtonElement | null>;
  readonly onGo: (entry: Entry) => void;
  /** The way on from the last sheet. */
  readonly onDesk: () => void;
  readonly onAct: () => void;
}

/** The sheet's total, whether it is saved, and what to do next. */
export function SheetFoot(props: SheetFootProps) {
  const { total, marked, criteria, line, previous, next, action, primary, onGo, onDesk, onAct } = props;
  const { scoring } = useText().judge;
  const signs = action === 'sign' || action === 'signing';
  const settles = action === 'settle';
  return (
    <footer className={styles.foot}>
      {line}
      {action !== 'unrecuse' && !settles && (
        <div className={layout.lineLoose}>
          <span className={styles.number} data-complete={marked === criteria}>
            {total ?? '–'}
          </span>
          <span className={styles.caption}>
            <span>{marked === criteria ? scoring.total : scoring.totalSoFar}</span>
            <span>{scoring.filled(marked, criteria)}</span>
          </span>
        </div>
      )}
      <div ref={props.statusRef} tabIndex={-1} className={styles.status}>
        {props.status}
      </div>
      {/* What the sheet itself offers comes and goes on the left: the way on stays where it was from sheet to sheet. */}
      <div className={styles.actions}>
        {(action === 'reopen' || action === 'unrecuse') && (
          <Button icon={<RotateCcw aria-hidden="true" />} onClick={onAct}>
            {action === 'reopen' ? scoring.reopen : scoring.unrecuse}
          </Button>
        )}
        {settles && (
          <Button ref={primary} look="primary" icon={<RotateCcw aria-hidden="true" />} onClick={onAct}>
            {scoring.reopen}
          </Button>
        )}
        {signs && (
          <Button
            look="primary"
            icon={<PenLine aria-hidden="true" />}
            clicks="first"
            disabled={action === 'signing'}
            onClick={onAct}
          >
            {action === 'signing' ? scoring.signing : scoring.sign}
          </Button>
        )}
        <Button
          className={styles.previous}
          icon={<ChevronLeft aria-hidden="true" />}
          aria-label={previous ? scoring.previousEntry(previous.number) : scoring.previous}
          aria-keyshortcuts="Alt+ArrowLeft"
          disabled={!previous}
          onClick={() => previous && onGo(previous)}
        >
          <span className={styles.long}>{scoring.previous}</span>
        </Button>
        <Button
          ref={settles ? undefined : primary}
          look={action === 'reopen' || action === 'unrecuse' ? 'primary' : 'secondary'}
          className={styles.next}
          aria-label={next && scoring.nextEntry(next.number)}
          aria-keyshortcuts={next && 'Alt+ArrowRight'}
          // A double click must not pass over a sheet.
          clicks="first"
          onClick={() => (next ? onGo(next) : onDesk())}
        >
          {next ? scoring.next : scoring.toDesk}
          <ChevronRight aria-hidden="true" />
        </Button>
      </div>
    </footer>
  );
}
