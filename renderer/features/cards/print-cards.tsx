import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { PaperSize } from '../../application/papers/paper-request';
import { Button } from '../../components/button';
import { Section } from '../../components/page';
import { SelectField } from '../../components/text-field';
import { toChoices } from '../../components/to-choices';
import typography from '../../components/typography.module.css';
import { useText } from '../../hooks/use-text';
import { PaperProgress } from '../../parts/paper/paper-progress';
import { PaperReports } from '../../parts/paper/paper-reports';
import type { usePaper } from '../../parts/paper/use-paper';
import styles from './cards-screen.module.css';

interface PrintCardsProps {
  readonly paper: ReturnType<typeof usePaper>;
  readonly count: number;
  readonly onPrint: (size: PaperSize) => Promise<void>;
}

/** All cards as one PDF. */
export function PrintCards({ paper, count, onPrint }: PrintCardsProps) {
  const { cards: words, printing } = useText();
  const [size, setSize] = useState<PaperSize>('a4');
  return (
    <Section title={words.printTitle}>
      <p className={typography.soft}>{words.printText}</p>
      {paper.progress ? (
        <PaperProgress paper={paper} />
      ) : (
        <div className={styles.print}>
          <SelectField<PaperSize>
            label={printing.size}
            value={size}
            choices={toChoices(['a4', 'f4'], printing.sizes)}
            onChange={setSize}
          />
          <Button
            look="primary"
            icon={<Printer aria-hidden="true" />}
            clicks="first"
            disabled={count === 0}
            onClick={() => void onPrint(size)}
          >
            {words.printAll}
          </Button>
        </div>
      )}
      <PaperReports reports={paper.reports} />
    </Section>
  );
}
