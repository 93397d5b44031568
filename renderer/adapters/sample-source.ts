import type { SampleSource } from '../application/ports/ports';
import type { ExpectedHeadings, Spreadsheet, Table } from '../application/ports/spreadsheet';
import { findPreset, toRubric } from '../application/set-up/rubric-presets';
import { ENTRY_HEADINGS } from '../application/tables/columns/entry-columns';
import { JUDGE_HEADINGS } from '../application/tables/columns/judge-columns';

interface SampleNeeds {
  readonly spreadsheet: Spreadsheet;
  /** The bundled file's bytes. */
  readonly loadEntries: () => Promise<Uint8Array>;
  readonly loadJudges: () => Promise<Uint8Array>;
}

/** The preset whose seven criteria show the scoring screen best. */
const SAMPLE_PRESET = 'kovablik-jatim-proposal';

/** The bundled sample tables, read the same way as anybody's. */
export function createSampleSource({ spreadsheet, loadEntries, loadJudges }: SampleNeeds) {
  const readTable = async (load: () => Promise<Uint8Array>, headings: ExpectedHeadings): Promise<Table> => {
    const table = await spreadsheet.read(await load(), { headings });
    if (!table.ok) throw new Error(`the bundled sample cannot be read: ${table.error.type}`);
    return table.value.table;
  };
  return async (): Promise<SampleSource> => {
    const preset = findPreset(SAMPLE_PRESET);
    if (!preset) throw new Error(`no preset ${SAMPLE_PRESET}`);
    const [entries, judges] = await Promise.all([
      readTable(loadEntries, ENTRY_HEADINGS),
      readTable(loadJudges, JUDGE_HEADINGS),
    ]);
    return { entries, judges, rubric: toRubric(preset, 'id') };
  };
}

/** Bytes of a file that is part of the program. */
export async function loadBundled(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`a part of the program is missing: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
