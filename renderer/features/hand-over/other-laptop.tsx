import { useState } from 'react';
import { Link } from 'wouter';
import type { ImportOutcome, IncomingFile } from '../../application/receive/import-outcome';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { JudgeWorkspace } from '../../application/workspace/workspace';
import { FileDrop } from '../../components/file-drop';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Section } from '../../components/page';
import { ReadingFile } from '../../components/reading-file';
import typography from '../../components/typography.module.css';
import { withKeys } from '../../components/with-keys';
import { useApp } from '../../hooks/app-context';
import { useSheetLinks } from '../../hooks/use-sheet-links';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';
import { useStopSignal } from './use-stop-signal';

interface OtherLaptopProps {
  readonly workspace: JudgeWorkspace;
  readonly sheets: readonly OwnSheet[];
}

/** The judge's own score files from a laptop used before: to go on from there, and to settle where the two differ. */
export function OtherLaptop({ workspace, sheets }: OtherLaptopProps) {
  const { services, platform } = useApp();
  const { common, judge, receipts } = useText();
  const { handOver } = judge;
  const language = useLanguage();
  const toLinks = useSheetLinks(workspace);
  const { begin, cancel } = useStopSignal();
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[] | 'reading'>([]);
  const conflicts = toLinks(sheets.filter(({ standing }) => standing === 'conflict').map(({ key }) => key));

  async function take(files: readonly IncomingFile[]): Promise<void> {
    if (files.length === 0 || outcomes === 'reading') return;
    setOutcomes('reading');
    // Files that were taken before it was stopped are told all the same.
    const signal = begin();
    setOutcomes(await services.importBundles(workspace.id, files, { onProgress: () => {}, signal }));
  }

  return (
    <Section title={handOver.otherLaptopTitle}>
      <p className={typography.prose}>{handOver.otherLaptopText}</p>
      {outcomes === 'reading' ? (
        <ReadingFile label={common.readingFile} cancelLabel={common.cancel} onCancel={cancel} />
      ) : (
        <FileDrop
          look="secondary"
          label={handOver.otherLaptopChoose}
          hint={handOver.otherLaptopDrop}
          onChoose={() => void platform.openFiles({ accept: ['.pleno'], multiple: true }).then(take)}
          onDrop={(files) => void take(files)}
        />
      )}
      {outcomes !== 'reading' &&
        withKeys(outcomes, ({ fileName }) => fileName).map(({ key, item }) => (
          <Notice
            key={key}
            tone={item.type === 'taken' ? 'success' : 'problem'}
            title={item.fileName}
            announce="spoken"
          >
            {item.type === 'taken'
              ? item.record.kind === 'receipt'
                ? receipts.taken(item.fileName)
                : handOver.otherLaptopTaken(
                    formatCount(item.record.added, language),
                    formatCount(item.record.known, language),
                  )
              : item.problem.type === 'sealed-for-another'
                ? receipts.sealedForOther
                : describeProblem(item.problem, language)}
          </Notice>
        ))}
      {conflicts.length > 0 && (
        <Notice tone="warning" title={handOver.otherLaptopConflicts(formatCount(conflicts.length, language))}>
          <ul className={layout.rowOfLinks}>
            {conflicts.map(({ id, href, label }) => (
              <li key={id}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Section>
  );
}
