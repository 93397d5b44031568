import type { FileProblem } from '../../renderer/application/workspace/problem';
import { assertNever } from '../../renderer/domain/result';
import type { AnyProblem } from '../../renderer/strings/any-problem';
import { describeProblem } from '../../renderer/strings/describe-problem';
import type { Language } from '../../renderer/strings/language';
import type { SealedShut } from './reading/open-pleno';
import type { ArchiveProblem } from './reading/read-archive';
import type { IdentityProblem } from './reading/read-identities';
import type { RoundProblem } from './reading/read-round';

export const LANGUAGES: readonly Language[] = ['id', 'en'];

export const toLanguage = (text: string | undefined): Language => (text === 'id' ? 'id' : 'en');

/** What only the command line meets. */
type CommandProblem = RoundProblem | SealedShut | Exclude<ArchiveProblem | IdentityProblem, FileProblem>;

/** One remark about a file: its path, and what happened in the person's language. */
export const describeFile = (
  path: string,
  problem: AnyProblem | CommandProblem,
  language: Language,
): string =>
  `${path}: ${isCommandProblem(problem) ? describeCommandProblem(problem, language) : describeProblem(problem, language)}`;

const COMMAND_PROBLEMS: ReadonlySet<string> = new Set<CommandProblem['type']>([
  'round-unknown',
  'round-ambiguous',
  'sealed-without-identity',
  'sealed-for-other-identity',
  'identity-locked',
  'identity-unreadable',
  'sums-unreadable',
  'sum-differs',
]);

const isCommandProblem = (problem: AnyProblem | CommandProblem): problem is CommandProblem =>
  COMMAND_PROBLEMS.has(problem.type);

const listRounds = ({ rounds }: RoundProblem): string =>
  rounds.map((name, index) => `${index + 1} ${name}`).join(', ');

function describeCommandProblem(problem: CommandProblem, language: Language): string {
  const say = (indonesian: string, english: string): string => (language === 'id' ? indonesian : english);
  switch (problem.type) {
    case 'round-unknown':
      return say(
        `tidak ada tahap “${problem.asked}”. Yang ada: ${listRounds(problem)}. Sebutkan nama atau nomornya dengan --round.`,
        `there is no round “${problem.asked}”. There are: ${listRounds(problem)}. Name one, or its number, with --round.`,
      );
    case 'round-ambiguous':
      return say(
        `ada beberapa tahap “${problem.asked}”: ${listRounds(problem)}. Sebutkan nomornya dengan --round.`,
        `several rounds are “${problem.asked}”: ${listRounds(problem)}. Name one by its number with --round.`,
      );
    case 'sealed-without-identity':
      return say(
        `tersegel untuk ${problem.recipients} penerima. Sebutkan kunci pemeriksa Sekretariat dengan --identity KUNCI.txt.`,
        `sealed for ${problem.recipients} recipients. Name the secretariat's audit key with --identity KEY.txt.`,
      );
    case 'sealed-for-other-identity':
      return say(
        `tersegel untuk ${problem.recipients} penerima lain: kunci yang diberikan tidak membukanya. Pakai kunci pemeriksa dari lomba ini.`,
        `sealed for ${problem.recipients} others: the key that was given doesn't open it. Use the audit key of this competition.`,
      );
    case 'identity-locked':
      return say(
        'kunci ini masih berkata sandi. Buka dulu: age -d kunci.age > kunci.txt',
        'this key is still under its passphrase. Open it first: age -d key.age > key.txt',
      );
    case 'identity-unreadable':
      return problem.line === null
        ? say('tidak berisi kunci AGE-SECRET-KEY-1…', 'holds no key AGE-SECRET-KEY-1…')
        : say(
            `baris ${problem.line} bukan kunci AGE-SECRET-KEY-1… yang utuh`,
            `line ${problem.line} is no sound key AGE-SECRET-KEY-1…`,
          );
    case 'sums-unreadable':
      return say(
        `baris ${problem.line} bukan sidik jari dan nama berkas seperti yang ditulis sha256sum`,
        `line ${problem.line} is no fingerprint and file name as sha256sum writes them`,
      );
    case 'sum-differs':
      return say(
        'isinya bukan lagi yang disimpan dalam arsip. Ambil arsip yang lain; berkas ini tidak dihitung.',
        'this is no longer what was saved in the archive. Take another copy of it; this file is not counted.',
      );
    default:
      return assertNever(problem);
  }
}
