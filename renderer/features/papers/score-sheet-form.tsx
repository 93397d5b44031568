import { useMemo, useState } from 'react';
import type { Speakers } from '../../application/acts/to-authority';
import { toPrintedName } from '../../application/papers/printed-competition';
import { Section } from '../../components/page';
import { SelectField } from '../../components/text-field';
import { toChoices } from '../../components/to-choices';
import type { Competition } from '../../domain/competition';
import type { EntryId, JudgeId } from '../../domain/ids';
import { useApp } from '../../hooks/app-context';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import type { FormProps } from './form-props';
import { MakePaper } from './make-paper';
import { type SheetChoice, toPrintedSheets } from './paper-job';
import styles from './papers-screen.module.css';

/** More pages than this take minutes and much memory in one file. */
const LARGE_RUN = 1_000;

interface ScoreSheetFormProps extends FormProps {
  readonly secretariat: Speakers & { readonly competition: Competition };
  readonly view: RoundWithSheets;
}

export function ScoreSheetForm({ secretariat, view, base, paper, blocked, fileName }: ScoreSheetFormProps) {
  const { competition } = secretariat;
  const { hash } = useApp();
  const { printing } = useText();
  const language = useLanguage();
  const [choice, setChoice] = useState<SheetChoice>({ content: 'filled', judge: 'all', entry: 'all' });
  const sheets = useMemo(
    () =>
      toPrintedSheets(view.tabulation, view.states, choice, {
        competition: competition.id,
        secretariat,
        hash,
      }),
    [view, choice, competition.id, secretariat, hash],
  );
  return (
    <>
      <Section title={printing.kinds['score-sheets']}>
        <div className={styles.fields}>
          <SelectField<SheetChoice['content']>
            label={printing.content}
            value={choice.content}
            choices={toChoices(['filled', 'blank'], printing.contents)}
            onChange={(content) => setChoice({ ...choice, content })}
          />
          <SelectField<JudgeId | 'all'>
            label={printing.judge}
            value={choice.judge}
            choices={[
              { value: 'all', label: printing.allJudges },
              ...view.tabulation.judges.map(({ id, code, name }) => ({
                value: id,
                label: `${code} · ${name}`,
              })),
            ]}
            onChange={(judge) => setChoice({ ...choice, judge })}
          />
          <SelectField<EntryId | 'all'>
            label={printing.entry}
            value={choice.entry}
            choices={[
              { value: 'all', label: printing.allEntries },
              ...view.progress.entries.map(({ entry: { id, number, title } }) => ({
                value: id,
                label: `${number} · ${title}`,
              })),
            ]}
            onChange={(entry) => setChoice({ ...choice, entry })}
          />
        </div>
      </Section>
      <MakePaper
        paper={paper}
        blocked={blocked}
        summary={sheets.length > 0 ? printing.sheetCount(formatCount(sheets.length, language)) : undefined}
        obstacle={
          sheets.length === 0 ? printing.noSheets : sheets.length > LARGE_RUN ? printing.largeRun : undefined
        }
        onMake={() =>
          void paper.make(
            {
              ...base(),
              type: 'score-sheets',
              competition: toPrintedName(competition),
              round: view.round,
              sheets,
            },
            fileName('score-sheets'),
          )
        }
      />
    </>
  );
}
