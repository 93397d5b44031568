import { hashText } from '../../renderer/adapters/hash';
import { toDecidedSheets } from '../../renderer/application/decided-sheets';
import { toDeviceName } from '../../renderer/application/file-name';
import { toResultReport } from '../../renderer/application/result-report';
import { type ReplacedSheet, toReplacedSheets } from '../../renderer/application/views';
import { findForkedDevices, toSheetStates } from '../../renderer/domain/merge';
import { findReplacedElsewhere } from '../../renderer/domain/replaced-elsewhere';
import { ok } from '../../renderer/domain/result';
import type { StoredRevision } from '../../renderer/domain/revision';
import { rubricHash } from '../../renderer/domain/rule-book';
import { type Tabulation, tabulate } from '../../renderer/domain/tabulate';
import { describeFile, LANGUAGES, toLanguage } from './describe';
import { FORMATS, formatReport, toFormat } from './format-report';
import { type Command, done, type Outcome, refused, wrongUsage } from './outcome';
import { readBundles } from './read-bundles';
import { readIdentities } from './read-identities';
import { readOptions } from './read-options';
import { readRound } from './read-round';

const help = `Usage: pleno results --competition C.pleno BUNDLE… [options]

Merges judges' score files and the secretariat's decisions and ranks the round, by the
checks the secretariat's screen makes.

  --competition FILE   the competition file; skipped among the bundles
  --identity KEY.txt   opens sealed files: the secretariat's audit key, an age identity
  --round ID           another round than the first
  --format FORMAT      text (default), json or csv
  --language id|en     of the remarks (default en)

The order of the bundles and repeats make no difference.
Exit: 0 done, 1 a file was refused (the result of the others is still printed), 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    options: { competition: text, identity: text, round: text, format: text, language: text },
    required: ['competition'],
    files: 'some',
    choices: { format: FORMATS, language: LANGUAGES },
  });
  if (!options.ok) return wrongUsage(options.error.what);
  const path = options.value.text('competition') ?? '';
  const language = toLanguage(options.value.text('language'));
  const opened = await readRound(path, options.value.text('round'));
  if (!opened.ok) return refused('', [describeFile(path, opened.error, language)]);
  const { competition, signer, round } = opened.value;
  const keys = options.value.text('identity');
  const identities = keys === undefined ? ok([]) : await readIdentities(keys);
  if (!identities.ok) return refused('', [describeFile(keys ?? '', identities.error, language)]);

  const {
    revisions,
    unsealed,
    refused: problems,
  } = await readBundles(options.value.files, { ...opened.value, path }, identities.value);
  const inForce = new Map(competition.rounds.map((one) => [one.id, rubricHash(one, hashText)]));
  const states = toSheetStates(revisions, (id) => inForce.get(id), signer);
  const tabulation = tabulate(competition, round, states);
  const refusals = problems.map(({ file, problem: { type, ...facts } }) => ({
    file,
    reason: type,
    ...facts,
  }));
  const out = formatReport(
    toResultReport(competition, tabulation, refusals, toDecidedSheets(tabulation, states, signer)),
    toFormat(options.value.text('format')),
  );
  const remarks = [
    ...problems.map(({ file, problem }) => describeFile(file, problem, language)),
    ...unsealed.map((file) => `${file}: taken, but not sealed; whoever held it could read the marks`),
    ...[...findForkedDevices(revisions)].flatMap(([device, seq]) =>
      // Two laptops of the secretariat write with one key: nothing is in dispute by that.
      device === signer
        ? []
        : `device ${device} went two ways from revision ${seq} on (a copied or restored profile); check its sheets`,
    ),
    ...toConflictRemarks(tabulation),
    ...toReplacedSheets(tabulation, findReplacedElsewhere(revisions, states, signer)).map(toReplacedRemark),
  ];
  return problems.length > 0 ? refused(out, remarks) : done(out, remarks);
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

/** Laptops by the short names they have on screens and in file names. */
function toReplacedRemark({ judge, entry, head, replaced }: ReplacedSheet): string {
  const name = ({ revision }: StoredRevision): string => toDeviceName(revision.device, hashText);
  const before = replaced.map(name).join(', ');
  return `${judge.code}, entry ${entry.number}: counts as signed on laptop ${name(head)}, which replaced what laptop ${before} had signed; ask the judge`;
}

export const resultsCommand: Command = { summary: 'merge bundles and rank', help, run };
