import type { Competition, Judge } from '../../../domain/competition';
import type { JudgeId } from '../../../domain/ids';
import { createPace, mapInSteps, runSteps, type Steps } from '../../../domain/steps';
import type { Table } from '../../ports/spreadsheet';
import type { JudgeMapping } from '../columns/judge-columns';
import { foldCase } from '../fold-text';
import { foldName } from '../matching/fold-name';
import { createLookAlikes } from '../matching/look-alikes';
import type { Doubt } from '../matching/match-rows';
import { settleInSteps, toTableImport } from '../matching/table-import';
import type {
  JudgeDoubt,
  JudgeImport,
  JudgeImportNotice,
  JudgeImportOptions,
  JudgeImportProblem,
  JudgeImportRow,
} from './judge-import';
import { findPanel, hasSinglePanelName } from './judge-panels';
import { toRole } from './judge-roles';
import { type JudgeRow, type JudgeTexts, readJudgeRowsInSteps } from './judge-rows';
import { type KnownJudge, matchJudgesInSteps, toKnownJudge, toRowOfJudge } from './match-judges';

/** {@link previewJudgesInSteps} at once. */
export const previewJudges = (
  table: Table,
  mapping: JudgeMapping,
  competition: Competition,
  newId: () => string,
  options?: JudgeImportOptions,
): JudgeImport => runSteps(previewJudgesInSteps(table, mapping, competition, newId, options));

/** What importing the table would do, resting now and then. Nothing is done. */
export function* previewJudgesInSteps(
  table: Table,
  mapping: JudgeMapping,
  competition: Competition,
  newId: () => string,
  { existing, hasSheets = () => true }: JudgeImportOptions = { existing: 'refuse' },
): Steps<JudgeImport> {
  const { sound, problems: rowProblems, skippedBlank } = yield* readJudgeRowsInSteps(table, mapping);
  const known = yield* mapInSteps(competition.judges, toKnownJudge);
  const recognised = yield* matchJudgesInSteps(yield* mapInSteps(sound, toRowOfJudge), known);
  const settled = yield* settleInSteps(recognised, known, existing);
  const update = existing === 'refuse' ? undefined : existing.update;

  const pace = createPace();
  const problems: JudgeImportProblem[] = [...rowProblems];
  const doubts: JudgeDoubt[] = [];
  const notices: JudgeImportNotice[] = [];
  const rows: JudgeImportRow[] = [];
  const codes = new Set(known.map(({ mark }) => mark));
  const free = createFreeCodes(codes);
  const names = new Map(known.map(({ name, judge }) => [name, judge.code] as const));
  const alikes = createLookAlikes<string>(foldName);
  for (const { judge } of known) alikes.recall(judge.name, judge.code);

  for (const [{ row }, found] of settled) {
    if (pace.isDue()) yield;
    const { line, texts } = row;
    const panel = texts.panel ?? '';
    if (found.type === 'doubt') doubts.push(toDoubt(row, found, hasSheets));
    else if (found.type === 'unclear') {
      const fitting = found.named.map(({ judge }) => judge.code);
      problems.push({ type: 'judge-unclear', line, name: texts.name ?? '', codes: fitting });
    } else if (found.type === 'taken' || found.type === 'elsewhere') {
      const { code, name } = (found.type === 'taken' ? found.holder : found.known).judge;
      problems.push({ type: found.type === 'taken' ? 'code-taken' : 'judge-known', line, code, name });
    } else if (found.type === 'new') {
      const code = row.code ?? free.next();
      const judge = toJudge(texts, blankJudge(newId() as JudgeId, code));
      codes.add(foldCase(code));
      const otherCode = names.get(foldName(judge.name));
      const alike = alikes.recall(judge.name, code);
      if (otherCode !== undefined) {
        notices.push({ type: 'name-repeated', line, name: judge.name, otherCode });
      } else {
        names.set(foldName(judge.name), code);
        if (alike) {
          const { name: other, holder } = alike;
          notices.push({ type: 'name-alike', line, name: judge.name, other, otherCode: holder });
        }
      }
      rows.push({ type: 'add', line, judge, panel });
      notices.push(...findUnknownRole(row));
    } else {
      const before = found.known.judge;
      const isSameCode = row.code === undefined || foldCase(row.code) === foldCase(before.code);
      const code = isSameCode ? before.code : (row.code ?? before.code);
      const judge = { ...toJudge(texts, before), code };
      const isSame = sameJudge(judge, before);
      if (isSame || update === undefined) {
        notices.push({ type: isSame ? 'already-there' : 'left-as-it-is', line, code: before.code });
        continue;
      }
      rows.push({ type: isSameCode ? 'update' : 'renumber', line, judge, before, panel });
      if (update === 'numbers' && 'doubt' in found && hasSheets(before.id)) {
        notices.push({ type: 'marks-under-new-name', line, code, before: before.name, name: judge.name });
      }
      notices.push(...findUnknownRole(row));
    }
  }
  notices.push(...(yield* findUnknownPanelsInSteps(rows, competition)));
  notices.push(...findSeveralChairs(rows, competition));
  return toTableImport({ rows, problems, doubts, notices, skippedBlank });
}

const toDoubt = (
  { line, code, texts }: JudgeRow,
  { reason, holder, named }: Doubt<KnownJudge>,
  hasSheets: (judge: JudgeId) => boolean,
): JudgeDoubt => ({
  type: reason,
  line,
  code,
  name: texts.name ?? '',
  holder: holder?.judge,
  named: named.map(({ judge }) => judge),
  sheets: holder !== undefined && hasSheets(holder.judge.id) ? 'some' : 'none',
});

const findUnknownRole = ({ line, texts: { role } }: JudgeRow): readonly JudgeImportNotice[] =>
  role && toRole(role) === undefined ? [{ type: 'role-unknown', line, text: role }] : [];

function* findUnknownPanelsInSteps(
  rows: readonly JudgeImportRow[],
  { rounds }: Competition,
): Steps<readonly JudgeImportNotice[]> {
  const pace = createPace();
  const single = hasSinglePanelName(rows);
  const notices: JudgeImportNotice[] = [];
  for (const { type, line, panel } of rows) {
    if (pace.isDue()) yield;
    if (type === 'add' && rounds.some((round) => findPanel(round, panel, single) === undefined)) {
      notices.push({ type: 'panel-unknown', line, panel });
    }
  }
  return notices;
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

const blankJudge = (id: JudgeId, code: string): Judge => ({
  id,
  code,
  name: '',
  affiliation: '',
  role: 'member',
});

const toJudge = (texts: JudgeTexts, base: Judge): Judge => ({
  ...base,
  name: texts.name ?? base.name,
  affiliation: texts.affiliation ?? base.affiliation,
  role: texts.role === undefined ? base.role : (toRole(texts.role) ?? 'member'),
});

/** J1, J2 … the first that is free; `taken` may grow meanwhile. */
function createFreeCodes(taken: ReadonlySet<string | undefined>): { readonly next: () => string } {
  let position = 1;
  return {
    next: () => {
      while (taken.has(foldCase(`J${position}`))) position += 1;
      return `J${position}`;
    },
  };
}

const sameJudge = (a: Judge, b: Judge): boolean =>
  a.code === b.code && a.name === b.name && a.affiliation === b.affiliation && a.role === b.role;
