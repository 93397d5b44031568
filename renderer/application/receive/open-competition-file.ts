import { keepsStrikes } from '../../domain/access';
import { type Competition, currentRuleBook } from '../../domain/competition';
import { compareEditions, type Edition, toEdition } from '../../domain/edition';
import type { DeviceKey, JudgeId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { certifyLaptop, findCardNeed, tryCard } from '../cards/unlock-laptop';
import type { FileHead, PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { CardProblem, OpenProblem, StorageProblem } from '../workspace/problem';
import type { JudgeWorkspace, Workspace, WorkspaceId } from '../workspace/workspace';
import { isSealed } from './sealed';

type CompetitionFile = Extract<PlenoFile, { readonly kind: 'competition' }>;

/** What a competition file holds, and which one it is; files of earlier programs have no number. */
export interface OpenedCompetition {
  readonly competition: Competition;
  readonly edition?: Edition;
}

/** The competition in a file, checked against what this laptop already knows of it. */
export async function readCompetitionFile(
  ports: Ports,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Result<OpenedCompetition, OpenProblem>> {
  const workspaces = await ports.repository.listWorkspaces();
  const file = await decodeCompetition(ports, bytes, workspaces, signal);
  if (!file.ok) return file;
  for (const workspace of workspaces) {
    const problem = findUpdateProblem(workspace, file.value);
    if (problem) return err(problem);
  }
  const { content: competition, edition } = file.value;
  return ok({ competition, ...(edition && { edition: toEdition(edition) }) });
}

/**
 * Opens the competition for this judge on this laptop with a key of its own, or updates what the judge
 * already has; revisions stay. Where the competition has cards, the judge's certifies the laptop's key.
 * @param code of the judge's card, as typed; needed where `findCardNeed` says so
 * @throws if the judge isn't one of the competition's.
 */
export async function joinAsJudge(
  ports: Ports,
  bytes: Uint8Array,
  judge: JudgeId,
  code?: string,
): Promise<Result<WorkspaceId, OpenProblem | CardProblem | StorageProblem>> {
  const { repository, keyring, newId, now } = ports;
  const workspaces = await repository.listWorkspaces();
  const file = await decodeCompetition(ports, bytes, workspaces);
  if (!file.ok) return file;
  const { content: competition, signer, edition } = file.value;
  if (!competition.judges.some(({ id }) => id === judge))
    throw new Error('the judge is not in this competition');
  for (const workspace of workspaces) {
    const problem = findUpdateProblem(workspace, file.value);
    if (problem) return err(problem);
  }
  const joined = findJoined(workspaces, competition).find((workspace) => workspace.judge === judge);
  const needsCard = findCardNeed(competition, judge, joined) !== 'none';
  const door = needsCard ? await tryCard(ports, { competition, signer }, judge, code) : undefined;
  if (door?.ok === false) return door;
  const certify = async (device: DeviceKey) =>
    door ? { certificate: await certifyLaptop(ports, door.value, competition, device) } : {};
  if (joined) {
    const certified = (await keyring.holds(joined.device)) ? await certify(joined.device) : {};
    const updated = await repository.changeWorkspace<OpenProblem>(joined.id, (workspace) => {
      const problem = findUpdateProblem(workspace, file.value);
      if (problem) return err(problem);
      // Nothing goes from a numbered file back to one without: that was refused just now.
      return ok({ ...workspace, competition, ...(edition && { edition }), ...certified, changedAt: now() });
    });
    return updated.ok ? ok(joined.id) : updated;
  }
  const id = newId() as WorkspaceId;
  const at = now();
  const device = await keyring.createKey();
  const certified = await certify(device);
  const added = await repository.addWorkspace({
    ...certified,
    ...(edition && { edition }),
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
  workspaces: readonly Workspace[],
  signal?: AbortSignal,
): Promise<Result<CompetitionFile, OpenProblem>> {
  // Nobody seals a competition file.
  if (isSealed(bytes)) return err({ type: 'not-a-competition-file', kind: 'sealed' });
  const admit = (head: FileHead): OpenProblem | undefined => findHeadProblem(head, workspaces);
  const file = await codec.decode(bytes, { ...(signal && { signal }), admit });
  if (!file.ok) return file;
  const { value } = file;
  if (value.kind !== 'competition') return err({ type: 'not-a-competition-file', kind: value.kind });
  // Scoring starts with the file, so the file's rules are always frozen.
  if (value.content.ruleBook.type === 'open') {
    return err({ type: 'content-invalid', line: 1, detail: 'rule book not frozen' });
  }
  return ok(value);
}

/** What the first line tells: another kind of file, or the same competition by another secretariat's key. */
function findHeadProblem(head: FileHead, workspaces: readonly Workspace[]): OpenProblem | undefined {
  if (head.kind !== 'competition') return { type: 'not-a-competition-file', kind: head.kind };
  const isOthers = workspaces.some(
    ({ competition, signer }) => competition.id === head.competition.id && signer !== head.signer,
  );
  return isOthers ? { type: 'competition-other-signer' } : undefined;
}

/** Why the file may not take the place of what the workspace has; another competition's has no say. */
function findUpdateProblem(workspace: Workspace, file: CompetitionFile): OpenProblem | undefined {
  if (workspace.competition.id !== file.content.id) return undefined;
  if (workspace.signer !== file.signer) return { type: 'competition-other-signer' };
  // A secretariat that plays a judge on its own laptop may open any of its files.
  if (workspace.role !== 'judge') return undefined;
  return findOlderProblem(workspace, file);
}

/** Why the file is earlier than what is known, or another of the same number. */
export function findOlderProblem(
  known: { readonly competition: Competition; readonly edition?: Edition },
  file: Pick<CompetitionFile, 'content' | 'edition'>,
):
  | Extract<OpenProblem, { readonly type: 'edition-older' | 'edition-twin' | 'competition-older' }>
  | undefined {
  const order = compareEditions(
    known.edition && toEdition(known.edition),
    file.edition && toEdition(file.edition),
  );
  if (order.type === 'older') return { type: 'edition-older', known: order.known, offered: order.offered };
  if (order.type === 'twin') return { type: 'edition-twin', known: order.known, offered: order.offered };
  return isOlder(file.content, known.competition) ? { type: 'competition-older' } : undefined;
}

/**
 * Earlier rule book, or the same one without an entry or a card known here: once out, they never go away.
 * Later rules may leave a judge out with their card, but neither all cards nor word of a lost one, nor of a
 * laptop in wrong hands.
 */
function isOlder(offered: Competition, known: Competition): boolean {
  const version = (competition: Competition): number => currentRuleBook(competition)?.version ?? 0;
  if (version(offered) < version(known)) return true;
  if (known.access !== undefined && offered.access === undefined) return true;
  if (!keepsStrikes(offered.access, known.access)) return true;
  const knownCards = known.access?.credentials ?? [];
  const cards = new Map(offered.access?.credentials.map(({ key, status }) => [key, status.type]));
  if (knownCards.some(({ key, status }) => status.type === 'replaced' && cards.get(key) === 'valid'))
    return true;
  if (version(offered) > version(known)) return false;
  const entries = new Set(offered.entries.map((entry) => entry.id));
  return known.entries.some(({ id }) => !entries.has(id)) || knownCards.some(({ key }) => !cards.has(key));
}
