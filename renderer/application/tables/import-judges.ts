import type { Competition, Judge, Panel, Round } from '../../domain/competition';
import type { JudgeId } from '../../domain/ids';
import type { Table } from '../ports/spreadsheet';
import { type ColumnMapping, cellOf, guessColumns, type KnownHeadings } from './column-mapping';
import { cleanCell, foldCase, foldHeading } from './fold-text';

export type JudgeField = 'code' | 'name' | 'affiliation' | 'role' | 'panel';

export type JudgeMapping = ColumnMapping<JudgeField>;

/** Longest text of each field, in UTF-16 code units. */
export const JUDGE_LIMITS: { readonly [field in JudgeField]: number } = {
  code: 12,
  name: 200,
  affiliation: 300,
  role: 120,
  panel: 120,
};

export const JUDGE_HEADINGS: KnownHeadings<JudgeField> = {
  code: [
    'Kode Juri',
    'Kode',
    'Judge Code',
    'Code',
    'No Urut',
    'Nomor Urut',
    'No Juri',
    'Nomor Juri',
    'No',
    'Nomor',
  ],
  name: [
    'Nama Juri',
    'Nama Lengkap dan Gelar',
    'Nama dan Gelar',
    'Nama Lengkap',
    'Nama Penilai',
    'Nama',
    'Judge Name',
    'Name of Judge',
    'Full Name',
    'Name',
    'Judge',
    'Juri',
    'Penilai',
  ],
  affiliation: [
    'Instansi',
    'Nama Instansi',
    'Asal Instansi',
    'Instansi Asal',
    'Nama Lembaga',
    'Lembaga',
    'Nama Organisasi',
    'Organisasi',
    'Perguruan Tinggi',
    'Universitas',
    'Unit Kerja',
    'Unit',
    'Asal',
    'Affiliation',
    'Institution',
    'Institution Name',
    'Name of Institution',
    'Organisation',
    'Organization',
    'Organisation Name',
    'Organization Name',
  ],
  // "Jabatan" beside one of the others is the post at home.
  role: ['Jabatan dalam Tim', 'Kedudukan dalam Tim', 'Peran', 'Kedudukan', 'Jabatan', 'Role', 'Position'],
  panel: ['Panel', 'Ruang', 'Room'],
};

/** What {@link guessColumns} takes for sure. */
export const guessJudgeMapping = (header: readonly string[]): JudgeMapping =>
  guessColumns(header, JUDGE_HEADINGS).mapping;

export type JudgeImportProblem =
  | { readonly type: 'column-not-chosen'; readonly line: null; readonly field: 'name' }
  | { readonly type: 'name-missing'; readonly line: number }
  | { readonly type: 'code-missing'; readonly line: number }
  /** A code names files: letters, digits, full stop, hyphen and underscore only. */
  | { readonly type: 'code-not-plain'; readonly line: number; readonly code: string }
  | {
      readonly type: 'code-repeated';
      readonly line: number;
      readonly code: string;
      readonly firstLine: number;
    }
  /** The code belongs to another judge, who stands in the competition already. */
  | { readonly type: 'code-taken'; readonly line: number; readonly code: string; readonly name: string }
  | {
      readonly type: 'text-too-long';
      readonly line: number;
      readonly field: JudgeField;
      readonly limit: number;
    };

export type JudgeImportNotice =
  | { readonly type: 'already-there'; readonly line: number; readonly code: string }
  | {
      readonly type: 'name-repeated';
      readonly line: number;
      readonly name: string;
      readonly otherCode: string;
    }
  /** Neither "Ketua" nor "Anggota": taken as a member. */
  | { readonly type: 'role-unknown'; readonly line: number; readonly text: string }
  /** More than one chair, after the import. */
  | { readonly type: 'chairs-several'; readonly line: null; readonly codes: readonly string[] }
  /** The competition has no panel of this name: the judge is put on none. */
  | { readonly type: 'panel-unknown'; readonly line: number; readonly panel: string };

export type JudgeImportRow =
  | { readonly type: 'add'; readonly line: number; readonly judge: Judge; readonly panel: string }
  | {
      readonly type: 'update';
      readonly line: number;
      readonly judge: Judge;
      readonly before: Judge;
      readonly panel: string;
    };

