import type { CertificateProblem } from '../../domain/access';
import type { SizeLimit } from '../../domain/competition-size';
import type { Edition } from '../../domain/edition';
import type { JudgeId } from '../../domain/ids';
import type { RubricProblem } from '../../domain/rubric';

/** The database would not take it. Nothing was half written. */
export type StorageProblem =
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-closed' }
  | { readonly type: 'storage-failed'; readonly detail: string }
  /** The log beside the database has what was saved last; a reload brings it back. Nothing new is taken until then. */
  | { readonly type: 'storage-log-only' }
  /** The database gives less than was saved in it; a reload builds it anew from the log. */
  | { readonly type: 'storage-incomplete' }
  | { readonly type: 'workspace-missing' };

/** Why the database of this profile was not opened; nothing in it was touched. */
export type DatabaseOpenProblem =
  /** A newer program has written it; versions of the database, not of the program. */
  | { readonly type: 'storage-newer'; readonly installed: number; readonly supported: number }
  /** Another window keeps it from being opened. */
  | { readonly type: 'storage-blocked' };

/** A file has to be signed, and this profile doesn't hold the key: the workspace came from a backup without it. */
export type KeyMissing = { readonly type: 'key-missing'; readonly role: 'secretariat' | 'judge' };

/** Only the laptop that holds the competition's key does this, and it is another, or two say they are the one. */
export type KeyElsewhere = { readonly type: 'key-held-elsewhere' | 'key-holder-disputed' };

/** What opens the competition's sealed files isn't here, or can't leave this browser. */
export type AuditKeyMissing = { readonly type: 'audit-key-missing' };

/** Why laptops of one secretariat didn't come together, or the competition's key didn't go from one to another. */
export type LaptopsProblem =
  /** Judges don't have the competition as it is now: the file for them comes first. */
  | { readonly type: 'joining-before-file' }
  | { readonly type: 'not-a-joining-file'; readonly kind: string }
  /** This laptop is one of the competition's secretariat already. */
  | { readonly type: 'joined-already' }
  /** The key can't leave this browser: nothing was saved, and nothing handed over. */
  | { readonly type: 'key-cannot-leave' }
  /** It is this one, which holds the competition's key, or none that is known. */
  | { readonly type: 'laptop-not-struck' }
  /** Of another competition, or of a laptop that never had the key. */
  | { readonly type: 'backup-without-key' };

/** What a laptop of the secretariat can't be called. */
export type LaptopNameProblem =
  | { readonly type: 'laptop-name-missing' }
  | { readonly type: 'laptop-name-taken'; readonly name: string }
  | { readonly type: 'text-too-long'; readonly limit: number };

export type BackupCancelled = { readonly type: 'backup-cancelled' };

/** Why a backup was not taken; nothing was changed. */
export type RestoreProblem =
  | { readonly type: 'not-a-backup' }
  /** It opens with a passphrase only. */
  | { readonly type: 'backup-locked' }
  /** What is here has moved on since both sides were shown. */
  | { readonly type: 'backup-here-changed' };

/** Why a sealed file was not opened. */
export type SealProblem =
  /** Sealed, and not for the key at hand: another competition's file, or another secretariat's. */
  | { readonly type: 'sealed-for-another' }
  /** Under a passphrase: a backup, not a score file. */
  | { readonly type: 'sealed-with-passphrase' }
  | { readonly type: 'file-damaged'; readonly line: null };

/** Why a judge could not open the competition with the card. */
export type CardProblem =
  /** The competition has cards, and no code was given. */
  | { readonly type: 'card-code-needed' }
  /** Not a code at all: a character is missing or mistyped. */
  | { readonly type: 'card-code-mistyped' }
  /** A sound code, of another card. */
  | { readonly type: 'card-code-wrong' }
  /** The card's part of the competition file can't be opened, whatever the code: not enough memory, or a file made by hand. */
  | { readonly type: 'card-unreadable'; readonly detail: string }
  /** The card opens, and says that another secretariat made it than the one that signed this file. */
  | { readonly type: 'card-other-secretariat' }
  /** The judge has no card in this file: they were added later. */
  | { readonly type: 'card-missing' };

/** Why no score file was made: its key is missing, or this laptop was not opened with a card that counts. */
export type HandOverProblem =
  | KeyMissing
  | Extract<CardProblem, { readonly type: 'card-code-needed' | 'card-missing' }>;

/** The thread that was to do it didn't start, broke down or fell silent; nothing was changed. */
export type WorkerProblem = {
  readonly type: 'worker-failed';
  readonly cause: 'not-started' | 'silent' | 'broken';
};

