import { type Credential, findValidCredential } from '../../domain/access';
import { type AccessCode, findAccessCode } from '../../domain/access-code';
import { fromBase64Text, toBase64 } from '../../domain/base64';
import type { Competition, Judge } from '../../domain/competition';
import type { DeviceKey, JudgeId, Recipient, SealIdentity } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { type ActPorts, readActReason } from '../acts/append-acts';
import { requireKeyHolder } from '../acts/key-holder';
import { tellChanges } from '../acts/tell-changes';
import type { Ports } from '../ports/ports';
import type { ActProblem, KeyElsewhere, KeyMissing, StorageProblem } from '../workspace/problem';
import type { CardSecret, SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';

type CardPorts = ActPorts & Pick<Ports, 'credentials' | 'seals'>;
type CardsProblem = KeyElsewhere | KeyMissing | StorageProblem;
type Issued = Promise<Result<SecretariatWorkspace, CardsProblem>>;

/** A card that is made and not yet the judge's. */
interface NewCard {
  readonly credential: Credential;
  readonly secret: CardSecret;
}

/** Every judge without a card gets one; who has one keeps it. The sample goes without. */
export async function issueCards(ports: CardPorts, id: WorkspaceId): Issued {
  const opened = await openForCards(ports, id);
  if (!opened.ok) return opened;
  const { workspace } = opened.value;
  const { competition } = workspace;
  if (competition.nature === 'sample') return ok(workspace);
  const without = competition.judges.filter((judge) => isWithoutCard(competition, judge.id));
  if (without.length === 0 && competition.access !== undefined) return ok(workspace);
  const recipient = await recipientOf(ports, workspace);
  const cards: NewCard[] = [];
  for (const judge of without) cards.push(await makeCard(ports, judge.id, workspace.signer, recipient));
  return changeCards(ports, id, (current) => {
    const taken = cards.filter(({ credential }) => isWithoutCard(current.competition, credential.judge));
    return addCards(current, recipient, taken);
  });
}

/**
 * The judge's card is lost: a new one, and the old one opens no further laptop. Laptops whose sheets
 * are already in stay good. What was sealed for the judge before opens with the new card too, or a judge
 * who lost laptop and card together would begin with nothing. Judges get to know by the next competition file.
 * @throws if the judge isn't one of the competition's
 */
export async function replaceCard(
  ports: CardPorts,
  id: WorkspaceId,
  judge: JudgeId,
  reason: string,
): Promise<Result<SecretariatWorkspace, CardsProblem | ActProblem>> {
  const why = readActReason(reason);
  if (!why.ok) return why;
  const opened = await openForCards(ports, id);
  if (!opened.ok) return opened;
  const { workspace } = opened.value;
  requireJudge(workspace.competition, judge);
  const recipient = await recipientOf(ports, workspace);
  const earlier = await findIdentity(ports, workspace, judge);
  const card = await makeCard(ports, judge, workspace.signer, recipient, earlier);
  const devices = await findLaptops(ports, id, judge);
  devices.delete(workspace.signer);
  const status = { type: 'replaced', at: ports.now(), reason: why.value, devices: [...devices] } as const;
  const changed = await changeCards(ports, id, (current) => {
    const retired = mapCredentials(current.competition, (credential) =>
      credential.judge === judge && credential.status.type === 'valid'
        ? { ...credential, status }
        : credential,
    );
    return addCards({ ...current, competition: retired }, recipient, [card]);
  });
  if (changed.ok) await tellChanges(ports, id);
  return changed;
}

/**
 * Laptops that sheets of the judge came from: by the records too, so that one whose file is lost may still bring it again.
 */
async function findLaptops(
  { repository }: Pick<CardPorts, 'repository'>,
  id: WorkspaceId,
  judge: JudgeId,
): Promise<Set<DeviceKey>> {
  const devices = new Set<DeviceKey>();
  for (const { revision } of await repository.loadRevisions(id)) {
    if (revision.judge === judge) devices.add(revision.device);
  }
  for (const record of await repository.listImports(id)) {
    if (record.judge === judge && record.added + record.known > 0) devices.add(record.device);
  }
  return devices;
}

export interface OpenedCard {
  readonly judge: Judge;
  readonly code: AccessCode;
  readonly issuedAt: string;
}

/** The valid cards with their codes, to be printed or read out, in the order of the judges. */
export async function openCards(
  ports: CardPorts,
  id: WorkspaceId,
): Promise<Result<readonly OpenedCard[], CardsProblem>> {
  const opened = await openForCards(ports, id);
  if (!opened.ok) return opened;
  const { workspace } = opened.value;
  const { competition } = workspace;
  const list: OpenedCard[] = [];
  for (const judge of competition.judges) {
    const credential = competition.access && findValidCredential(competition.access, judge.id);
    const sealed = credential && findSealedCode(workspace, credential);
    if (credential === undefined || sealed === undefined) continue;
    const opened = await ports.keyring.open(workspace.signer, sealed);
    if (!opened.ok) return err({ type: 'key-missing', role: 'secretariat' });
    const code = toCode(opened.value);
    if (code !== undefined) list.push({ judge, code, issuedAt: credential.issuedAt });
  }
  return ok(list);
}

function findSealedCode({ cards = [] }: SecretariatWorkspace, { key }: Credential): Uint8Array | undefined {
  const sealed = cards.find(({ credential }) => credential === key)?.code;
  return sealed === undefined ? undefined : fromBase64Text(sealed);
}

const toCode = (bytes: Uint8Array): AccessCode | undefined => findAccessCode(new TextDecoder().decode(bytes));

/** What the judge's present card opens; undefined where its code isn't here any more. */
async function findIdentity(
  { keyring, credentials }: CardPorts,
  workspace: SecretariatWorkspace,
  judge: JudgeId,
): Promise<SealIdentity | undefined> {
  const { access } = workspace.competition;
  const credential = access && findValidCredential(access, judge);
  const sealed = credential && findSealedCode(workspace, credential);
  const opened = sealed && (await keyring.open(workspace.signer, sealed));
  const code = opened?.ok ? toCode(opened.value) : undefined;
  if (credential === undefined || code === undefined) return undefined;
  const unlocked = await credentials.unlock(credential.sealed, code);
  return unlocked.ok ? unlocked.value.identity : undefined;
}

const isWithoutCard = ({ access }: Competition, judge: JudgeId): boolean =>
  access === undefined || findValidCredential(access, judge) === undefined;

async function openForCards(
  { repository, keyring }: CardPorts,
  id: WorkspaceId,
): Promise<Result<{ readonly workspace: SecretariatWorkspace }, CardsProblem>> {
  const workspace = await repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  if (workspace.role !== 'secretariat') throw new Error('only the secretariat has cards');
  const holder = await requireKeyHolder({ repository }, workspace);
  if (!holder.ok) return holder;
  if (!(await keyring.holds(workspace.signer))) return err({ type: 'key-missing', role: 'secretariat' });
  return ok({ workspace });
}

const recipientOf = async (
  { keyring }: CardPorts,
  { competition, signer }: SecretariatWorkspace,
): Promise<Recipient> => competition.access?.recipient ?? keyring.ensureRecipient(signer);

async function makeCard(
  { credentials, seals, now }: CardPorts,
  judge: JudgeId,
  signer: DeviceKey,
  recipient: Recipient,
  earlier?: SealIdentity,
): Promise<NewCard> {
  const code = credentials.createCode();
  const made = await credentials.create(code, signer, earlier);
  const sealedCode = await seals.seal(new TextEncoder().encode(code), [recipient]);
  return {
    credential: { judge, ...made, issuedAt: now(), status: { type: 'valid' } },
    secret: { credential: made.key, code: toBase64(sealedCode) },
  };
}

function addCards(
  workspace: SecretariatWorkspace,
  recipient: Recipient,
  cards: readonly NewCard[],
): SecretariatWorkspace {
  const { competition } = workspace;
  const credentials = [
    ...(competition.access?.credentials ?? []),
    ...cards.map(({ credential }) => credential),
  ];
  return {
    ...workspace,
    competition: { ...competition, access: { ...competition.access, recipient, credentials } },
    cards: [...(workspace.cards ?? []), ...cards.map(({ secret }) => secret)],
  };
}

const mapCredentials = (
  competition: Competition,
  change: (credential: Credential) => Credential,
): Competition =>
  competition.access === undefined
    ? competition
    : {
        ...competition,
        access: { ...competition.access, credentials: competition.access.credentials.map(change) },
      };

async function changeCards(
  { repository, now }: CardPorts,
  id: WorkspaceId,
  change: (workspace: SecretariatWorkspace) => SecretariatWorkspace,
): Issued {
  const changed = await repository.changeWorkspace<never>(id, (current) =>
    ok(current.role === 'secretariat' ? { ...change(current), changedAt: now() } : current),
  );
  if (!changed.ok) return changed;
  if (changed.value.role !== 'secretariat') throw new Error('only the secretariat has cards');
  return ok(changed.value);
}

function requireJudge({ judges }: Competition, judge: JudgeId): void {
  if (!judges.some(({ id }) => id === judge)) throw new Error('the judge is not in this competition');
}