export interface JudgeImport {
  readonly rows: readonly JudgeImportRow[];
  readonly problems: readonly JudgeImportProblem[];
  readonly notices: readonly JudgeImportNotice[];
  /** Rows with nothing in any chosen column. */
  readonly skippedBlank: number;
}

export interface JudgeImportOptions {
  /** What a row means whose code another judge has: a mistake, or new facts about that judge. */
  readonly existing: 'refuse' | 'update';
}

type Texts = { readonly [field in JudgeField]: string | undefined };

/** What importing the table would do. Nothing is done. */
export function previewJudges(
  table: Table,
  mapping: JudgeMapping,
  competition: Competition,
  newId: () => string,
  options: JudgeImportOptions = { existing: 'refuse' },
): JudgeImport {
  if (mapping.name === null) {
    const problem: JudgeImportProblem = { type: 'column-not-chosen', line: null, field: 'name' };
    return { rows: [], problems: [problem], notices: [], skippedBlank: 0 };
  }
  const rows: JudgeImportRow[] = [];
  const problems: JudgeImportProblem[] = [];
  const notices: JudgeImportNotice[] = [];
  const byCode = new Map(competition.judges.map((judge) => [foldCase(judge.code), judge] as const));
  const byName = new Map(competition.judges.map((judge) => [foldCase(judge.name), judge] as const));
  const lineOfCode = new Map<string, number>();
  let skippedBlank = 0;

  for (const { line, cells } of table.rows) {
    const texts = toTexts(cells, mapping);
    if (Object.values(texts).every((text) => !text)) {
      skippedBlank += 1;
      continue;
    }
    const given = texts.code?.replaceAll(' ', '');
    const found = findProblems(texts, given, line);
    const firstLine = given ? lineOfCode.get(foldCase(given)) : undefined;
    if (given && firstLine !== undefined) {
      found.unshift({ type: 'code-repeated', line, code: given, firstLine });
    } else if (given) lineOfCode.set(foldCase(given), line);
    problems.push(...found);
    if (found.length > 0) continue;

    const namesake = byName.get(foldCase(texts.name ?? ''));
    const known = given === undefined ? namesake : byCode.get(foldCase(given));
    const panel = texts.panel ?? '';
    if (!known) {
      const judge = toJudge(texts, {
        id: newId() as JudgeId,
        code: given ?? freeCode(byCode),
        name: '',
        affiliation: '',
        role: 'member',
      });
      byCode.set(foldCase(judge.code), judge);
      if (namesake) notices.push({ type: 'name-repeated', line, name: judge.name, otherCode: namesake.code });
      else byName.set(foldCase(judge.name), judge);
      rows.push({ type: 'add', line, judge, panel });
    } else if (options.existing === 'refuse') {
      if (cleanCell(known.name) === texts.name)
        notices.push({ type: 'already-there', line, code: known.code });
      else problems.push({ type: 'code-taken', line, code: known.code, name: known.name });
      continue;
    } else {
      const judge = toJudge(texts, known);
      if (sameContent(judge, known)) {
        notices.push({ type: 'already-there', line, code: known.code });
        continue;
      }
      rows.push({ type: 'update', line, judge, before: known, panel });
    }
    if (texts.role && toRole(texts.role) === undefined) {
      notices.push({ type: 'role-unknown', line, text: texts.role });
    }
  }
  notices.push(...findUnknownPanels(rows, competition), ...findSeveralChairs(rows, competition));
  return { rows, problems, notices, skippedBlank };
}

/**
 * The competition with the previewed judges in it, and the new ones on their panels. Made for the
 * competition the preview was made for; applied a second time it adds nothing.
 */
export function applyJudges(competition: Competition, preview: JudgeImport): Competition {
  const codes = new Set(competition.judges.map(({ code }) => foldCase(code)));
  const updates = new Map(
    preview.rows.flatMap((row) => (row.type === 'update' ? [[row.judge.id, row.judge] as const] : [])),
  );
  const added = preview.rows.filter((row) => row.type === 'add' && !codes.has(foldCase(row.judge.code)));
  const single = hasSinglePanelName(preview.rows);
  const toPanel = (round: Round, panel: Panel): Panel => {
    const joining = added.filter((row) => findPanel(round, row.panel, single) === panel);
    return { ...panel, judges: [...panel.judges, ...joining.map(({ judge }) => judge.id)] };
  };
  return {
    ...competition,
    judges: [
      ...competition.judges.map((judge) => updates.get(judge.id) ?? judge),
      ...added.map(({ judge }) => judge),
    ],
    rounds: competition.rounds.map((round) => ({
      ...round,
      panels: round.panels.map((panel) => toPanel(round, panel)),
    })),
  };
}

