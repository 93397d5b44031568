import { resolve } from 'node:path';
import { hashText } from '../../renderer/adapters/hash';
import { checkBundle } from '../../renderer/application/check-bundle';
import type { BundleProblem, FileProblem } from '../../renderer/application/problem';
import { toResultReport } from '../../renderer/application/result-report';
import type { Competition } from '../../renderer/domain/competition';
import { findForkedDevices, mergeRevisions, toSheetStates } from '../../renderer/domain/merge';
import { ok, type Result } from '../../renderer/domain/result';
import type { StoredRevision } from '../../renderer/domain/revision';
import { rubricHash } from '../../renderer/domain/rule-book';
import { type Tabulation, tabulate } from '../../renderer/domain/tabulate';
import { describeFile, LANGUAGES, toLanguage } from './describe';
import { readPleno } from './files';
import { FORMATS, formatReport, toFormat } from './format-report';
import { type Command, done, type Outcome, refused, wrongUsage } from './outcome';
import { readOptions } from './read-options';
import { readRound } from './read-round';

const help = `Usage: pleno results --competition C.pleno BUNDLE… [options]

Merges judges' score files and ranks the round, by the checks the secretariat's screen makes.

  --competition FILE   the competition file; skipped among the bundles
  --round ID           another round than the first
  --format FORMAT      text (default), json or csv
  --language id|en     of the remarks (default en)

The order of the bundles and repeats make no difference.
Exit: 0 done, 1 a file was refused (the result of the others is still printed), 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    options: { competition: text, round: text, format: text, language: text },
    required: ['competition'],
    files: 'some',
    choices: { format: FORMATS, language: LANGUAGES },
  });
  if (!options.ok) return wrongUsage(options.error.what);
  const path = options.value.text('competition') ?? '';
  const language = toLanguage(options.value.text('language'));
  const opened = await readRound(path, options.value.text('round'));
  if (!opened.ok) return refused('', [describeFile(path, opened.error, language)]);
  const { competition, round } = opened.value;

  const taken: (readonly StoredRevision[])[] = [];
  const problems: { readonly file: string; readonly problem: FileProblem | BundleProblem }[] = [];
  for (const file of options.value.files) {
    // So that `--competition day/C.pleno day/*.pleno` does what it looks like.
    if (resolve(file) === resolve(path)) continue;
    const bundle = await readBundle(file, competition);
    if (bundle.ok) taken.push(bundle.value);
    else problems.push({ file, problem: bundle.error });
  }

  const revisions = mergeRevisions(...taken);
  const inForce = new Map(competition.rounds.map((one) => [one.id, rubricHash(one, hashText)]));
  const states = toSheetStates(revisions, (id) => inForce.get(id));
  const tabulation = tabulate(competition, round, states);
  const refusals = problems.map(({ file, problem: { type, ...facts } }) => ({
    file,
    reason: type,
    ...facts,
  }));
  const out = formatReport(
    toResultReport(competition, tabulation, refusals),
    toFormat(options.value.text('format')),
  );
  const remarks = [
    ...problems.map(({ file, problem }) => describeFile(file, problem, language)),
    ...[...findForkedDevices(revisions)].map(
      ([device, seq]) =>
        `device ${device} went two ways from revision ${seq} on (a copied or restored profile); check its sheets`,
    ),
    ...toConflictRemarks(tabulation),
  ];
  return problems.length > 0 ? refused(out, remarks) : done(out, remarks);
}

/** Decodes and checks one score file against the competition. */
async function readBundle(
  path: string,
  competition: Competition,
): Promise<Result<readonly StoredRevision[], FileProblem | BundleProblem>> {
  const file = await readPleno(path);
  if (!file.ok) return file;
  const checked = checkBundle(file.value, competition, hashText);
  return checked.ok ? ok(checked.value.revisions) : checked;
}

const toConflictRemarks = ({ rows, judges }: Tabulation): string[] =>
  rows.flatMap(({ entry, cells }) =>
    judges.flatMap(({ id, code }) => {
      const cell = cells.get(id);
      if (cell?.type !== 'missing') return [];
      const { type } = cell.state;
      if (type !== 'conflict' && type !== 'outdated') return [];
      const why = type === 'conflict' ? 'versions that disagree' : 'marked by an earlier rubric';
      return [`${code}, entry ${entry.number}: counts as missing, ${why}`];
    }),
  );

export const resultsCommand: Command = { summary: 'merge bundles and rank', help, run };
