import type { LogProblem } from '../../../renderer/application/ports/archive';
import { findTypedHead } from '../../../renderer/application/trail/compare-head';
import type { BundleProblem } from '../../../renderer/application/workspace/problem';
import type { SealIdentity } from '../../../renderer/domain/ids';
import { err, ok, type Result } from '../../../renderer/domain/result';
import type { Language } from '../../../renderer/strings/language';
import { describeFile, LANGUAGES, toLanguage } from '../describe';
import { type Command, done, type Outcome, refused, wrongUsage } from '../outcome';
import { readOptions } from '../read-options';
import { findMisfit, isUnsealed, type OpenedCompetition } from '../reading/check-against';
import { type OpenFileProblem, openPleno } from '../reading/open-pleno';
import { readBackup } from '../reading/read-backup';
import { readIdentities } from '../reading/read-identities';
import { readCompetition } from '../reading/read-round';
import { reportTrail, type TrailReport } from '../reading/read-trail-file';
import { checkCode } from './check-code';
import { type Cover, toVerifiedLines, toVerifiedReport, type Verified } from './verified-report';

const help = `Usage: pleno verify FILE… [--competition C.pleno] [--identity KEY.txt] [options]

       pleno verify TRAIL.jsonl [--head HEAD]
       pleno verify --code CODE --competition C.pleno BUNDLE…

Says of each file (competition, scores, decisions, receipt, backup without a passphrase, audit
trail) what it is, who signed it, and whether it holds. Of a sealed one, for how many it is sealed.

  --competition FILE   also checks that the files belong to this competition: that score files
                       come from laptops opened with a judge's card, and the secretariat's
                       own files are signed with its key
  --identity KEY.txt   opens sealed files: the secretariat's audit key, an age identity
  --head HEAD          holds a trail file against the head printed at the foot of a paper
                       (142·9f3a 77c0 12be 08d1)
  --code CODE          says whether what a printed sheet or recap with this code says is what
                       counts by the score files, earlier, or unknown; a code of ten
                       characters, as earlier papers have, is compared in the old way
  --format FORMAT      text (default) or json
  --language id|en     of the remarks (default en)

A signature shows that a file is unchanged since the laptop with that key made it. Whose laptop
that was, only the card says, and only with --competition is it known whose card.
Exit: 0 every file holds (the code is current), 1 one does not or could not be opened (the code is
not current, or an old one), 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    options: {
      ...{ competition: text, identity: text, format: text, language: text },
      ...{ head: text, code: text },
    },
    required: [],
    files: 'some',
    choices: { format: ['text', 'json'], language: LANGUAGES },
  });
  if (!options.ok) return wrongUsage(options.error.what);
  const language = toLanguage(options.value.text('language'));
  const against = options.value.text('competition');
  const opened = against === undefined ? undefined : await readCompetition(against);
  if (opened && !opened.ok) return refused('', [describeFile(against ?? '', opened.error, language)]);
  const keys = options.value.text('identity');
  const identities = keys === undefined ? ok([]) : await readIdentities(keys);
  if (!identities.ok) return refused('', [describeFile(keys ?? '', identities.error, language)]);

  const code = options.value.text('code');
  if (code !== undefined) {
    if (against === undefined || !opened?.ok) return wrongUsage('--code needs --competition');
    return checkCode({
      code,
      opened: { ...opened.value, path: against },
      files: options.value.files,
      identities: identities.value,
      format: options.value.text('format') === 'json' ? 'json' : 'text',
      language,
    });
  }
  const typedHead = options.value.text('head');
  const head = typedHead === undefined ? undefined : findTypedHead(typedHead);
  if (typedHead !== undefined && head === undefined) {
    return wrongUsage(`--head is a line's number and sixteen hexadecimal digits, not "${typedHead}"`);
  }

  const reports: Report[] = [];
  for (const path of options.value.files) {
    reports.push(
      (await reportTrail(path, head)) ??
        toReport(path, await verify(path, opened?.value, identities.value), language),
    );
  }
  const files = options.value.files.map((file, index) => ({ file, ...reports[index]?.facts }));
  const out =
    options.value.text('format') === 'json'
      ? `${JSON.stringify({ files }, null, 2)}\n`
      : reports
          .map(({ lines }, index) => `${[options.value.files[index], ...lines].join('\n')}\n`)
          .join('\n');
  const remarks = reports.flatMap(({ remark }) => remark ?? []);
  return remarks.length > 0 ? refused(out, remarks) : done(out);
}

/** What is said about one file. */
type Report = TrailReport;

const toReport = (path: string, verdict: Result<Found, Fault>, language: Language): Report => ({
  facts: verdict.ok
    ? {
        ...{ holds: true, recipients: verdict.value.recipients },
        ...(verdict.value.cover === 'missing' && { sealed: false }),
        ...toVerifiedReport(verdict.value.file),
      }
    : {
        holds: isShut(verdict.error) ? null : false,
        reason: verdict.error.type,
        ...withoutType(verdict.error),
      },
  lines: toLines(verdict),
  remark: verdict.ok ? undefined : describeFile(path, verdict.error, language),
});

interface Found {
  readonly file: Verified;
  /** For how many it was sealed. */
  readonly recipients: number;
  readonly cover: Cover;
}

type Fault = OpenFileProblem | BundleProblem | LogProblem;

async function verify(
  path: string,
  opened: OpenedCompetition | undefined,
  identities: readonly SealIdentity[],
): Promise<Result<Found, Fault>> {
  const read = await openPleno(path, identities);
  if (!read.ok && read.error.type === 'kind-elsewhere' && read.error.kind === 'backup') {
    const backup = await readBackup(path);
    return backup.ok ? ok({ file: backup.value, recipients: 0, cover: 'as-it-should-be' }) : backup;
  }
  if (!read.ok) return read;
  if (!opened) return ok({ ...read.value, cover: 'as-it-should-be' });
  const misfit = findMisfit(read.value.file, opened);
  if (misfit) return err(misfit);
  const bare = read.value.file.kind !== 'competition' && isUnsealed(read.value, opened);
  return ok({ ...read.value, cover: bare ? 'missing' : 'as-it-should-be' });
}

/** Nobody knows whether it holds before it is opened. */
const isShut = ({ type }: Fault): boolean =>
  type === 'sealed-without-identity' ||
  type === 'sealed-for-other-identity' ||
  type === 'sealed-with-passphrase';

function withoutType<T extends { readonly type: string }>({ type: _, ...facts }: T): Omit<T, 'type'> {
  return facts;
}

function toLines(verdict: Result<Found, Fault>): readonly string[] {
  if (verdict.ok) return toVerifiedLines(verdict.value.file, verdict.value.recipients, verdict.value.cover);
  const { error } = verdict;
  return 'recipients' in error
    ? [`  sealed for ${error.recipients} recipients: not opened, so nothing is known of what is inside`]
    : [`  ${isShut(error) ? 'not opened' : 'does not hold'}: ${error.type}`];
}

export const verifyCommand: Command = {
  summary: 'what a file is, who signed it, whether it holds',
  help,
  run,
};
