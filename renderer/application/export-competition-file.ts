import { cleanCompetition } from '../domain/clean-text';
import { type Competition, currentRuleBook, type RuleBookVersion } from '../domain/competition';
import type { HashText } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { ruleBookHash } from '../domain/rule-book';
import { deliverFile } from './deliver-file';
import { toCompetitionFileName } from './file-name';
import type { Delivered } from './files/save-file';
import { issueCards } from './issue-cards';
import type { PlenoFile, Ports, SaveProblem } from './ports';
import type { KeyMissing, NotReady, StorageProblem } from './problem';
import { findReadinessProblems } from './readiness';
import type { Workspace, WorkspaceId } from './workspace';

/** What the first version of a rule book says for its reason: an empty text, shown as "first file". */
const NO_REASON = '';

export async function exportCompetitionFile(
  ports: Ports,
  id: WorkspaceId,
): Promise<Result<Delivered, KeyMissing | NotReady | SaveProblem | StorageProblem>> {
  const { repository, keyring, codec, hash, now } = ports;
  const at = now();
  const workspace = await repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  if (workspace.role !== 'secretariat') throw new Error('only the secretariat writes the competition file');
  if (!(await keyring.holds(workspace.signer))) return err({ type: 'key-missing', role: 'secretariat' });
  const notReady = findNotReady(workspace.competition);
  if (notReady) return err(notReady);
  const issued = await issueCards(ports, id);
  if (!issued.ok) return issued;
  // What the codec would not write must throw before anything is frozen for it.
  const firstVersion = freezeRuleBook(issued.value.competition, { hash }, at);
  await codec.encode(toCompetitionFile({ ...workspace, competition: firstVersion }, at));

  let froze = false;
  // Frozen before the file is written: a file must never be out while its rules can still be edited.
  const frozen = await repository.changeWorkspace<NotReady>(id, (current) => {
    const changedMeanwhile = findNotReady(current.competition);
    if (changedMeanwhile) return err(changedMeanwhile);
    froze = current.competition.ruleBook.type === 'open';
    if (!froze) return ok(current);
    return ok({ ...current, competition: freezeRuleBook(current.competition, { hash }, at), changedAt: at });
  });
  if (!frozen.ok) return frozen;
  const delivered = await deliverCompetition(ports, frozen.value);
  // Any other failure came after the file was written: then the rules stay frozen.
  const unwritten = delivered.ok
    ? delivered.value.type === 'cancelled'
    : delivered.error.type === 'file-not-written';
  if (froze && unwritten) await reopenUnlessOut(ports, id);
  return delivered;
}

function findNotReady(competition: Competition): NotReady | undefined {
  const problems = findReadinessProblems(competition);
  return problems.length > 0 ? { type: 'competition-not-ready', problems } : undefined;
}

function deliverCompetition(
  ports: Ports,
  workspace: Workspace,
): Promise<Result<Delivered, SaveProblem | StorageProblem>> {
  const { competition } = workspace;
  const { version } = getRuleBook(competition);
  const trail = ports.findTrailHead(workspace.id);
  return deliverFile(
    ports,
    { ...toCompetitionFile(workspace, ports.now()), ...(trail && { trail }) },
    {
      toName: (fileHash) => toCompetitionFileName(competition, version, fileHash),
      record: { workspace: workspace.id, count: 0, lastSeq: 0 },
    },
  );
}

/** The competition file of a frozen competition. */
export const toCompetitionFile = (
  { competition, signer }: Pick<Workspace, 'competition' | 'signer'>,
  createdAt: string,
): Extract<PlenoFile, { readonly kind: 'competition' }> => ({
  kind: 'competition',
  createdAt,
  signer,
  competition: { id: competition.id, hash: getRuleBook(competition).hash },
  nature: competition.nature,
  content: competition,
});

/** @throws while the rules are open. */
export function getRuleBook(competition: Competition): RuleBookVersion {
  const ruleBook = currentRuleBook(competition);
  if (!ruleBook) throw new Error('the rule book is not frozen');
  return ruleBook;
}

/** The rules as they stand become version 1; already frozen ones are left as they are. */
export function freezeRuleBook(
  competition: Competition,
  { hash }: { readonly hash: HashText },
  at: string,
): Competition {
  if (competition.ruleBook.type === 'frozen') return competition;
  const clean = cleanCompetition(competition);
  const first: RuleBookVersion = { version: 1, hash: ruleBookHash(clean, hash), reason: NO_REASON, at };
  return { ...clean, ruleBook: { type: 'frozen', history: [first] } };
}

/** No file was written after all: the rules are open again, unless another window has written one. */
async function reopenUnlessOut({ repository, now }: Ports, id: WorkspaceId): Promise<void> {
  const exports = await repository.listExports(id);
  if (exports.some((record) => record.kind === 'competition')) return;
  await repository.changeWorkspace<never>(id, (workspace) => {
    const { ruleBook } = workspace.competition;
    if (ruleBook.type === 'open' || ruleBook.history.length > 1) return ok(workspace);
    return ok({
      ...workspace,
      competition: { ...workspace.competition, ruleBook: { type: 'open' } },
      changedAt: now(),
    });
  });
}
