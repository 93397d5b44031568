import { useState } from 'react';
import type { ExportSheet } from '../../application/ports/spreadsheet';
import type { RecapTableNeeds } from '../../application/results/recap-table';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { useLostFiles } from '../../hooks/use-lost-files';
import { useLanguage, useText } from '../../hooks/use-text';
import { describePlace } from '../../strings/describe-place';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount, formatInstant } from '../../strings/formats';

type TableForm = 'xlsx' | 'csv';

export interface RecapReport {
  readonly tone: 'success' | 'problem';
  readonly text: string;
  /** What could not be saved, to be tried once more. */
  readonly retry?: TableForm;
}

interface RecapExport {
  readonly report: RecapReport | undefined;
  readonly save: (form: TableForm) => Promise<void>;
}

/**
 * Saves a ranking as tables: as a workbook all of them, as CSV the first.
 * @param part of the competition, in the file's name; empty where there is one
 */
export function useRecapExport(
  { id, competition }: SecretariatWorkspace,
  part: string,
  toSheets: (facts: Omit<RecapTableNeeds, 'decided'>) => readonly [ExportSheet, ...ExportSheet[]],
): RecapExport {
  const { spreadsheet, now, trails } = useApp();
  const { results, recap } = useText();
  const language = useLanguage();
  const countLost = useLostFiles();
  const [report, setReport] = useState<RecapReport>();

  async function save(form: TableForm): Promise<void> {
    const lost = await countLost(id);
    if (lost > 0) {
      setReport({ tone: 'problem', text: results.filesLost(formatCount(lost, language)) });
      return;
    }
    const sheets = toSheets({
      competition,
      madeAt: formatInstant(now(), language),
      trail: trails.findHead(id),
      words: recap,
    });
    const file =
      form === 'xlsx'
        ? {
            mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            bytes: await spreadsheet.toXlsx(sheets),
          }
        : { mime: 'text/csv', bytes: spreadsheet.toCsv(sheets[0]) };
    const { year, name: title } = competition.identity;
    const words = [String(year), title, 'rekap', part].filter((word) => word !== '');
    const name = `${words.join(' ')}.${form}`.replace(/[\\/:*?"<>|]/g, '-');
    const event = { what: 'table-exported', table: 'recap', form } as const;
    const saved = await trails.save(id, { ...file, name }, event);
    if (!saved.ok) {
      setReport({ tone: 'problem', text: describeProblem(saved.error, language), retry: form });
    } else if (saved.value.type === 'saved') {
      setReport({
        tone: 'success',
        text: results.exported(describePlace(saved.value.where, name, language)),
      });
    }
  }
  return { report, save };
}