/** What a file has too much of; `received`: revisions a receipt confirms. */
export type FileLimit = 'file' | 'line' | 'lines' | 'text' | 'depth' | 'received' | SizeLimit;

/** What a backup may hold only so much of. */
export const BACKUP_BOUNDS = ['file', 'line', 'lines'] as const satisfies readonly FileLimit[];

/** The history is more than a backup file holds; none was made. */
export type BackupTooLarge = {
  readonly type: 'backup-too-large';
  readonly limit: (typeof BACKUP_BOUNDS)[number];
};

/** Why a `.pleno` file was refused as a whole, before asking what it is for. */
export type FileProblem =
  | { readonly type: 'not-a-pleno-file' }
  | { readonly type: 'file-damaged'; readonly line: number | null }
  | { readonly type: 'signature-wrong' }
  | { readonly type: 'format-newer'; readonly version: number }
  /** A kind that a later program has, or a later version of one that is known here. */
  | { readonly type: 'kind-newer'; readonly kind: string; readonly version: number }
  /** A kind that has another way in. */
  | { readonly type: 'kind-elsewhere'; readonly kind: string }
  | { readonly type: 'limit-exceeded'; readonly limit: FileLimit }
  | { readonly type: 'content-invalid'; readonly line: number; readonly detail: string }
  | WorkerProblem
  /** The bytes could not be read at all (a stick pulled out). */
  | { readonly type: 'file-unreadable'; readonly detail: string };

/** Why a sound scores file does not belong into this competition. */
export type BundleProblem =
  | CertificateProblem
  /** Signed by another key than the competition's: a receipt or decisions of somebody else. */
  | { readonly type: 'other-secretariat' }
  | { readonly type: 'not-a-scores-file'; readonly kind: string }
  /** Called as what travels beside a file is; no file that was taken in here names it. */
  | { readonly type: 'attachment-unnamed' }
  | { readonly type: 'other-competition'; readonly name: string }
  | { readonly type: 'other-nature'; readonly nature: string }
  | { readonly type: 'other-rule-book' }
  | { readonly type: 'judge-unknown'; readonly judge: JudgeId }
  /** On a judge's own laptop: a judge never sees another's marks. */
  | { readonly type: 'other-judge'; readonly code: string }
  | { readonly type: 'entry-unknown'; readonly count: number }
  | { readonly type: 'mark-off-scale'; readonly count: number }
  /** Signed sheets in which a mark is missing. */
  | { readonly type: 'signed-sheet-incomplete'; readonly count: number }
  /** One sheet is there more often than any judge signs it; `limit` is how often it may be. */
  | { readonly type: 'too-many-versions'; readonly limit: number };

/** Why a competition file cannot be opened by a judge. */
export type OpenProblem =
  | FileProblem
  | { readonly type: 'not-a-competition-file'; readonly kind: string }
  /** The same competition from another secretariat key than the one already here. */
  | { readonly type: 'competition-other-signer' }
  /** Earlier than the file already here, by its number; without one, `offered` is from an earlier program. */
  | { readonly type: 'edition-older'; readonly known: Edition; readonly offered: Edition | undefined }
  /** Another content under the number of the file already here: two laptops, or an old backup, gave it out. */
  | { readonly type: 'edition-twin'; readonly known: Edition; readonly offered: Edition }
  /** Its number isn't lower, but it lacks what a file here has: rules, entries or cards that never go away. */
  | { readonly type: 'competition-older' };

/** Why a change to the rules was not taken. */
export type RuleBookProblem =
  | KeyElsewhere
  | { readonly type: 'rule-book-frozen' }
  /** It would change what a closed round amounts to. */
  | { readonly type: 'round-closed' }
  /** A round that can't be taken out: the only one, one with sheets, or one the final score rests on. */
  | { readonly type: 'round-stays'; readonly because: 'only-round' | 'has-sheets' | 'counts' }
  | { readonly type: 'reason-missing' }
  /** Judges already have the entry in their file: it can be withdrawn, not removed. */
  | { readonly type: 'entry-already-announced' };

