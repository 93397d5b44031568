import { useRef, useState } from 'react';
import { Button } from '../../components/button';
import { Section } from '../../components/page';
import { InBothLanguages, onOneLine } from './in-both-languages';
import styles from './start-ways.module.css';

/** Whom to tell, and what; the technical part is there for those who ask for it. */
export function StartHelp({ report }: { readonly report: string }) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'not-yet' | 'yes' | 'no'>('not-yet');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setCopied('yes');
    } catch {
      // Not allowed here: then it is at least selected.
      text.current?.select();
      setCopied('no');
    }
  };
  return (
    <Section title={onOneLine(({ startWays }) => startWays.help.title)}>
      <div className={styles.words}>
        <InBothLanguages text={({ startWays }) => startWays.help.text} />
      </div>
      <details className={styles.details}>
        <summary>{onOneLine(({ startWays }) => startWays.help.details)}</summary>
        <textarea
          ref={text}
          readOnly
          rows={8}
          className={styles.report}
          aria-label={onOneLine(({ startWays }) => startWays.help.details)}
          value={report}
        />
        <div className={styles.actions}>
          <Button onClick={() => void copy()}>{onOneLine(({ startWays }) => startWays.help.copy)}</Button>
          <span role="status">
            {copied === 'yes' && onOneLine(({ startWays }) => startWays.help.copied)}
            {copied === 'no' && onOneLine(({ startWays }) => startWays.help.notCopied)}
          </span>
        </div>
      </details>
    </Section>
  );
}
