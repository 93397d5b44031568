import type { Result } from '../../domain/result';
import type { DoneSoFar } from '../ports/done-so-far';
import type { PdfProblem } from '../workspace/problem';
import type { PaperRequest } from './paper-request';

export interface RenderOptions {
  /** Pages done of all; at least every 200 ms of work. */
  readonly onProgress?: (progress: DoneSoFar) => void;
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
