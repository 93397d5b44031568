import { hashText } from '../../renderer/adapters/hash';
import type { LogProblem } from '../../renderer/application/archive';
import { checkBundle } from '../../renderer/application/check-bundle';
import type { PlenoFile } from '../../renderer/application/ports';
import type { BundleProblem, FileProblem } from '../../renderer/application/problem';
import type { Competition } from '../../renderer/domain/competition';
import { assertNever, ok, type Result } from '../../renderer/domain/result';
import { describeFile, LANGUAGES, toLanguage } from './describe';
import { readPleno } from './files';
import { type Command, done, type Outcome, refused, wrongUsage } from './outcome';
import { type ReadBackup, readBackup } from './read-backup';
import { readOptions } from './read-options';
import { readRound } from './read-round';

const help = `Usage: pleno verify FILE… [--competition C.pleno] [options]

Says of each file (competition, scores, backup without a passphrase) what it is, who signed it,
and whether it holds.

  --competition FILE   also checks that score files belong to this competition
  --format FORMAT      text (default) or json
  --language id|en     of the remarks (default en)

A signature shows that a file is unchanged since the laptop with that key made it, not
whose laptop that was.
Exit: 0 every file holds, 1 one does not, 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    options: { competition: text, format: text, language: text },
    required: [],
    files: 'some',
    choices: { format: ['text', 'json'], language: LANGUAGES },
  });
  if (!options.ok) return wrongUsage(options.error.what);
  const language = toLanguage(options.value.text('language'));
  const against = options.value.text('competition');
  const opened = against === undefined ? undefined : await readRound(against);
  if (opened && !opened.ok) return refused('', [describeFile(against ?? '', opened.error, language)]);

  const found: { path: string; verdict: Result<Verified, Fault> }[] = [];
  for (const path of options.value.files) {
    found.push({ path, verdict: await verify(path, opened?.value.competition) });
  }
  const facts = found.map(({ path, verdict }) =>
    verdict.ok
      ? { file: path, holds: true, ...toFacts(verdict.value) }
      : { file: path, holds: false, reason: verdict.error.type, ...withoutType(verdict.error) },
  );
  const out =
    options.value.text('format') === 'json'
      ? `${JSON.stringify({ files: facts }, null, 2)}\n`
      : found.map(({ path, verdict }) => toText(path, verdict)).join('\n');
  const remarks = found.flatMap(({ path, verdict }) =>
    verdict.ok ? [] : [describeFile(path, verdict.error, language)],
  );
  return remarks.length > 0 ? refused(out, remarks) : done(out);
}

type Verified = PlenoFile | ReadBackup;
type Fault = FileProblem | BundleProblem | LogProblem;

async function verify(path: string, competition: Competition | undefined): Promise<Result<Verified, Fault>> {
  const file = await readPleno(path);
  if (!file.ok && file.error.type === 'kind-unknown' && file.error.kind === 'backup') return readBackup(path);
  if (!file.ok || !competition || file.value.kind === 'competition') return file;
  const checked = checkBundle(file.value, competition, hashText);
  return checked.ok ? ok(checked.value) : checked;
}

function withoutType<T extends { readonly type: string }>({ type: _, ...facts }: T): Omit<T, 'type'> {
  return facts;
}

function toFacts(file: Verified) {
  if (file.kind === 'backup') {
    const { header, signer, imports, keys } = file;
    const { createdAt, nature, competition, competitionName, role, judge, log, revisions } = header;
    return {
      ...{ kind: file.kind, signer, createdAt, nature, competitionId: competition.id },
      ...{ ruleBook: competition.hash, competition: competitionName, role, judge: judge?.code ?? null },
      ...{ lines: log.lines, head: log.head, revisions, imports, keys },
    };
  }
  const { kind, signer, createdAt, nature, competition } = file;
  const base = { kind, signer, createdAt, nature, competitionId: competition.id, ruleBook: competition.hash };
  switch (kind) {
    case 'competition': {
      const { identity, entries, judges, rounds, ruleBook } = file.content;
      return {
        ...base,
        competition: identity.name,
        entries: entries.length,
        judges: judges.map(({ code }) => code),
        ruleBookVersion: ruleBook.type === 'frozen' ? (ruleBook.history.at(-1)?.version ?? null) : null,
        rounds: rounds.map(({ id, name, rubric }) => ({
          id,
          name,
          criteria: rubric.criteria.map((criterion) => ({
            id: criterion.id,
            name: criterion.name,
            basisPoints: criterion.weight,
          })),
        })),
      };
    }
    case 'scores': {
      const counts = { submitted: 0, recused: 0, withdrawn: 0, draft: 0 };
      for (const { revision } of file.revisions) counts[revision.state] += 1;
      return {
        ...base,
        competition: file.competitionName,
        judge: file.judge,
        lastSeq: file.lastSeq,
        revisions: file.revisions.length,
        ...counts,
      };
    }
    default:
      return assertNever(kind);
  }
}

function toText(path: string, verdict: Result<Verified, Fault>): string {
  if (!verdict.ok) return `${path}\n  does not hold: ${verdict.error.type}\n`;
  const file = verdict.value;
  const facts = toFacts(file);
  const lines = [
    path,
    `  holds: unchanged since it was signed`,
    `  kind         ${facts.kind}${facts.nature === 'event' ? '' : ` (${facts.nature})`}`,
    `  competition  ${facts.competition}`,
    `  rules        ${facts.ruleBook ?? 'not frozen'}`,
    `  signed by    ${facts.signer}`,
    `  created      ${facts.createdAt} (by the clock of that laptop)`,
  ];
  if (facts.kind === 'competition' && 'rounds' in facts) {
    lines.push(`  content      ${facts.entries} entries, judges ${facts.judges.join(', ')}`);
    for (const { name, criteria } of facts.rounds) {
      lines.push(`  round        ${name}`);
      for (const { id, name: criterion, basisPoints } of criteria) {
        lines.push(`    ${id.padEnd(24)} ${(basisPoints / 100).toFixed(2).padStart(6)} %  ${criterion}`);
      }
    }
  }
  if ('submitted' in facts) {
    lines.push(
      `  content      judge ${facts.judge}: ${facts.submitted} signed, ${facts.recused} recused, ` +
        `${facts.withdrawn} taken back, ${facts.draft} drafts, up to revision ${facts.lastSeq}`,
    );
  }
  if ('head' in facts) {
    lines.push(
      `  content      ${facts.role}${facts.judge === null ? '' : ` ${facts.judge}`}: ${facts.revisions} revisions, ` +
        `${facts.imports} files taken in, ${facts.keys} private keys`,
      `  history      ${facts.lines} lines, unbroken, up to ${facts.head}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

export const verifyCommand: Command = {
  summary: 'what a file is, who signed it, whether it holds',
  help,
  run,
};
