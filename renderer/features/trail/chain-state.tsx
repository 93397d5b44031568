import type { Trail, TrailFault } from '../../application/ports/read-trail';
import { toShortTrailHead } from '../../application/workspace/trail-head';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import styles from './trail-screen.module.css';

/** Faults that are named one by one. */
const NAMED = 5;

interface ChainStateProps {
  readonly trail: Trail;
  readonly onCompare: () => void;
}

/** Whether the chain holds, and where it doesn't. */
export function ChainState({ trail, onCompare }: ChainStateProps) {
  const { trail: words } = useText();
  const language = useLanguage();
  const { standing, faults, head, lines } = trail;
  const count = (value: number): string => formatCount(value, language);
  const short = head === undefined ? words.none : toShortTrailHead(head);
  const digits = short.slice(short.indexOf('·') + 1);
  const compare = <Button onClick={onCompare}>{words.compareOpen}</Button>;
  if (standing === 'whole') {
    return (
      <Notice tone="success" title={words.whole(count(lines.length), digits)} actions={compare}>
        {words.wholeText}
      </Notice>
    );
  }
  return (
    <Notice
      tone={standing === 'mended' ? 'warning' : 'problem'}
      actions={compare}
      title={
        standing === 'mended' ? words.mended(count(lines.length), digits) : words.broken(count(faults.length))
      }
    >
      <p>{standing === 'mended' ? words.mendedText : words.brokenText}</p>
      <ul className={styles.faults}>
        {faults.slice(0, NAMED).map((fault) => (
          <li key={JSON.stringify(fault)}>{describeFault(fault, words, count)}</li>
        ))}
        {faults.length > NAMED && <li>{words.moreFaults(count(faults.length - NAMED))}</li>}
      </ul>
    </Notice>
  );
}

/** @param count formats a line's number */
export function describeFault(
  fault: TrailFault,
  { faults }: ReturnType<typeof useText>['trail'],
  count: (value: number) => string,
): string {
  if (fault.type === 'missing') return faults.missing(count(fault.from), count(fault.to));
  return faults[fault.type](count(fault.line));
}
