import { hashText } from '../../../renderer/adapters/hash';
import { standingOf } from '../../../renderer/application/acts/with-acts';
import { createCodeBook } from '../../../renderer/application/results/code-book';
import { countedStatesInSteps } from '../../../renderer/application/results/counted-states';
import { toFinalResult } from '../../../renderer/application/results/final-result';
import {
  type CodedPaper,
  findPaperCode,
  type PaperCodeVerdict,
} from '../../../renderer/application/results/find-paper-code';
import {
  type ResultReport,
  toFinalReport,
  toResultReport,
} from '../../../renderer/application/results/result-report';
import { competitionThen, NO_CLOSINGS } from '../../../renderer/domain/closing';
import { toField } from '../../../renderer/domain/field';
import type { SealIdentity } from '../../../renderer/domain/ids';
import {
  findTypedCode,
  formatPaperCode,
  isOldPaperCode,
  type PrintedCode,
} from '../../../renderer/domain/paper-code';
import { runSteps } from '../../../renderer/domain/steps';
import { tabulate } from '../../../renderer/domain/tabulate';
import type { Language } from '../../../renderer/strings/language';
import { describeFile } from '../describe';
import { formatReport } from '../format-report';
import { done, type Outcome, refused, wrongUsage } from '../outcome';
import type { OpenedCompetition } from '../reading/check-against';
import { readBundles } from '../reading/read-bundles';

interface CodeQuestion {
  /** As it was typed. */
  readonly code: string;
  readonly opened: OpenedCompetition & { readonly path: string };
  readonly files: readonly string[];
  readonly identities: readonly SealIdentity[];
  readonly format: 'text' | 'json';
  readonly language: Language;
}

interface Answer {
  readonly code: PrintedCode;
  /** The table with this code. */
  readonly recap: ResultReport<never> | undefined;
  readonly sheets: readonly CodedPaper[];
}

/**
 * Which sheet, or which table, the code on a paper belongs to, among the files given, and whether what it
 * says is what counts. 0 when it is; 1 when it is not, or a file was refused, and for a code of ten characters,
 * which tells too little. The numbers are part of every answer: the code of a sound paper can be copied
 * onto one that says otherwise.
 */
export async function checkCode(question: CodeQuestion): Promise<Outcome> {
  const { opened, language, format } = question;
  const code = findTypedCode(question.code);
  if (code === undefined) {
    return wrongUsage(`--code is sixteen digits or letters (ten on earlier papers), not "${question.code}"`);
  }
  const read = await readBundles(question.files, opened, question.identities);
  const { revisions, acts, laptops, refused: refusals } = read;
  const standing = standingOf({ ...opened, laptops }, acts);
  const { competition, closings = NO_CLOSINGS } = standing;
  const { states } = runSteps(countedStatesInSteps(standing, revisions, hashText));
  const tables = competition.rounds.map((round) =>
    tabulate(toField(competitionThen(competition, closings.get(round.id)), round), states),
  );
  const book = createCodeBook(competition, hashText, isOldPaperCode(code) ? 'old' : 'new');
  const result = toFinalResult(competition, tables);
  const facts = { competition, closings, revisions, states, tables, final: result?.final, book };
  const verdict = findPaperCode(code, facts);
  const answer: Answer = {
    code,
    recap:
      verdict.type === 'recap'
        ? toResultReport(competition, verdict.table, [], verdict.scope)
        : verdict.type === 'final'
          ? toFinalReport(competition, { final: verdict.table, tables }, [], verdict.scope)
          : undefined,
    sheets: verdict.type === 'sheets' ? verdict.sheets : [],
  };
  const out = format === 'json' ? `${JSON.stringify(toFacts(answer), null, 2)}\n` : toText(answer);
  const remarks = refusals.map(({ file, problem }) => describeFile(file, problem, language));
  const counts = !isOldPaperCode(code) && isCurrent(verdict);
  return counts && remarks.length === 0 ? done(out) : refused(out, remarks);
}

const isCurrent = (verdict: PaperCodeVerdict): boolean =>
  verdict.type === 'recap' ||
  verdict.type === 'final' ||
  (verdict.type === 'sheets' && verdict.sheets.every(({ standing }) => standing.type === 'current'));

const toFacts = ({ code, recap, sheets }: Answer) => ({
  code: formatPaperCode(code),
  kind: isOldPaperCode(code) ? 'old' : 'new',
  recap: recap === undefined ? null : toWhat(recap),
  ...(recap && { result: recap }),
  sheets: sheets.map(toSheetFacts),
});

