import { cleanCompetition } from '../../domain/clean-competition';
import { type Competition, getRuleBook, type RuleBookVersion } from '../../domain/competition';
import { type Edition, isSameEdition, nextEdition, type SignedEdition } from '../../domain/edition';
import { withIdentities } from '../../domain/entry-identity';
import type { HashText } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { ruleBookHash } from '../../domain/rule-book';
import { foldActs } from '../acts/fold-acts';
import { requireKeyHolder } from '../acts/key-holder';
import { withActs } from '../acts/with-acts';
import { issueCards } from '../cards/issue-cards';
import type { SaveProblem } from '../ports/file-saver';
import type { PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { Delivered } from '../ports/save-file';
import { accessHash } from '../set-up/file-status';
import { findSetUpProblems } from '../set-up/find-set-up-problems';
import { editionsSeen } from '../workspace/editions-seen';
import type { KeyElsewhere, KeyMissing, NotReady, StorageProblem } from '../workspace/problem';
import type { SecretariatWorkspace, Workspace, WorkspaceId } from '../workspace/workspace';
import { deliverFile } from './deliver-file';
import { toCompetitionFileName } from './file-name';

/** What the first version of a rule book says for its reason: an empty text, shown as "first file". */
const NO_REASON = '';

/** Writes the file judges open. The first one that is saved freezes the rule book. */
export async function exportCompetitionFile(
  ports: Ports,
  id: WorkspaceId,
): Promise<Result<Delivered, KeyElsewhere | KeyMissing | NotReady | SaveProblem | StorageProblem>> {
  const { repository, keyring, codec, hash, now } = ports;
  const at = now();
  const workspace = await repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  if (workspace.role !== 'secretariat') throw new Error('only the secretariat writes the competition file');
  const holder = await requireKeyHolder(ports, workspace);
  if (!holder.ok) return holder;
  if (!(await keyring.holds(workspace.signer))) return err({ type: 'key-missing', role: 'secretariat' });
  const notReady = findNotReady(workspace.competition);
  if (notReady) return err(notReady);
  const issued = await issueCards(ports, id);
  if (!issued.ok) return issued;
  // What the codec would not write must throw before anything is frozen for it.
  const loaded = await repository.loadToHandOver(id);
  if (!loaded.ok) return loaded;
  const states = foldActs(loaded.value.acts);
  const firstVersion = freezeRuleBook(withActs(issued.value.competition, states), { hash }, at);
  await codec.encode(toCompetitionFile({ signer: workspace.signer, competition: firstVersion }, at));

  const seen = editionsSeen(await repository.listImports(id));
  let before: SecretariatWorkspace | undefined;
  // Frozen and numbered before the file is written: a file must never be out while its rules can still be
  // edited, or its number still be given to another content.
  const prepared = await repository.changeWorkspace<NotReady>(id, (current) => {
    if (current.role !== 'secretariat') throw new Error('a workspace keeps its role');
    const changedMeanwhile = findNotReady(current.competition);
    if (changedMeanwhile) return err(changedMeanwhile);
    before = current;
    const competition = freezeRuleBook(current.competition, { hash }, at);
    const edition = nextEdition(current.edition, seen, codec.editions.hash(withActs(competition, states)));
    const froze = competition !== current.competition;
    return ok({ ...current, competition, edition, ...(froze && { changedAt: at }) });
  });
  if (!prepared.ok) return prepared;
  const numbered = requireNumbered(prepared.value);
  // What was decided is in the file; the competition itself doesn't change by it.
  const content = withActs(numbered.competition, states);
  const delivered = await deliverCompetition(ports, { ...numbered, competition: content });
  // Any other failure came after the file was written: then the rules stay frozen, and the number used.
  const unwritten = delivered.ok
    ? delivered.value.type === 'cancelled'
    : delivered.error.type === 'file-not-written';
  if (before && unwritten) await takeBackUnlessOut(ports, before, numbered.edition);
  return delivered;
}

type Numbered = SecretariatWorkspace & { readonly edition: Edition };

function requireNumbered(workspace: Workspace): Numbered {
  if (workspace.role !== 'secretariat' || workspace.edition === undefined) {
    throw new Error('the competition file has no number');
  }
  return { ...workspace, edition: workspace.edition };
}

function findNotReady(competition: Competition): NotReady | undefined {
  const problems = findSetUpProblems(competition);
  return problems.length > 0 ? { type: 'competition-not-ready', problems } : undefined;
}

async function deliverCompetition(
  ports: Ports,
  workspace: Numbered,
): Promise<Result<Delivered, SaveProblem | StorageProblem>> {
  const { competition, signer, edition } = workspace;
  const { version } = getRuleBook(competition);
  const trail = ports.findTrailHead(workspace.id);
  const signed = await ports.codec.editions.sign(signer, competition.id, edition);
  return deliverFile(
    ports,
    { ...toCompetitionFile({ competition, signer, edition: signed }, ports.now()), ...(trail && { trail }) },
    {
      toName: (fileHash) => toCompetitionFileName(competition, version, fileHash),
      record: {
        ...{ workspace: workspace.id, count: 0, lastSeq: 0, edition },
        access: accessHash(competition.access, ports.hash),
      },
    },
  );
}

/** The competition file of a frozen competition. */
export const toCompetitionFile = (
  {
    competition,
    signer,
    edition,
  }: Pick<Workspace, 'competition' | 'signer'> & { readonly edition?: SignedEdition },
  createdAt: string,
): Extract<PlenoFile, { readonly kind: 'competition' }> => ({
  kind: 'competition',
  createdAt,
  signer,
  competition: { id: competition.id, hash: getRuleBook(competition).hash },
  nature: competition.nature,
  ...(edition && { edition }),
  content: competition,
});

/** The rules as they stand become version 1; already frozen ones are left as they are. */
export function freezeRuleBook(
  competition: Competition,
  { hash }: { readonly hash: HashText },
  at: string,
): Competition {
  if (competition.ruleBook.type === 'frozen') return competition;
  const clean = withIdentities(cleanCompetition(competition), hash);
  const first: RuleBookVersion = { version: 1, hash: ruleBookHash(clean, hash), reason: NO_REASON, at };
  return { ...clean, ruleBook: { type: 'frozen', history: [first] } };
}

/**
 * No file was written after all: number and rules are again what they were, unless another window has
 * written one meanwhile.
 */
async function takeBackUnlessOut(
  { repository, now }: Ports,
  before: SecretariatWorkspace,
  edition: Edition,
): Promise<void> {
  const files = (await repository.listExports(before.id)).filter(({ kind }) => kind === 'competition');
  if (files.some((file) => isSameEdition(file.edition, edition))) return;
  await repository.changeWorkspace<never>(before.id, (current) => {
    if (current.role !== 'secretariat' || !isSameEdition(current.edition, edition)) return ok(current);
    const { edition: _, ...rest } = current;
    const back = { ...rest, ...(before.edition && { edition: before.edition }) };
    const { ruleBook } = current.competition;
    const wasOpen = before.competition.ruleBook.type === 'open' && files.length === 0;
    if (!wasOpen || ruleBook.type === 'open' || ruleBook.history.length > 1) return ok(back);
    const competition = { ...current.competition, ruleBook: { type: 'open' } } as const;
    return ok({ ...back, competition, changedAt: now() });
  });
}
