import type { LogProblem } from '../application/archive';
import type { LockProblem } from '../application/backup-ports';
import type { PdfProblem } from '../application/papers';
import type { PassphraseProblem } from '../application/passphrase';
import type { SaveProblem } from '../application/ports';
import type { TableProblem } from '../application/ports/spreadsheet';
import type {
  AuditKeyMissing,
  BundleProblem,
  CardProblem,
  DatabaseOpenProblem,
  DecisionProblem,
  FileProblem,
  KeyMissing,
  NotReady,
  OpenProblem,
  ReadinessProblem,
  RestoreProblem,
  RuleBookProblem,
  SealProblem,
  SheetProblem,
  StorageProblem,
} from '../application/problem';
import type { NoVault } from '../application/safety';
import type { LogMoved, VaultProblem } from '../application/vault';
import type { MarkProblem, RubricProblem } from '../domain/rubric';

/** Every expected failure a screen can meet. */
export type AnyProblem =
  | AuditKeyMissing
  | BundleProblem
  | CardProblem
  | DatabaseOpenProblem
  | DecisionProblem
  | FileProblem
  | KeyMissing
  | LockProblem
  | LogProblem
  | LogMoved
  | MarkProblem
  | NotReady
  | NoVault
  | OpenProblem
  | PassphraseProblem
  | PdfProblem
  | ReadinessProblem
  | RestoreProblem
  | RubricProblem
  | RuleBookProblem
  | SaveProblem
  | SealProblem
  | SheetProblem
  | StorageProblem
  | TableProblem
  | VaultProblem;

/** One sentence or two per type: what happened, that nothing is lost, what to do. */
export type ProblemTexts = {
  readonly [Type in AnyProblem['type']]: (problem: Extract<AnyProblem, { readonly type: Type }>) => string;
};
