import type { PdfProblem } from '../application/papers';
import type { SaveProblem, TableProblem } from '../application/ports';
import type {
  BundleProblem,
  DatabaseOpenProblem,
  FileProblem,
  NotReady,
  OpenProblem,
  ReadinessProblem,
  RuleBookProblem,
  SheetProblem,
  StorageProblem,
} from '../application/problem';
import type { MarkProblem, RubricProblem } from '../domain/rubric';

/** Every expected failure a screen can meet. */
export type AnyProblem =
  | BundleProblem
  | DatabaseOpenProblem
  | FileProblem
  | MarkProblem
  | NotReady
  | OpenProblem
  | PdfProblem
  | ReadinessProblem
  | RubricProblem
  | RuleBookProblem
  | SaveProblem
  | SheetProblem
  | StorageProblem
  | TableProblem;

/** One sentence or two per type: what happened, that nothing is lost, what to do. */
export type ProblemTexts = {
  readonly [Type in AnyProblem['type']]: (problem: Extract<AnyProblem, { readonly type: Type }>) => string;
};
