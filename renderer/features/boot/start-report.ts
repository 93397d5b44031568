import type { StartMode, StartProgress } from '../../application/ports/safety';
import type { StartProblem } from '../../stores/start-screen';

/** What somebody who helps from afar needs to know; nothing of it is about a competition or a person. */
export interface StartReport {
  readonly program: string;
  readonly shell: string;
  readonly browser: string;
  /** ISO instant. */
  readonly at: string;
  readonly mode: StartMode;
}

/** A few lines to be read out, or sent: in English, as errors are. */
export function toReportText(
  { program, shell, browser, at, mode }: StartReport,
  {
    problem,
    progress,
    errors,
  }: {
    readonly problem?: StartProblem;
    readonly progress: StartProgress;
    readonly errors: readonly unknown[];
  },
): string {
  return [
    `${program}, ${shell}, start: ${mode}`,
    browser,
    at,
    `phase: ${progress.phase} ${progress.done}/${progress.total}`,
    ...(problem === undefined ? [] : [`problem: ${JSON.stringify(problem)}`]),
    ...errors.map(describeError),
  ].join('\n');
}

const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
