import type { TableDamage } from '../../application/ports/spreadsheet';
import type { PlenoKind } from '../../application/workspace/pleno-kind';
import type { FileLimit, WorkerProblem } from '../../application/workspace/problem';
import type { SizeLimit } from '../../domain/competition-size';
import { type Edition, toShortEditionHash } from '../../domain/edition';
import type { ProblemTexts } from '../any-problem';
import { formatCount, formatMark, formatPercent } from '../formats';
import { shortenQuote } from '../shorten-quote';
import { foreignFormats } from './foreign-formats';
import { paperPart } from './paper-part';
import { saveProblems } from './save-problems';

const mark = (value: Parameters<typeof formatMark>[0]): string => formatMark(value, 'en');

const toNumber = ({ number }: Edition): string => `no. ${number}`;
const edition = (one: Edition): string => `${toNumber(one)} (${toShortEditionHash(one)})`;

const kinds = {
  competition: 'a competition file',
  scores: 'a judge’s score file',
  backup: 'a backup',
  receipt: 'a receipt',
  sealed: 'a sealed file (a judge’s scores, or a receipt)',
  decisions: 'a file of decisions',
  joining: 'a file for another laptop of the secretariat',
} satisfies Readonly<Record<PlenoKind | 'backup' | 'sealed', string>>;
const kindName = (kind: string): string | undefined => new Map(Object.entries<string>(kinds)).get(kind);

const tableDamage: { readonly [damage in TableDamage]: string } = {
  damaged: 'the file is damaged or cut off. Open it in Excel, save it again as .xlsx or .csv, and try again.',
  protected:
    'the file is locked with a password. Open it in Excel, remove the password, save it, and try again.',
  'quote-open': 'a quotation mark (") is never closed. Correct that row in Excel, and try again.',
  'file-too-large': 'the file is larger than 32 MB. Remove pictures or other sheets, and try again.',
  'unpacked-too-large': 'it holds far more than a list. Copy the table into a new workbook, and try again.',
  'too-many-columns':
    'it has more than 256 columns. Clear what strayed into the columns far to the right, and try again.',
  'not-finished':
    'reading it stopped before the end. Close other programs and try again; if it fails again, split the table into several files.',
};

/** For what a person can understand and change; the rest is nobody's own making. */
const tooMany: { readonly [limit in FileLimit]?: string } = {
  file: 'This file is larger than Pleno opens. Nothing was read; check that it is the file you meant, and ask for the original.',
  received:
    'This receipt names more than 100,000 saved versions. Nothing was taken; ask the secretariat for a new one.',
  judges:
    'This competition has more than 500 judges, more than Pleno works with. Nothing was taken; ask the secretariat.',
  entries:
    'This competition has more than 100,000 entries, more than Pleno works with. Nothing was taken; ask the secretariat.',
  criteria:
    'A round of this competition has more than 200 criteria, more than Pleno works with. Nothing was taken; ask the secretariat.',
  sheets:
    'This competition would have more than 250,000 score sheets (judges times entries), more than Pleno works with. Nothing was taken; ask the secretariat.',
};

const tooLarge: { readonly [limit in SizeLimit]: string } = {
  judges: 'There are more than 500 judges. Divide the competition into several.',
  entries: 'There are more than 100,000 entries. Divide the competition into several.',
  criteria: 'A round has more than 200 criteria.',
  sheets: 'Judges times entries come to more than 250,000 score sheets. Divide the competition into several.',
};

const roundStays = {
  'only-round': 'A competition has at least one round, so this one cannot be removed.',
  'has-sheets': 'This round already has score sheets, so it cannot be removed.',
  counts: 'This round counts in the final score. Change the weights of the rounds first, then remove it.',
} as const;

const workerFailed: { readonly [cause in WorkerProblem['cause']]: string } = {
  'not-started':
    'The part of Pleno that does this could not be started. Nothing was changed; close Pleno, open it again and try once more, or restart this laptop.',
  silent:
    'This stopped getting anywhere, so it was ended. Nothing was changed; try once more, and if it happens again ask for a new copy of the file.',
  broken:
    'This broke off half way. Nothing was changed; close other programs and try again, and if it happens again ask for a new copy of the file.',
};

