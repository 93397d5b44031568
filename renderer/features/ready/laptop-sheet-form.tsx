import { FileCheck2 } from 'lucide-react';
import { LAPTOP_NAME_LIMIT } from '../../application/laptop/last-laptop-check';
import type { LaptopCheckRun } from '../../application/laptop/run-laptop-checks';
import { Button } from '../../components/button';
import { Section } from '../../components/page';
import { TextField } from '../../components/text-field';
import typography from '../../components/typography.module.css';
import { toSlug } from '../../domain/slug';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { PaperReports } from '../../parts/paper/paper-reports';
import { usePaper } from '../../parts/paper/use-paper';
import { toClockLine } from './clock-words';
import type { LaptopTrait } from './laptop-traits';
import styles from './ready-screen.module.css';

interface LaptopSheetFormProps {
  /** Undefined until every check has run. */
  readonly run: LaptopCheckRun | undefined;
  readonly laptop: string;
  readonly onLaptop: (laptop: string) => void;
  readonly facts: readonly LaptopTrait[];
  readonly printed: 'confirmed' | 'open';
  readonly onSave: (run: LaptopCheckRun) => void;
}

/** The page to sign: named after the laptop, made from the checks that have just run. */
export function LaptopSheetForm({ run, laptop, onLaptop, facts, printed, onSave }: LaptopSheetFormProps) {
  const { now } = useApp();
  const { ready } = useText();
  const language = useLanguage();
  const paper = usePaper('laptop');
  const name = laptop.trim();

  function save(): void {
    if (!run) return;
    onSave(run);
    const file = [ready.sheetFile, toSlug(name)].filter((part) => part !== '').join('-');
    void paper.make(
      {
        type: 'laptop-sheet',
        language,
        createdAt: now(),
        laptop: name,
        facts: facts.map((fact) => `${fact.name}: ${fact.text}`),
        checkedAt: run.at,
        clock: toClockLine(run.at, language),
        results: run.results,
        printed,
      },
      `${file}.pdf`,
    );
  }

  return (
    <Section title={ready.sheetTitle}>
      <p className={typography.aside}>{ready.sheetLead}</p>
      <div className={styles.sheet}>
        <TextField
          label={ready.laptopName}
          hint={ready.laptopNameHint}
          value={laptop}
          maxLength={LAPTOP_NAME_LIMIT}
          onChange={onLaptop}
        />
        <Button
          icon={<FileCheck2 aria-hidden="true" />}
          clicks="first"
          disabled={!run}
          aria-disabled={paper.progress !== undefined}
          onClick={save}
        >
          {paper.progress !== undefined ? ready.making : ready.saveSheet}
        </Button>
      </div>
      {!run && <p className={typography.aside}>{ready.sheetNeedsCheck}</p>}
      <PaperReports reports={paper.reports} />
    </Section>
  );
}
