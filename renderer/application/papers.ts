import type { AccessCode } from '../domain/access-code';
import type { Competition, Day, Entry, Judge, Round } from '../domain/competition';
import type { PaperCode } from '../domain/paper-code';
import type { Result } from '../domain/result';
import type { Marks, Notes } from '../domain/revision';
import type { Tabulation } from '../domain/tabulate';
import type { DecidedSheet } from './decided-sheets';
import type { CheckResult } from './laptop-readiness';
import type { WorkerProblem } from './problem';
import type { Progress } from './services';
import type { TrailHead } from './trail-head';

/** A4, or F4 as Indonesian offices use it (210 × 330 mm). */
export type PaperSize = 'a4' | 'f4';

/** One file to print. Plain facts only: a request crosses `postMessage`. */
export type PaperRequest =
  | CompetitionPaperRequest
  | AccessCardsRequest
  | TestPageRequest
  | LaptopSheetRequest;

/** The papers of a competition. */
export type CompetitionPaperRequest = ScoreSheetsRequest | RecapRequest | CertificatesRequest;

interface PaperFacts {
  /** Its nature decides the DATA CONTOH or GLADI mark on every page. */
  readonly competition: Competition;
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
export interface ScoreSheetsRequest extends PaperFacts {
  readonly type: 'score-sheets';
  readonly round: Round;
  readonly sheets: readonly PrintedSheet[];
}

export interface PrintedSheet {
  /** The name is printed as it stands, academic titles included. */
  readonly judge: Judge;
  readonly entry: Entry;
  readonly content: SheetContent;
  /** Absent where it is as the judge signed it. */
  readonly decision?: Pick<DecidedSheet, 'reason' | 'at'>;
  /** Stands for exactly the numbers of the sheet and its entry, near the signature; absent on a blank one. */
  readonly code?: PaperCode;
}

export type SheetContent =
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
export interface RecapRequest extends PaperFacts {
  readonly type: 'recap';
  readonly tabulation: Tabulation;
  /** Sheets that are as the secretariat decided, by entry number. */
  readonly decided?: readonly DecidedSheet[];
  /** Stands for exactly the numbers of the table and its entries. */
  readonly code?: PaperCode;
}

/** Landscape, one page a recipient, in the order given. */
export interface CertificatesRequest extends PaperFacts {
  readonly type: 'certificates';
  readonly recipients: readonly Recipient[];
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

export const LOGO_LIMIT = 3;

/** Certificates carry the name without academic titles (Permendagri 1/2023 art. 44); the user types it so. */
export interface Signatory {
  readonly name: string;
  readonly position: string;
  /** Officials other than the mayor, the deputy and the Sekda also carry rank and NIP; empty prints nothing. */
  readonly rank: string;
  readonly nip: string;
}

export type Logo =
  | { readonly type: 'png' | 'jpeg'; readonly bytes: Uint8Array }
  | { readonly type: 'svg'; readonly text: string };

export interface Recipient {
  readonly entry: Entry;
  readonly award: { readonly type: 'rank'; readonly rank: number } | { readonly type: 'participant' };
  /** What the QR code carries; empty prints none. See `toCheckText`. */
  readonly checkText: string;
}

/** Judges' access cards, eight to a page, with marks to cut them apart. */
export interface AccessCardsRequest
  extends Pick<PaperFacts, 'competition' | 'size' | 'language' | 'createdAt'> {
  readonly type: 'access-cards';
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

export interface RenderOptions {
  /** Pages done of all; at least every 200 ms of work. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Turns facts into a finished PDF, off the UI thread. */
export interface PaperRenderer {
  readonly render: (paper: PaperRequest, options?: RenderOptions) => Promise<Result<Uint8Array, PdfProblem>>;
  /**
   * Characters of the paper that no bundled font has, each once, in order of appearance.
   * They are printed as "�", so warn before printing.
   */
  readonly findUncoveredCharacters: (paper: PaperRequest) => Promise<Result<readonly string[], PdfProblem>>;
}
