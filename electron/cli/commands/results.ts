import { join } from 'node:path';
import { hashText } from '../../../renderer/adapters/hash';
import { type Speakers, speaksForSecretariat } from '../../../renderer/application/acts/to-authority';
import { standingOf } from '../../../renderer/application/acts/with-acts';
import { SUMS_PATH } from '../../../renderer/application/backup/archive-contents';
import { type ClosedRound, toClosedRound } from '../../../renderer/application/results/closed-round';
import { countedStatesInSteps } from '../../../renderer/application/results/counted-states';
import { toFinalResult } from '../../../renderer/application/results/final-result';
import {
  type ResultReport,
  toFinalReport,
  toResultReport,
} from '../../../renderer/application/results/result-report';
import { toDeviceName } from '../../../renderer/application/send/file-name';
import { competitionThen, NO_CLOSINGS } from '../../../renderer/domain/closing';
import type { Competition, Round } from '../../../renderer/domain/competition';
import { type DistrustCause, findDistrusted } from '../../../renderer/domain/distrust';
import { toField } from '../../../renderer/domain/field';
import { err, ok, type Result } from '../../../renderer/domain/result';
import type { StoredRevision } from '../../../renderer/domain/revision';
import { toCombination } from '../../../renderer/domain/round-weights';
import { SCOPES, type Scope } from '../../../renderer/domain/scopes';
import type { ConflictState } from '../../../renderer/domain/sheet';
import { runSteps } from '../../../renderer/domain/steps';
import { type Tabulation, tabulate } from '../../../renderer/domain/tabulate';
import { describeFile, LANGUAGES, toLanguage } from '../describe';
import { FORMATS, formatReport, toFormat, toScope } from '../format-report';
import { type Command, done, type Outcome, refused, wrongUsage } from '../outcome';
import { type ReadOptions, readOptions, type UsageProblem, usage } from '../read-options';
import { type ArchiveProblem, type ReadArchive, readArchive } from '../reading/read-archive';
import { readBundles } from '../reading/read-bundles';
import { readIdentities } from '../reading/read-identities';
import { findRound, type RoundProblem, readCompetition } from '../reading/read-round';

