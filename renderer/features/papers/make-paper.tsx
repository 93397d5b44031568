import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { useText } from '../../hooks/use-text';
import { PaperProgress } from '../../parts/paper/paper-progress';
import { PaperReports } from '../../parts/paper/paper-reports';
import type { usePaper } from '../../parts/paper/use-paper';

interface MakePaperProps {
  readonly paper: ReturnType<typeof usePaper>;
  /** What will be made, in words; undefined when there is nothing to make. */
  readonly summary: string | undefined;
  /** Why nothing can be made now. */
  readonly obstacle?: ReactNode;
  /** What has to be put right before anything is made. */
  readonly blocked: string | undefined;
  readonly onMake: () => void;
}

/** The one button of each kind of paper, with its progress and what came of it. */
export function MakePaper({ paper, summary, obstacle, blocked, onMake }: MakePaperProps) {
  const { printing } = useText();
  return (
    <div className={layout.stackWide}>
      {obstacle && <Notice tone="warning">{obstacle}</Notice>}
      {paper.progress ? (
        <PaperProgress paper={paper} />
      ) : (
        <div className={layout.rowWide}>
          <Button
            look="primary"
            icon={<Printer aria-hidden="true" />}
            disabled={summary === undefined || blocked !== undefined}
            clicks="first"
            onClick={onMake}
          >
            {printing.make}
          </Button>
          {blocked === undefined ? summary && <span>{summary}</span> : <span>{blocked}</span>}
        </div>
      )}
      <PaperReports reports={paper.reports} />
    </div>
  );
}
