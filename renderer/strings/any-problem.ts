import type { PassphraseProblem } from '../application/backup/passphrase';
import type { LogProblem } from '../application/ports/archive';
import type { LockProblem } from '../application/ports/backup-files';
import type { SaveProblem } from '../application/ports/file-saver';
import type { NoVault } from '../application/ports/safety';
import type { TableProblem } from '../application/ports/spreadsheet';
import type { LogMoved } from '../application/ports/vault';
import type {
  AuditKeyMissing,
  BundleProblem,
  CardProblem,
  ClosingProblem,
  DatabaseOpenProblem,
  DecisionProblem,
  FileProblem,
  KeyElsewhere,
  KeyMissing,
  LaptopNameProblem,
  LaptopsProblem,
  NotReady,
  OpenProblem,
  PdfProblem,
  RestoreProblem,
  RuleBookProblem,
  SealProblem,
  SetUpProblem,
  SheetProblem,
  StorageProblem,
  VaultProblem,
} from '../application/workspace/problem';
import type { MarkProblem, RubricProblem } from '../domain/rubric';

/** Every expected failure a screen can meet. */
export type AnyProblem =
  | AuditKeyMissing
  | BundleProblem
  | CardProblem
  | DatabaseOpenProblem
  | ClosingProblem
  | DecisionProblem
  | FileProblem
  | KeyElsewhere
  | KeyMissing
  | LaptopNameProblem
  | LaptopsProblem
  | LockProblem
  | LogProblem
  | LogMoved
  | MarkProblem
  | NotReady
  | NoVault
  | OpenProblem
  | PassphraseProblem
  | PdfProblem
  | SetUpProblem
  | RestoreProblem
  | RubricProblem
  | RuleBookProblem
  | SaveProblem
  | SealProblem
  | SheetProblem
  | StorageProblem
  | TableProblem
  | VaultProblem;

/** Told by the round's name and what is the matter in it. */
type OfRound = Extract<AnyProblem, { readonly type: 'rubric-of-round' }>;

/** One sentence or two per type: what happened, that nothing is lost, what to do. */
export type ProblemTexts = {
  readonly [Type in Exclude<AnyProblem, OfRound>['type']]: (
    problem: Extract<AnyProblem, { readonly type: Type }>,
  ) => string;
};

/** Of those, what keeps a file from being read or written. */
export type SaveProblemTexts = Pick<ProblemTexts, (SaveProblem | VaultProblem)['type']>;
