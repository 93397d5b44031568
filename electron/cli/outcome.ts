import { err } from '../../renderer/domain/result';

/** 0: done. 1: done, and something was refused; or nothing could be done with a file. 2: wrong usage. */
type ExitCode = 0 | 1 | 2;

/** What a command leaves behind: its result for standard output, remarks for standard error. */
export interface Outcome {
  readonly exit: ExitCode;
  readonly out: string;
  readonly remarks: readonly string[];
}

export interface Command {
  /** What it does, in a few words. */
  readonly summary: string;
  /** The whole of `--help`. */
  readonly help: string;
  /** Expected failures are outcomes; what it throws is a defect. */
  readonly run: (args: readonly string[]) => Promise<Outcome>;
}

export const done = (out: string, remarks: readonly string[] = []): Outcome => ({ exit: 0, out, remarks });

export const refused = (out: string, remarks: readonly string[]): Outcome => ({ exit: 1, out, remarks });

export const wrongUsage = (what: string): Outcome => ({ exit: 2, out: '', remarks: [what] });

/** A step that ends the command before its work is done. */
export interface Stopped {
  readonly type: 'stopped';
  readonly outcome: Outcome;
}

export const stop = (outcome: Outcome) => err<Stopped>({ type: 'stopped', outcome });
