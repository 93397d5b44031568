import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProgressBar } from '../../components/progress-bar';
import { useText } from '../../hooks/use-text';
import styles from './papers-screen.module.css';
import type { usePaper } from './use-paper';

interface MakePaperProps {
  readonly paper: ReturnType<typeof usePaper>;
  /** What will be made, in words; undefined when there is nothing to make. */
  readonly summary: string | undefined;
  /** Why nothing can be made now. */
  readonly obstacle?: ReactNode;
  readonly onMake: () => void;
}

/** The one button of each kind of paper, with its progress and what came of it. */
export function MakePaper({ paper, summary, obstacle, onMake }: MakePaperProps) {
  const { common, frame, printing } = useText();
  return (
    <div className={styles.make}>
      {obstacle && <Notice tone="warning">{obstacle}</Notice>}
      {paper.progress ? (
        <>
          <ProgressBar label={printing.making} {...paper.progress} />
          <div>
            <Button onClick={paper.cancel}>{common.cancel}</Button>
          </div>
        </>
      ) : (
        <div className={styles.action}>
          <Button
            look="primary"
            icon={<Printer aria-hidden="true" />}
            disabled={summary === undefined}
            clicks="first"
            onClick={onMake}
          >
            {printing.make}
          </Button>
          {summary && <span>{summary}</span>}
        </div>
      )}
      {paper.reports.map(({ tone, text, retry }) => (
        <Notice
          key={text}
          tone={tone}
          announce="spoken"
          actions={retry && <Button onClick={retry}>{frame.safety.retry}</Button>}
        >
          {text}
        </Notice>
      ))}
    </div>
  );
}