const toWhat = ({ round }: ResultReport<never>): string => round ?? 'all rounds together';

function toSheetFacts({ entry, judge, round, revisions, numbers, standing }: CodedPaper) {
  const others =
    standing.type === 'earlier' || standing.type === 'late'
      ? standing.now
      : standing.type === 'disputed'
        ? standing.others
        : [];
  return {
    standing: standing.type,
    entry: entry && { number: entry.number, title: entry.title, institution: entry.institution.name },
    judge: judge?.code ?? null,
    round: round?.name ?? null,
    revisions: revisions.map(({ id, revision }) => ({ id, state: revision.state, wall: revision.wall })),
    // Hundredths of a point, as files have them.
    numbers: numbers.map(({ criterion, name, mark }) => ({ criterion, name: name ?? null, mark })),
    now: others.map(({ revision: { id, revision }, marks }) => ({
      id,
      state: revision.state,
      wall: revision.wall,
      reason: revision.reason ?? null,
      marks: marks.map(({ criterion, onPaper, now }) => ({
        criterion,
        onPaper: onPaper ?? null,
        now: now ?? null,
      })),
    })),
  };
}

const STANDINGS: { readonly [standing in CodedPaper['standing']['type']]: string } = {
  current: 'current: this is what counts',
  'matches-old': 'old code: it matches the numbers that count, as far as ten characters tell',
  renamed: 'renamed: the numbers count, and the entry has another number, title or institution now',
  'shared-code': 'not current: something else has the same code, and nobody can say which one this is',
  earlier: 'earlier: the sheet has changed since',
  late: 'late: it came after the round was closed; does not count',
  disputed: 'disputed: one of several versions that disagree; none counts',
  outdated: 'outdated: made by an earlier version of the rubric; does not count',
};

const COMPARE = 'numbers      compare them: a code can be copied onto a paper that says otherwise';
const OLD = [
  '  old code: compared in the old way, by its numbers alone, and too short to vouch for them;',
  '            compare all of the paper, then print it anew',
];

function toText({ code, recap, sheets }: Answer): string {
  const head = [formatPaperCode(code), ...(isOldPaperCode(code) ? OLD : [])];
  if (recap !== undefined) {
    const standing = isOldPaperCode(code) ? 'matches' : 'current';
    const says = `  ${standing}: the recap of ${toWhat(recap)} as these files make it`;
    return [...head, says, `  ${COMPARE}`, '', formatReport(recap, 'text')].join('\n');
  }
  if (sheets.length === 0) return [...head, ...UNKNOWN, ''].join('\n');
  return [...head, ...sheets.flatMap(toLines), ''].join('\n');
}

const UNKNOWN = [
  '  unknown: nothing in these files has this content; check for mistyping. Where an entry has been renamed or',
  '           renumbered since, ask again with the competition file of that time',
];

function toLines(sheet: CodedPaper): readonly string[] {
  const { standing, entry, judge, revisions, numbers } = sheet;
  const others =
    standing.type === 'earlier' || standing.type === 'late'
      ? standing.now
      : standing.type === 'disputed'
        ? standing.others
        : [];
  return [
    `  ${STANDINGS[standing.type]}`,
    `  entry        ${entry ? `${entry.number}. ${entry.title} (${entry.institution.name})` : 'no longer in the competition'}`,
    `  judge        ${judge ? `${judge.code} ${judge.name}` : 'no longer in the competition'}`,
    ...revisions.map(({ id, revision }) => `  revision     ${revision.state} ${revision.wall} ${id}`),
    ...(numbers.length === 0
      ? ['  numbers      none: the judge declared not to score']
      : [
          `  ${COMPARE}`,
          ...numbers.map(
            ({ criterion, name, mark }) => `    ${toPoints(mark).padStart(7)}   ${name ?? criterion}`,
          ),
        ]),
    ...others.flatMap(({ revision: { id, revision }, marks }) => [
      `  now          ${revision.state} ${revision.wall} ${id}`,
      ...(revision.reason === undefined ? [] : [`    reason: ${revision.reason}`]),
      ...marks.map(
        ({ criterion, name, onPaper, now }) =>
          `    ${toPoints(onPaper).padStart(7)} → ${toPoints(now).padEnd(7)} ${name ?? criterion}`,
      ),
    ]),
  ];
}

const toPoints = (mark: number | undefined): string => (mark === undefined ? '–' : (mark / 100).toFixed(2));