/** A file that knows one panel means the only panel of the round, whatever either calls it. */
const hasSinglePanelName = (rows: readonly JudgeImportRow[]): boolean =>
  new Set(rows.map(({ panel }) => foldCase(panel)).filter((name) => name !== '')).size <= 1;

function findPanel(round: Round, name: string, single: boolean): Panel | undefined {
  const named = round.panels.find((panel) => foldCase(panel.name) === foldCase(name));
  const only = round.panels.length === 1 ? round.panels[0] : undefined;
  return named ?? (single || name === '' ? only : undefined);
}

function findUnknownPanels(
  rows: readonly JudgeImportRow[],
  { rounds }: Competition,
): readonly JudgeImportNotice[] {
  const single = hasSinglePanelName(rows);
  return rows.flatMap(({ type, line, panel }) =>
    type === 'add' && rounds.some((round) => findPanel(round, panel, single) === undefined)
      ? [{ type: 'panel-unknown', line, panel } as const]
      : [],
  );
}

function findSeveralChairs(
  rows: readonly JudgeImportRow[],
  { judges }: Competition,
): readonly JudgeImportNotice[] {
  const changed = new Map(rows.map(({ judge }) => [judge.id, judge] as const));
  const all = new Map([...judges.map((judge) => [judge.id, judge] as const), ...changed]);
  const codes = [...all.values()].filter(({ role }) => role === 'chair').map(({ code }) => code);
  const isNews = [...changed.values()].some(({ role }) => role === 'chair');
  return codes.length > 1 && isNews ? [{ type: 'chairs-several', line: null, codes }] : [];
}

function toTexts(cells: readonly string[], mapping: JudgeMapping): Texts {
  const fields = Object.keys(mapping) as JudgeField[];
  return Object.fromEntries(fields.map((field) => [field, cellOf(cells, mapping, field)])) as Texts;
}

const PLAIN_CODE = /^[\p{Letter}\p{Number}._-]+$/u;

function findProblems(texts: Texts, code: string | undefined, line: number): JudgeImportProblem[] {
  const problems: JudgeImportProblem[] = [];
  if (texts.name === '') problems.push({ type: 'name-missing', line });
  if (code === '') problems.push({ type: 'code-missing', line });
  else if (code !== undefined && !PLAIN_CODE.test(code)) {
    problems.push({ type: 'code-not-plain', line, code: code.slice(0, 40) });
  }
  for (const field of Object.keys(JUDGE_LIMITS) as JudgeField[]) {
    const limit = JUDGE_LIMITS[field];
    if ((texts[field] ?? '').length > limit) problems.push({ type: 'text-too-long', line, field, limit });
  }
  return problems;
}

const toJudge = (texts: Texts, base: Judge): Judge => ({
  ...base,
  name: texts.name ?? base.name,
  affiliation: texts.affiliation ?? base.affiliation,
  role: texts.role === undefined ? base.role : (toRole(texts.role) ?? 'member'),
});

const CHAIRS = [
  'ketua',
  'ketuajuri',
  'ketuadewanjuri',
  'ketuatim',
  'ketuapanel',
  'chair',
  'chairperson',
  'headjudge',
];
const MEMBERS = [
  'anggota',
  'anggotajuri',
  'anggotatim',
  'juri',
  'member',
  'judge',
  'wakilketua',
  'sekretaris',
];

/** @returns undefined for a text that says neither. */
function toRole(text: string): Judge['role'] | undefined {
  const folded = foldHeading(text);
  if (CHAIRS.includes(folded)) return 'chair';
  return folded === '' || MEMBERS.includes(folded) ? 'member' : undefined;
}

/** J1, J2 … the first that is free. */
function freeCode(taken: ReadonlyMap<string, Judge>): string {
  let position = 1;
  while (taken.has(foldCase(`J${position}`))) position += 1;
  return `J${position}`;
}

const sameContent = (a: Judge, b: Judge): boolean =>
  a.name === b.name && a.affiliation === b.affiliation && a.role === b.role;