/** What keeps the competition file from being written; each is something the secretariat can mend. */
export type SetUpProblem =
  | RubricProblem
  | { readonly type: 'competition-without-name' }
  | { readonly type: 'dates-reversed' }
  | { readonly type: 'year-invalid' }
  /** Longer than a file may carry; `start` is how it begins. */
  | { readonly type: 'text-too-long'; readonly start: string; readonly limit: number }
  /** More than a competition may have; screens and files end there. */
  | { readonly type: 'competition-too-large'; readonly limit: SizeLimit }
  | { readonly type: 'no-entries' }
  | { readonly type: 'no-judges' }
  | { readonly type: 'entry-number-repeated'; readonly number: number }
  /** Not a whole number from 1 to 1 000 000. */
  | { readonly type: 'entry-number-invalid'; readonly number: number; readonly title: string }
  | { readonly type: 'entry-without-title'; readonly number: number }
  | { readonly type: 'entry-without-institution'; readonly number: number }
  /** Of one of several rounds, by its name. */
  | { readonly type: 'rubric-of-round'; readonly round: string; readonly problem: RubricProblem }
  /** `round` is its name where there are several. */
  | { readonly type: 'entry-without-judge'; readonly number: number; readonly round?: string }
  /** Nobody takes part in it. */
  | { readonly type: 'round-without-entrants'; readonly round: string }
  | { readonly type: 'round-without-name'; readonly position: number }
  /** What the rounds weigh together, in basis points. */
  | { readonly type: 'round-weights-not-full'; readonly total: number }
  | { readonly type: 'judge-without-name'; readonly code: string }
  | { readonly type: 'judge-without-code'; readonly name: string }
  | { readonly type: 'judge-code-repeated'; readonly code: string };

export type NotReady = {
  readonly type: 'competition-not-ready';
  readonly problems: readonly SetUpProblem[];
};

/** Why an act was not written; nothing was changed. */
export type ActProblem =
  | { readonly type: 'reason-missing' }
  | { readonly type: 'text-too-long'; readonly limit: number };

/** Why a round was not closed, or opened; nothing was changed. */
export type ClosingProblem =
  /** Sheets that neither count nor are excused. */
  | { readonly type: 'round-not-complete'; readonly missing: number }
  /** Two laptops of the secretariat recorded different things. */
  | { readonly type: 'records-differ' }
  | { readonly type: 'round-closed' | 'round-open' }
  /** Something came in meanwhile. */
  | { readonly type: 'conflict-moved-on' };

/** Why the secretariat's decision about a disputed sheet was not written; nothing was changed. */
export type DecisionProblem =
  | { readonly type: 'reason-missing' }
  | { readonly type: 'text-too-long'; readonly limit: number }
  | TextsTooLong
  /** A file taken in meanwhile has changed what there is to decide about. */
  | { readonly type: 'conflict-moved-on' }
  | { readonly type: 'round-closed' }
  /** To be left out, and nothing says any more that the judge is excused. */
  | { readonly type: 'excusal-gone' }
  /** A draft, a version taken back, or one marked by another rubric: the judge has to sign first. */
  | { readonly type: 'version-not-countable' };

/** Why a sheet could not be changed or signed. */
export type SheetProblem =
  | { readonly type: 'sheet-signed' }
  | { readonly type: 'sheet-recused' }
  | { readonly type: 'sheet-incomplete'; readonly missing: number }
  | { readonly type: 'sheet-nothing-to-take-back' }
  | { readonly type: 'sheet-in-conflict' }
  | { readonly type: 'entry-not-yours' }
  /** A note or a reason longer than a file may carry. */
  | { readonly type: 'text-too-long'; readonly limit: number }
  | TextsTooLong
  | { readonly type: 'reason-missing' };

/** Why the vault did not do as told. Nothing was half done, unless it says so. */
export type VaultProblem =
  /** No room left on the disk, or none left for this program. */
  | { readonly type: 'vault-full' }
  /** The folder may be read, not written. */
  | { readonly type: 'vault-read-only' }
  /** The folder or the stick is no longer there. */
  | { readonly type: 'vault-gone' }
  | { readonly type: 'vault-failed'; readonly detail: string };

/** Why there is no file. Nothing was half written. */
export type PdfProblem =
  | { readonly type: 'pdf-cancelled' }
  | { readonly type: 'pdf-nothing-to-print' }
  /** @property position of the logo, from 1. */
  | { readonly type: 'pdf-logo-unreadable'; readonly position: number }
  /** Something of the request doesn't stand on the finished pages. */
  | { readonly type: 'pdf-incomplete'; readonly part: PaperPart; readonly missing: string }
  | { readonly type: 'pdf-not-made'; readonly detail: string }
  | WorkerProblem;

/** What a paper is checked by, one after the other. */
export type PaperPart =
  | { readonly type: 'sheet'; readonly judge: string; readonly entry: number }
  | { readonly type: 'recap' }
  | { readonly type: 'certificate'; readonly entry: number }
  /** What all certificates share. */
  | { readonly type: 'every-certificate' }
  /** A page of cards, from 1. */
  | { readonly type: 'cards'; readonly page: number }
  /** A paper of one page. */
  | { readonly type: 'page' };

/** What the sheet says leaves no room in a line of a file. */
export interface TextsTooLong {
  readonly type: 'texts-too-long-together';
}
