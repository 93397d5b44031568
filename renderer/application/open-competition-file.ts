import { type Competition, currentRuleBook } from '../domain/competition';
import type { JudgeId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import type { PlenoFile, Ports } from './ports';
import type { OpenProblem, StorageProblem } from './problem';
import type { JudgeWorkspace, Workspace, WorkspaceId } from './workspace';

type CompetitionFile = Extract<PlenoFile, { readonly kind: 'competition' }>;

/** The competition in a file, checked against what this laptop already knows of it. */
export async function readCompetitionFile(
  ports: Ports,
  bytes: Uint8Array,
): Promise<Result<Competition, OpenProblem>> {
  const file = await decodeCompetition(ports, bytes);
  if (!file.ok) return file;
  for (const workspace of await ports.repository.listWorkspaces()) {
    const problem = findUpdateProblem(workspace, file.value);
    if (problem) return err(problem);
  }
  return ok(file.value.content);
}

/**
 * Opens the competition for this judge on this laptop with a key of its own, or updates what the judge
 * already has; revisions stay.
 * @throws if the judge isn't one of the competition's.
 */
export async function joinAsJudge(
  ports: Ports,
  bytes: Uint8Array,
  judge: JudgeId,
): Promise<Result<WorkspaceId, OpenProblem | StorageProblem>> {
  const { repository, keyring, newId, now } = ports;
  const file = await decodeCompetition(ports, bytes);
  if (!file.ok) return file;
  const { content: competition, signer } = file.value;
  if (!competition.judges.some(({ id }) => id === judge))
    throw new Error('the judge is not in this competition');
  const workspaces = await repository.listWorkspaces();
  const joined = findJoined(workspaces, competition).find((workspace) => workspace.judge === judge);
  if (joined) {
    const updated = await repository.changeWorkspace<OpenProblem>(joined.id, (workspace) => {
      const problem = findUpdateProblem(workspace, file.value);
      return problem ? err(problem) : ok({ ...workspace, competition, changedAt: now() });
    });
    return updated.ok ? ok(joined.id) : updated;
  }
  for (const workspace of workspaces) {
    const problem = findUpdateProblem(workspace, file.value);
    if (problem) return err(problem);
  }
  const id = newId() as WorkspaceId;
  const at = now();
  const device = await keyring.createKey();
  const added = await repository.addWorkspace({
    id,
    role: 'judge',
    competition,
    signer,
    judge,
    device,
    createdAt: at,
    changedAt: at,
  });
  return added.ok ? ok(id) : added;
}

/** The judges who have already opened this competition on this laptop. */
export const findJoined = (
  workspaces: readonly Workspace[],
  competition: Pick<Competition, 'id'>,
): JudgeWorkspace[] =>
  workspaces.filter(
    (workspace) => workspace.role === 'judge' && workspace.competition.id === competition.id,
  ) as JudgeWorkspace[];

async function decodeCompetition(
  { codec }: Ports,
  bytes: Uint8Array,
): Promise<Result<CompetitionFile, OpenProblem>> {
  const file = await codec.decode(bytes);
  if (!file.ok) return file;
  const { value } = file;
  if (value.kind !== 'competition') return err({ type: 'not-a-competition-file', kind: value.kind });
  // Scoring starts with the file, so the file's rules are always frozen.
  if (value.content.ruleBook.type === 'open') {
    return err({ type: 'content-invalid', line: 1, detail: 'rule book not frozen' });
  }
  return ok(value);
}

/** Why the file may not take the place of what the workspace has; another competition's has no say. */
function findUpdateProblem(workspace: Workspace, file: CompetitionFile): OpenProblem | undefined {
  if (workspace.competition.id !== file.content.id) return undefined;
  if (workspace.signer !== file.signer) return { type: 'competition-other-signer' };
  // A secretariat that plays a judge on its own laptop may open any of its files.
  if (workspace.role === 'judge' && isOlder(file.content, workspace.competition)) {
    return { type: 'competition-older' };
  }
  return undefined;
}

/** Earlier rule book, or the same one without an entry known here: once out, entries never go away. */
function isOlder(offered: Competition, known: Competition): boolean {
  const version = (competition: Competition): number => currentRuleBook(competition)?.version ?? 0;
  if (version(offered) !== version(known)) return version(offered) < version(known);
  const entries = new Set(offered.entries.map((entry) => entry.id));
  return known.entries.some((entry) => !entries.has(entry.id));
}
