import type { AccessCode } from '../../domain/access-code';
import type { FinalRow } from '../../domain/combination';
import type { Entry, Judge, Round } from '../../domain/competition';
import type { Day } from '../../domain/day';
import type { PaperCode } from '../../domain/paper-code';
import type { Marks, Notes } from '../../domain/revision';
import type { ScopedRanking } from '../../domain/scopes';
import type { Row, Tabulation } from '../../domain/tabulate';
import type { DecidedSheet } from '../disputes/decided-sheets';
import type { CheckResult } from '../laptop/laptop-readiness';
import type { Logo, Signatory } from '../workspace/certificate-settings';
import type { TrailHead } from '../workspace/trail-head';
import type { PrintedEvent, PrintedName, PrintedOnCards } from './printed-competition';

/** A4, or F4 as Indonesian offices use it (210 × 330 mm). */
export type PaperSize = 'a4' | 'f4';

/** One file to print. Plain facts only: a request crosses `postMessage`. */
export type PaperRequest =
  | CompetitionPaperRequest
  | AccessCardsRequest
  | TestPageRequest
  | LaptopSheetRequest
  | PassphraseSlipRequest;

/** The papers of a competition. */
export type CompetitionPaperRequest = ScoreSheetsRequest | RecapRequest | CertificatesRequest;

interface PaperBasics {
  readonly competition: PrintedName;
  readonly size: PaperSize;
  readonly language: 'id' | 'en';
  /** ISO instant stamped into the file; with equal facts, equal instants give equal bytes. */
  readonly createdAt: string;
  /** Where it is signed, e.g. "Malang". */
  readonly place: string;
  /** When it is signed; null leaves room to write it. */
  readonly date: Day | null;
  /** Where the audit trail stood; at the foot of every page. Absent where no log is kept. */
  readonly trail?: TrailHead;
}

/** Each sheet starts a page. Share the `Judge` and `Entry` objects between sheets: they are sent once. */
export interface ScoreSheetsRequest extends PaperBasics {
  readonly type: 'score-sheets';
  readonly round: Round;
  readonly sheets: readonly PrintedSheet[];
}

/** The secretariat's word about a sheet; `laptop`: at which of several, by its name. */
interface PrintedDecision extends Pick<DecidedSheet, 'reason' | 'at'> {
  readonly laptop?: string;
}

export interface PrintedSheet {
  /** The name is printed as it stands, academic titles included. */
  readonly judge: Judge;
  readonly entry: Entry;
  readonly content: PrintedContent;
  /** Absent where it is as the judge signed it. */
  readonly decision?: PrintedDecision;
  /** Stands for exactly the numbers of the sheet and its entry, near the signature; absent on a blank one. */
  readonly code?: PaperCode;
}

export type PrintedContent =
  /** To be filled in by hand. */
  | { readonly type: 'blank' }
  | {
      readonly type: 'filled';
      readonly marks: Marks;
      readonly notes: Notes;
      readonly state: 'draft' | 'submitted';
    }
  | { readonly type: 'recused'; readonly reason: string };

/** Landscape, one row an entry, judges as columns; marked provisional unless the tabulation is complete. */
export interface RecapRequest extends PaperBasics {
  readonly type: 'recap';
  readonly competition: PrintedEvent;
  /** Of one round, or of rounds together. */
  readonly tabulation: Tabulation<RecapRow>;
  /** The rounds that count, in their order, where the table is of rounds together: each has a column, as a judge has in one of one round. */
  readonly rounds?: readonly [PrintedRound, ...PrintedRound[]];
  /** Ranked within these parts, one after the other; absent: all entries together. */
  readonly parts?: readonly [ScopedRanking<RecapRow>, ...ScopedRanking<RecapRow>[]];
  /** Sheets that are as the secretariat decided, by entry number. */
  readonly decided?: readonly DecidedSheet[];
  /** Stands for exactly the numbers of the table and its entries. */
  readonly code?: PaperCode;
}

export type RecapRow = Row | FinalRow;

/** A round that counts in the final score. */
interface PrintedRound {
  readonly tabulation: Tabulation;
  /** Basis points. */
  readonly weight: number;
  /** Sheets that are as the secretariat decided, by entry number. */
  readonly decided: readonly DecidedSheet[];
}

/** Landscape, one page a recipient, in the order given. */
export interface CertificatesRequest extends PaperBasics {
  readonly type: 'certificates';
  readonly competition: PrintedEvent;
  readonly recipients: readonly CertificateRecipient[];
  /**
   * Text with placeholders, e.g. `800/{nomor3}/35.73.133/{tahun}`:
   * `{nomor}` running number, `{nomor3}` the same with at least three digits, `{tahun}` year of `date`
   * (or the edition year), `{peringkat}` rank, "-" without one. Anything else stands as it is.
   */
  readonly numberPattern: string;
  /** Running number of the first recipient. */
  readonly firstNumber: number;
  readonly rankWord: 'peringkat' | 'juara';
  /** Lines above the heading, e.g. "Pemerintah Kota Malang"; empty for the organiser's name. */
  readonly issuer: string;
  /** Empty for "Piagam Penghargaan". */
  readonly heading: string;
  readonly signatory: Signatory;
  /** At most {@link LOGO_LIMIT}, from left to right. */
  readonly logos: readonly Logo[];
}

export interface CertificateRecipient {
  readonly entry: Entry;
  readonly award: { readonly type: 'rank'; readonly rank: number } | { readonly type: 'participant' };
  /** What the QR code carries; empty prints none. See `toCheckText`. */
  readonly checkText: string;
}

/** Judges' access cards, eight to a page, with marks to cut them apart. */
export interface AccessCardsRequest extends Pick<PaperBasics, 'size' | 'language' | 'createdAt'> {
  readonly type: 'access-cards';
  readonly competition: PrintedOnCards;
  /** In the order they are printed. */
  readonly cards: readonly PrintedCard[];
}

export interface PrintedCard {
  readonly judge: Judge;
  readonly code: AccessCode;
}

/** One A4 page that shows whether a printer prints whole pages, at full size, with every letter. */
export interface TestPageRequest {
  readonly type: 'test-page';
  readonly language: 'id' | 'en';
  readonly createdAt: string;
}

/** One A4 page with a backup's passphrase, to be kept apart from the backup. */
export interface PassphraseSlipRequest {
  readonly type: 'passphrase-slip';
  readonly language: 'id' | 'en';
  readonly createdAt: string;
  readonly competition: PrintedName;
  /** Letter by letter as it is typed. */
  readonly passphrase: string;
  /** The backup's file name. */
  readonly file: string;
}

/** One A4 page to tick off: what was checked on a laptop, and what somebody has to look at. */
export interface LaptopSheetRequest {
  readonly type: 'laptop-sheet';
  readonly language: 'id' | 'en';
  readonly createdAt: string;
  /** E.g. "Laptop juri 3"; empty leaves a line to write on. */
  readonly laptop: string;
  /** Its system, program and screen, in words. */
  readonly facts: readonly string[];
  /** When the checks ended. */
  readonly checkedAt: string;
  /** The laptop's own date, time and time zone at that moment, in words. */
  readonly clock: string;
  readonly results: readonly CheckResult[];
  /** Whether somebody has said that the printed test page is right. */
  readonly printed: 'confirmed' | 'open';
}