export const problems: ProblemTexts = {
  'storage-full': () =>
    'This laptop is full, so the last change is not saved yet. What was saved before is still there. Free some space and try again; do not close this screen.',
  'storage-closed': () =>
    'The browser closed its storage, so the last change is not saved yet. What was saved before is still there. Reload this screen.',
  'storage-failed': ({ detail }) =>
    `The last change is not saved yet (${detail}). What was saved before is still there. Try again; do not close this screen.`,
  ...saveProblems,
  'vault-missing': () =>
    'This browser has no place for a second copy. The data on this laptop is still there; save files more often, or use a recent browser in an ordinary window.',
  'log-moved': () =>
    'The backup log changed outside this window. The data on this laptop is still there; reload this screen so that both are compared.',
  'storage-log-only': () =>
    'The database takes nothing more. What was saved last is in the backup log; reload now to bring it back. What is being typed comes along.',
  'storage-incomplete': () =>
    'The database does not give everything that was saved on this laptop, so this was not carried out: no file that lacks something is made. Reload Pleno; what is missing is rebuilt from the log, then do it again.',
  'workspace-missing': () =>
    'This competition is no longer on this laptop. Open it again from the start screen.',
  'not-a-pleno-file': () => 'This is not a Pleno file. Choose a file whose name ends in .pleno.',
  'file-damaged': ({ line }) =>
    `This file is damaged or cut short${line === null ? '' : ` (line ${line})`}. Nothing was taken from it; ask for a new copy.`,
  'signature-wrong': () =>
    'This file’s digital signature does not match: its content changed after it was signed. Nothing was taken; ask for the original from the laptop that made it.',
  'format-newer': ({ version }) =>
    `This file was made by a newer Pleno (format ${version}). Update the program on this laptop and try again.`,
  'kind-newer': ({ kind, version }) =>
    `This is ${kindName(kind) ?? `a file of kind “${kind}”`} of a newer Pleno (version ${version}). Nothing was taken; update the program on this laptop and try again.`,
  'kind-elsewhere': ({ kind }) =>
    kind === 'backup'
      ? 'This is a backup of a competition. Open it on the Backups screen; nothing was taken here.'
      : `This is ${kindName(kind) ?? 'another file'}, not a backup. Open it on the screen that takes it; nothing was taken here.`,
  'limit-exceeded': ({ limit }) =>
    tooMany[limit] ??
    'This file is beyond the limits of a Pleno file. Nothing was taken; ask for the original.',
  'content-invalid': ({ line, detail }) =>
    `The file’s content is not valid at line ${line} (${detail}). Nothing was taken; ask for the original.`,
  'not-a-scores-file': ({ kind }) =>
    `This is ${kindName(kind) ?? 'another file'}, not a judge’s score file. Ask the judge to press “Hand over” on their laptop.`,
  'attachment-unnamed': () =>
    'This file is called as an attachment is, but no file taken in for this competition names it. Take in the .pleno file that came with it, then try again.',
  'other-competition': ({ name }) =>
    `This score file belongs to another competition (“${name}”). Nothing was taken; open the right competition.`,
  'other-nature': ({ nature }) =>
    `This file is ${nature === 'event' ? 'from a real event' : nature === 'sample' ? 'SAMPLE DATA' : 'from a rehearsal'} and cannot be mixed with this competition. Nothing was taken.`,
  'other-rule-book': () =>
    'This score file was made with another version of the rules. Give the judge the latest competition file and ask for a new score file.',
  'judge-unknown': ({ judge }) =>
    `The judge in this file is not in this competition (${judge}). Nothing was taken; check the list of judges.`,
  'other-judge': ({ code }) =>
    `This file is another judge’s (${code}). Nothing was taken; choose one of your own.`,
  'device-not-certified': () =>
    'This score file was made on a laptop that has not been opened with a judge’s card. Nothing was taken; ask the judge to open the laptop with the card and to hand over again.',
  'card-unknown': () =>
    'The card that opened this judge’s laptop is not one of this competition, or another judge’s. Nothing was taken; check the card, or give the judge the newest competition file.',
  'card-replaced': () =>
    'This judge’s laptop was opened with a card that has been replaced. Nothing was taken; ask the judge to use the new card and to hand over again.',
  'other-secretariat': () =>
    'This file is not signed by the secretariat of this competition. Nothing was taken; ask where it comes from.',
  'sealed-for-another': () =>
    'This file is sealed for another competition or person, so this laptop can’t open it. Nothing was taken; check that the right competition is open.',
  'audit-key-missing': () =>
    'The key that opens this competition’s sealed files is not on this laptop, or can’t be copied out of this browser. Nothing was saved; do this on the laptop where the competition was made.',
  'sealed-with-passphrase': () =>
    'This file is locked with a passphrase: it is a backup, not a score file. Open it under Backups; nothing was taken here.',
  'card-code-needed': () => 'Type the code on your judge’s card.',
  'card-code-mistyped': () =>
    'A character is missing or mistyped. Check once more: the code has 16 letters and digits in four groups.',
  'card-code-wrong': () =>
    'This is not the code of the chosen judge’s card. Nothing has changed; check that the name and the card belong together.',
  'card-unreadable': ({ detail }) =>
    `This card can’t be opened on this laptop (${detail}). Close other programs and try again, or ask the secretariat for a new competition file.`,
  'card-other-secretariat': () =>
    'This competition file isn’t from the secretariat that made this card, though it looks like theirs. Nothing was opened; get the file from the secretariat itself, and tell them.',
  'card-missing': () =>
    'This competition file has no card for this judge yet. Ask the secretariat for the newest competition file.',
  'entry-unknown': ({ count }) =>
    `${count} sheets score entries that are not in this competition. Nothing was taken; check the list of entries.`,
  'mark-off-scale': ({ count }) =>
    `${count} sheets hold marks outside the rubric’s scale. Nothing was taken; ask the judge for the original.`,
  'not-a-competition-file': ({ kind }) =>
    `This is ${kindName(kind) ?? 'another file'}, not a competition file. Ask the secretariat for the competition file.`,
  'competition-other-signer': () =>
    'This competition file does not come from the same secretariat. Nothing was changed; ask the secretariat.',
  'edition-older': ({ known, offered }) =>
    `This laptop already has competition file ${edition(known)}, and this file ${offered ? `is ${edition(offered)}` : 'bears no number, as earlier versions of Pleno made them'}: it is older. Nothing was changed. Ask the secretariat for the latest competition file. If the secretariat does not know of ${toNumber(known)}, take that file or this laptop’s score file to them; once they have taken it in, their next competition file opens here.`,
  'edition-twin': ({ known, offered }) =>
    `There are two different competition files with one number: this laptop has ${edition(known)}, and this file is ${edition(offered)}. Nothing was changed. Tell the secretariat, and take this laptop’s competition file or score file to them; once they have taken it in, they make a competition file with the next number.`,
  'competition-older': () =>
    'This competition file is older or less complete than the one already on this laptop: rules, entries or cards are no longer in it. Nothing was changed; ask the secretariat for the latest competition file.',
  'rule-book-frozen': () =>
    'The rules are frozen because scoring has started. A change needs a written reason and becomes a new version.',
  'reason-missing': () => 'Write the reason first.',
  'sheet-signed': () => 'This sheet is signed. Reopen it with a reason if it must change.',
  'sheet-recused': () =>
    'You declared that you do not score this entry. Take that back first if it was a mistake.',
  'sheet-incomplete': ({ missing }) => `${missing} criteria still have no mark. Complete them first.`,
  'sheet-nothing-to-take-back': () => 'This sheet is not signed, so there is nothing to reopen.',
  'sheet-in-conflict': () =>
    'This sheet has two different versions. Tell the secretariat; both versions are kept.',
  'round-not-complete': ({ missing }) =>
    `The round can’t be closed yet: ${missing} sheets are missing or in conflict. Complete them, or record who doesn’t score, with the reason.`,
  'records-differ': () =>
    'Two laptops of the secretariat recorded different things. Confirm one of them under “Sheets in conflict”, then try again.',
  'round-closed': () =>
    'This round is closed. Open it again, with a reason, if something really has to change.',
  'round-open': () => 'This round is not closed.',
  'conflict-moved-on': () =>
    'This sheet has changed because another file came in. Nothing was decided yet; look at its versions again, then decide.',
  'excusal-gone': () =>
    'The record that the judge does not score this entry has been removed, so the sheet counts. Nothing was decided yet.',
  'version-not-countable': () =>
    'This version is not signed, or was marked by an earlier rubric, so it cannot be used. Nothing was decided yet; choose another one or ask the judge to score again.',
  'entry-not-yours': () => 'This entry is not on your list.',
  'table-empty': () => 'This table is empty. The first row should hold the column titles, with data below.',
  'table-unreadable': ({ detail, line }) =>
    `This table cannot be read${line === undefined ? '' : ` (row ${line})`}: ${tableDamage[detail]} Nothing was imported.`,
  'table-sheet-missing': ({ sheet, sheets }) =>
    `This workbook has no sheet "${sheet}". It has: ${sheets.join(', ')}.`,
  'table-cancelled': () => 'Reading the table was cancelled. Nothing has changed.',
  'table-unknown-format': ({ format }) =>
    format ? foreignFormats[format] : 'This is not a table. Choose an .xlsx or .csv file.',
  'table-too-large': ({ rows }) => `This table is too large (${rows} rows). Split it into several files.`,
  'mark-not-a-number': () => 'Type a number, for example 87.5.',
  'mark-doubtful': ({ decimal, thousands }) =>
    `This can mean ${mark(decimal)} or ${mark(thousands)}. Type ${mark(decimal)} or ${mark(thousands)}, without a point or comma.`,
  'mark-out-of-range': ({ min, max }) => `The mark must be from ${mark(min)} to ${mark(max)}.`,
  'mark-off-step': ({ step, below, above }) =>
    `Steps of ${mark(step)}: type ${mark(below)} or ${mark(above)}.`,
  'rubric-without-criteria': () => 'The rubric has no criteria yet.',
  'weights-not-full': ({ total }) =>
    `The weights add up to ${formatPercent(total, 'en')}; it must be exactly 100%.`,
  'parts-too-many': ({ total, most }) =>
    `The parts add up to ${formatCount(total, 'en')}; at most ${formatCount(most, 'en')} are possible.`,
  'criterion-without-name': ({ position }) => `Criterion ${position} has no name yet.`,
  'criterion-without-weight': ({ name }) => `Criterion “${name}” has no weight yet.`,
  'criterion-repeated': ({ name }) => `Criterion “${name}” is there twice.`,
  'scale-empty': () => 'The highest mark must be greater than the lowest.',
  'scale-step-does-not-fit': () =>
    'The step does not fit: the distance from the lowest to the highest mark must be a whole number of steps.',
  'worker-failed': ({ cause }) => workerFailed[cause],
  'file-unreadable': ({ detail }) =>
    `The file cannot be read (${detail}). Make sure the stick is still plugged in and try again; what was here before is safe.`,
  'signed-sheet-incomplete': ({ count }) =>
    `${count} signed sheets lack marks. Nothing was taken; ask the judge for the original.`,
  'text-too-long': ({ limit }) => `This text is too long; ${limit} characters at most.`,
  'texts-too-long-together': () =>
    'The notes on this sheet, with the reason, are too long together for one file. Nothing was changed; shorten the notes or the reason.',
  'too-many-versions': ({ limit }) =>
    `This file has more than ${limit} versions of one sheet, more than any judge would write. Nothing was taken; ask the judge, and replace the card if the file is not theirs.`,
  'round-stays': ({ because }) => roundStays[because],
  'entry-already-announced': () =>
    'This entry is already in the judges’ competition files, so it cannot be removed. Mark it as withdrawn.',
  'competition-not-ready': ({ problems: list }) =>
    `The competition file cannot be made yet: ${list.length} things still need attention.`,
  'competition-without-name': () => 'The competition has no name yet.',
  'dates-reversed': () => 'The last day comes before the first.',
  'competition-too-large': ({ limit }) => tooLarge[limit],
  'no-entries': () => 'There are no entries yet.',
  'no-judges': () => 'There are no judges yet.',
  'entry-number-repeated': ({ number }) => `Entry number ${number} is used more than once.`,
  'entry-without-title': ({ number }) => `Entry ${number} has no title yet.`,
  'entry-without-institution': ({ number }) => `Entry ${number} has no institution yet.`,
  'entry-without-judge': ({ number, round }) =>
    round === undefined ? `Entry ${number} has no judge.` : `Entry ${number} has no judge in “${round}”.`,
  'round-without-name': ({ position }) => `Round ${position} has no name yet.`,
  'round-without-entrants': ({ round }) => `“${round}” has no entries yet.`,
  'round-weights-not-full': ({ total }) =>
    `The rounds’ weights in the final score add up to ${formatPercent(total, 'en')}; it must be exactly 100%.`,
  'judge-without-name': ({ code }) => `Judge ${code} has no name yet.`,
  'judge-without-code': ({ name }) => `Judge “${name}” has no code yet.`,
  'judge-code-repeated': ({ code }) => `Judge code ${code} is used more than once.`,
  'pdf-cancelled': () => 'Making the paper was cancelled. No file was written.',
  'pdf-nothing-to-print': () => 'There is nothing to print with this choice.',
  'pdf-logo-unreadable': ({ position }) => `Logo ${position} cannot be read. Use a PNG, JPEG or SVG picture.`,
  'pdf-incomplete': ({ part, missing }) =>
    `No file was made: ${paperPart(part)} would lack “${shortenQuote(missing)}”. Your data is safe. Shorten that text, then make the paper again; other parts can be printed by themselves.`,
  'pdf-not-made': ({ detail }) =>
    `The paper could not be made (${detail}). Your data is safe; try again, with fewer pages if need be.`,
  'storage-newer': ({ installed, supported }) =>
    `The data on this laptop was written by a newer Pleno (data version ${installed}; this program knows ${supported}). It was not touched; update the program on this laptop.`,
  'storage-blocked': () =>
    'Pleno is still open in another window. Close that window and reload this screen; nothing is lost.',
  'entry-number-invalid': ({ title }) =>
    `The number of entry “${title}” is not valid; use whole numbers from 1.`,
  'year-invalid': () => 'The competition’s year is not right yet.',
  'key-held-elsewhere': () =>
    'Another laptop of the secretariat holds the competition’s key; only that one changes the competition, its cards and its file. Do it there, or take the key on the Secretariat laptops screen.',
  'key-holder-disputed': () =>
    'Two laptops of the secretariat both recorded that they hold the competition’s key. Confirm one of them on the “Sheets in conflict” screen, then try again.',
  'laptop-name-missing': () =>
    'Name this laptop and the one that is to join, for instance Table 1 and Table 2.',
  'laptop-name-taken': ({ name }) =>
    `“${name}”, or a name that is read out alike, is another laptop’s or another joining file’s already. Choose a different one.`,
  'joining-before-file': () =>
    'The last competition file doesn’t hold what is here now. Save the new competition file first, then make the joining file.',
  'not-a-joining-file': ({ kind }) =>
    `This is ${kindName(kind) ?? 'another file'}, not one for a laptop of the secretariat to join with. Nothing was taken.`,
  'joined-already': () =>
    'This laptop is one of the competition’s secretariat already and needn’t join again. Open the competition from the start page.',
  'key-cannot-leave': () =>
    'This browser can’t let the competition’s key out, so the key stays here and no file was saved.',
  'laptop-not-struck': () =>
    'This laptop itself, or one that isn’t known, can’t be struck out. Nothing was recorded.',
  'backup-without-key': () =>
    'This backup doesn’t hold this competition’s key: it may be another competition’s, or of a laptop that never held it. Nothing was taken.',
  'key-missing': ({ role }) =>
    role === 'judge'
      ? 'This laptop does not hold your signing key for this competition, so the score file cannot be signed. No mark is lost: go on with a new key, then sign your sheets again.'
      : 'This laptop does not hold the signing key of this competition, so the competition file cannot be made. Make it on the earlier laptop, or take the key from a backup with a passphrase on the Backups screen.',
  'not-a-backup': () =>
    'This is a Pleno file, but not a backup. A competition file is opened through “I am a judge”, a score file through “Collect score files”.',
  'backup-locked': () => 'This backup is locked. Type its passphrase.',
  'backup-here-changed': () =>
    'What is on this laptop has just changed, so nothing has been restored yet. Compare both sides again, then decide.',
  'backup-too-large': () =>
    'The history of this competition is more than a backup file holds, so no backup was made. Nothing on this laptop has changed. Save the competition file and the score files instead, and keep them apart from this laptop.',
  'backup-cancelled': () => 'Cancelled. Nothing was changed.',
  'passphrase-wrong': () =>
    'The passphrase does not fit. Nothing was changed; check capital and small letters and try again.',
  'passphrase-too-short': ({ least }) => `At least ${least} letters or digits.`,
  'passphrase-not-repeated': () => 'The two passphrases are not the same.',
  'lock-failed': ({ detail }) =>
    `Locking with the passphrase failed (${detail}). Nothing was changed; close other programs and try again.`,
  'log-damaged': ({ line }) =>
    `The history inside is damaged at line ${line}. Nothing was taken; use another backup.`,
  'log-newer': ({ line, what }) =>
    `The history inside was written by a newer Pleno (line ${line}: “${what}”). Nothing was taken; update the program on this laptop and try again.`,
  'log-without-workspace': () => 'There is no competition inside. Nothing was taken; use another backup.',
};