const help = `Usage: pleno results --competition C.pleno BUNDLE… [options]
       pleno results --archive FOLDER [options]

Merges judges' score files and the secretariat's decisions and ranks the entries, by the
checks the secretariat's screen makes.

  --competition FILE   the competition file; skipped among the bundles
  --archive FOLDER     an archive folder saved by the secretariat, each file held against its SHA256SUMS
  --identity KEY.txt   opens sealed files: the secretariat's audit key, an age identity
  --round ROUND        one round, by its name or number; without it the final ranking, by the
                       rounds that count and their weights: the last round alone unless the
                       competition says otherwise
  --scope SCOPE        all (default), or also within each category, group or panel
  --format FORMAT      text (default), json or csv
  --language id|en     of the remarks (default en)

The order of the bundles and repeats make no difference.
Exit: 0 done, 1 a file was refused (the result of the others is still printed), 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    options: {
      competition: text,
      archive: text,
      identity: text,
      round: text,
      scope: text,
      format: text,
      language: text,
    },
    required: [],
    files: 'any',
    choices: { scope: SCOPES, format: FORMATS, language: LANGUAGES },
  });
  if (!options.ok) return wrongUsage(options.error.what);
  const language = toLanguage(options.value.text('language'));
  const sources = await findSources(options.value);
  if (!sources.ok) {
    const { error } = sources;
    return error.type === 'usage'
      ? wrongUsage(error.what)
      : refused('', [describeFile(error.file, error.problem, language)]);
  }
  const { competition: path, bundles, refused: changed } = sources.value;
  const opened = await readCompetition(path);
  if (!opened.ok) return refused('', [describeFile(path, opened.error, language)]);
  const counting = findCounting(opened.value.competition, options.value.text('round'));
  if (!counting.ok) return refused('', [describeFile(path, counting.error, language)]);
  const keys = options.value.text('identity');
  const identities = keys === undefined ? ok([]) : await readIdentities(keys);
  if (!identities.ok) return refused('', [describeFile(keys ?? '', identities.error, language)]);

  const read = await readBundles(bundles, { ...opened.value, path }, identities.value);
  const { revisions, acts, laptops, unsealed } = read;
  const standing = standingOf({ ...opened.value, laptops }, acts);
  const { competition, closings = NO_CLOSINGS } = standing;
  const problems = [...changed, ...read.refused];
  const { states } = runSteps(countedStatesInSteps(standing, revisions, hashText));
  const tables = counting.value.map((round) =>
    tabulate(toField(competitionThen(competition, closings.get(round.id)), round), states),
  );
  const refusals = problems.map(({ file, problem: { type, ...facts } }) => ({
    file,
    reason: type,
    ...facts,
  }));
  const scope = toScope(options.value.text('scope'));
  const out = formatReport(
    toReport(competition, tables, refusals, scope),
    toFormat(options.value.text('format')),
  );
  const remarks = [
    ...problems.map(({ file, problem }) => describeFile(file, problem, language)),
    // An archive was opened on purpose.
    ...(options.value.text('archive') === undefined ? unsealed : []).map(
      (file) => `${file}: taken, but not sealed; whoever held it could read the marks`,
    ),
    ...[...findDistrusted(revisions, competition.access?.struckOut)].flatMap(([device, { from, because }]) =>
      // Two laptops of the secretariat write with one key: nothing is in dispute by that.
      speaksForSecretariat(standing, device)
        ? []
        : `device ${device} ${DOUBTS[because](from)}; check its sheets`,
    ),
    ...tables.flatMap((table) => {
      const closing = closings.get(table.round.id);
      const said = [
        ...toConflictRemarks(table, standing),
        ...(closing === undefined ? [] : toClosedRemarks(toClosedRound(closing, table, revisions, hashText))),
      ];
      return tables.length > 1 ? said.map((remark) => `${table.round.name}: ${remark}`) : said;
    }),
  ];
  return problems.length > 0 ? refused(out, remarks) : done(out, remarks);
}

/** The round that is asked for, or those that count. */
function findCounting(
  competition: Competition,
  asked: string | undefined,
): Result<readonly Round[], RoundProblem> {
  if (asked !== undefined) {
    const found = findRound(competition, asked);
    return found.ok ? ok([found.value]) : found;
  }
  const counting = new Set(toCombination(competition).map(({ round }) => round));
  return ok(competition.rounds.filter(({ id }) => counting.has(id)));
}

/** Of one round its table, of several the final ranking. */
function toReport<Refused>(
  competition: Competition,
  tables: readonly Tabulation[],
  refusals: readonly Refused[],
  scope: Scope,
): ResultReport<Refused> {
  const result = tables.length > 1 ? toFinalResult(competition, tables) : undefined;
  if (result !== undefined) return toFinalReport(competition, result, refusals, scope);
  const [table] = tables;
  if (table === undefined) throw new Error('a competition file has a round');
  return toResultReport(competition, table, refusals, scope);
}

interface Sources extends Pick<ReadArchive, 'competition' | 'bundles'> {
  readonly refused: ReadArchive['refused'];
}

interface BadArchive {
  readonly type: 'archive-unreadable';
  readonly file: string;
  readonly problem: ArchiveProblem;
}

/** What is to be merged: files that are named, or those of an archive. */
async function findSources({
  text,
  files,
}: ReadOptions): Promise<Result<Sources, BadArchive | UsageProblem>> {
  const [archive, competition] = [text('archive'), text('competition')];
  if (archive !== undefined) {
    if (competition !== undefined || files.length > 0)
      return usage('an archive has its own files: name no others');
    const read = await readArchive(archive);
    if (read.ok) return read;
    return err({ type: 'archive-unreadable', file: join(archive, SUMS_PATH), problem: read.error });
  }
  if (competition === undefined) return usage('missing: --competition');
  if (files.length === 0) return usage('no file is named');
  return ok({ competition, bundles: files, refused: [] });
}

function toClosedRemarks({ at, table, late }: ClosedRound): string[] {
  const closed = `the round was closed at ${at}`;
  return [
    table === 'same'
      ? closed
      : `${closed}, and these files give another result: some are missing, or another`,
    ...(late === 0 ? [] : [`sheets that came after that and don't count: ${late}`]),
  ];
}

const DOUBTS: { readonly [Cause in DistrustCause]: (from: number) => string } = {
  'forked-device': (from) => `went two ways from revision ${from} on (a copied or restored profile)`,
  'struck-out': (from) => `was struck out by the secretariat from revision ${from} on`,
};

const toConflictRemarks = ({ rows, judges }: Tabulation, secretariat: Speakers): string[] =>
  rows.flatMap(({ entry, cells }) =>
    judges.flatMap(({ id, code }) => {
      const cell = cells.get(id);
      if (cell?.type !== 'missing') return [];
      const { state } = cell;
      if (state.type !== 'conflict' && state.type !== 'outdated') return [];
      const why =
        state.type === 'conflict' ? describeConflict(state, secretariat) : 'marked by an earlier rubric';
      return [`${code}, entry ${entry.number}: counts as missing, ${why}`];
    }),
  );

/** Laptops by the short names they have on screens and in file names. */
function describeConflict(state: ConflictState, secretariat: Speakers): string {
  if (state.cause !== 'taken') return 'versions that disagree';
  const name = ({ revision: { device } }: StoredRevision): string =>
    speaksForSecretariat(secretariat, device)
      ? 'the secretariat had decided'
      : `laptop ${toDeviceName(device, hashText)} had signed`;
  const takers = [...new Set(state.heads.map(({ revision }) => toDeviceName(revision.device, hashText)))];
  return `laptop ${takers.join(', ')} replaced what ${state.taken.map(name).join(', ')}; ask the judge and decide`;
}

export const resultsCommand: Command = { summary: 'merge bundles and rank', help, run };
