import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { PaperSize } from '../../application/papers/paper-request';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Section } from '../../components/page';
import { ProgressBar } from '../../components/progress-bar';
import { SelectField } from '../../components/text-field';
import { useText } from '../../hooks/use-text';
import styles from './cards-screen.module.css';
import type { useCardPaper } from './use-card-paper';

interface PrintCardsProps {
  readonly paper: ReturnType<typeof useCardPaper>;
  readonly count: number;
  readonly onPrint: (size: PaperSize) => Promise<void>;
}

/** All cards as one PDF. */
export function PrintCards({ paper, count, onPrint }: PrintCardsProps) {
  const { cards: words, common, printing } = useText();
  const [size, setSize] = useState<PaperSize>('a4');
  return (
    <Section title={words.printTitle}>
      <p className={styles.quiet}>{words.printText}</p>
      {paper.progress ? (
        <>
          <ProgressBar label={printing.making} {...paper.progress} />
          <div>
            <Button onClick={paper.cancel}>{common.cancel}</Button>
          </div>
        </>
      ) : (
        <div className={styles.print}>
          <SelectField<PaperSize>
            label={printing.size}
            value={size}
            choices={(['a4', 'f4'] as const).map((value) => ({ value, label: printing.sizes[value] }))}
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
      {paper.reports.map(({ tone, text }) => (
        <Notice key={text} tone={tone} announce="spoken">
          {text}
        </Notice>
      ))}
    </Section>
  );
}
