import { hashText } from '../../../renderer/adapters/hash';
import { toResultReport } from '../../../renderer/application/results/result-report';
import { toDeviceName } from '../../../renderer/application/send/file-name';
import { type DistrustCause, findDistrusted } from '../../../renderer/domain/distrust';
import type { DeviceKey } from '../../../renderer/domain/ids';
import { toSheetStates } from '../../../renderer/domain/merge';
import { ok } from '../../../renderer/domain/result';
import type { StoredRevision } from '../../../renderer/domain/revision';
import { rubricHash } from '../../../renderer/domain/rule-book';
import type { ConflictState } from '../../../renderer/domain/sheet';
import { type Tabulation, tabulate } from '../../../renderer/domain/tabulate';
import { describeFile, LANGUAGES, toLanguage } from '../describe';
import { FORMATS, formatReport, toFormat } from '../format-report';
import { type Command, done, type Outcome, refused, wrongUsage } from '../outcome';
import { readOptions } from '../read-options';
import { readBundles } from '../reading/read-bundles';
import { readIdentities } from '../reading/read-identities';
import { readRound } from '../reading/read-round';

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
  const states = toSheetStates(revisions, (id) => inForce.get(id), signer, competition.access?.struckOut);
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
    ...unsealed.map((file) => `${file}: taken, but not sealed; whoever held it could read the marks`),
    ...[...findDistrusted(revisions, competition.access?.struckOut)].flatMap(([device, { from, because }]) =>
      // Two laptops of the secretariat write with one key: nothing is in dispute by that.
      device === signer ? [] : `device ${device} ${DOUBTS[because](from)}; check its sheets`,
    ),
    ...toConflictRemarks(tabulation, signer),
  ];
  return problems.length > 0 ? refused(out, remarks) : done(out, remarks);
}

const DOUBTS: { readonly [Cause in DistrustCause]: (from: number) => string } = {
  'forked-device': (from) => `went two ways from revision ${from} on (a copied or restored profile)`,
  'struck-out': (from) => `was struck out by the secretariat from revision ${from} on`,
};

const toConflictRemarks = ({ rows, judges }: Tabulation, signer: DeviceKey): string[] =>
  rows.flatMap(({ entry, cells }) =>
    judges.flatMap(({ id, code }) => {
      const cell = cells.get(id);
      if (cell?.type !== 'missing') return [];
      const { state } = cell;
      if (state.type !== 'conflict' && state.type !== 'outdated') return [];
      const why = state.type === 'conflict' ? describeConflict(state, signer) : 'marked by an earlier rubric';
      return [`${code}, entry ${entry.number}: counts as missing, ${why}`];
    }),
  );

/** Laptops by the short names they have on screens and in file names. */
function describeConflict(state: ConflictState, signer: DeviceKey): string {
  if (state.cause !== 'taken') return 'versions that disagree';
  const name = ({ revision: { device } }: StoredRevision): string =>
    device === signer ? 'the secretariat had decided' : `laptop ${toDeviceName(device, hashText)} had signed`;
  const takers = [...new Set(state.heads.map(({ revision }) => toDeviceName(revision.device, hashText)))];
  return `laptop ${takers.join(', ')} replaced what ${state.taken.map(name).join(', ')}; ask the judge and decide`;
}

export const resultsCommand: Command = { summary: 'merge bundles and rank', help, run };
