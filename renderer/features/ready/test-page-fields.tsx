import { Printer } from 'lucide-react';
import { Button } from '../../components/button';
import { CheckField } from '../../components/check-field';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { PaperReports } from '../../parts/paper/paper-reports';
import { usePaper } from '../../parts/paper/use-paper';
import styles from './ready-screen.module.css';

interface TestPageFieldsProps {
  readonly printed: 'confirmed' | 'open';
  readonly onPrinted: (printed: 'confirmed' | 'open') => void;
}

/** The test page to print, and the word of the person who has looked at it on paper. */
export function TestPageFields({ printed, onPrinted }: TestPageFieldsProps) {
  const { now } = useApp();
  const { ready } = useText();
  const language = useLanguage();
  const paper = usePaper('laptop');
  return (
    <div className={styles.testPage}>
      <div className={styles.testPageActions}>
        <Button
          icon={<Printer aria-hidden="true" />}
          clicks="first"
          aria-disabled={paper.progress !== undefined}
          onClick={() =>
            void paper.make({ type: 'test-page', language, createdAt: now() }, `${ready.testPageFile}.pdf`)
          }
        >
          {paper.progress !== undefined ? ready.making : ready.saveTestPage}
        </Button>
        <CheckField
          className={styles.printed}
          label={ready.printed}
          value={printed}
          ticked="confirmed"
          unticked="open"
          onChange={onPrinted}
        />
      </div>
      <PaperReports reports={paper.reports} />
    </div>
  );
}
