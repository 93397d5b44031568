import { decideConflicts, type SheetDecision } from '../../renderer/application/disputes/decide-conflict';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import type { SecretariatWorkspace } from '../../renderer/application/workspace/workspace';
import type { Competition } from '../../renderer/domain/competition';
import { toHeadsDigest } from '../../renderer/domain/decision';
import { findDistrusted } from '../../renderer/domain/distrust';
import { findHeads } from '../../renderer/domain/merge';
import type { SheetKey, StoredRevision } from '../../renderer/domain/revision';
import { sheetId } from '../../renderer/domain/revision';
import { rubricHash, ruleBookHash } from '../../renderer/domain/rule-book';
import { aCompetition } from './a-competition';
import { judgeId } from './a-judge';
import { aStoredRevision, deviceKey } from './a-revision';
import { roundId } from './a-round';
import { someMarks } from './a-rubric';
import { aSecretariatWorkspace } from './a-workspace';
import { entryId, someEntries } from './an-entry';
import { type FakePorts, fakePorts } from './fake-ports';
import { hashText } from './hash-text';

/** Three entries, two judges, rules that are frozen; nobody has a card. */
export function aFrozenCompetition(facts: Partial<Competition> = {}): Competition {
  const competition = aCompetition({ entries: someEntries(3), ...facts });
  const version = {
    version: 1,
    hash: ruleBookHash(competition, hashText),
    reason: '',
    at: '2026-03-15T02:00:00.000Z',
  };
  return { ...competition, ruleBook: { type: 'frozen', history: [version] } };
}

export const sheetOf = (judge: string, entry: number): SheetKey => ({
  judge: judgeId(judge),
  entry: entryId(entry),
  round: roundId(),
});

/** The secretariat's laptop, with what judges have sent. */
export interface ADispute {
  readonly ports: FakePorts;
  readonly workspace: SecretariatWorkspace;
  readonly receive: (...revisions: readonly StoredRevision[]) => Promise<void>;
  readonly revisions: () => Promise<readonly StoredRevision[]>;
  readonly view: () => Promise<ReturnType<typeof toSecretariatView>>;
  readonly headsOf: (key: SheetKey) => Promise<readonly StoredRevision[]>;
  /** Decides about what the sheet says now. */
  readonly decide: (
    key: SheetKey,
    choice: SheetDecision['choice'],
    reason?: string,
  ) => ReturnType<typeof decideConflicts>;
}

export async function aDispute(
  received: readonly StoredRevision[] = [],
  competition: Competition = aFrozenCompetition(),
): Promise<ADispute> {
  const ports = fakePorts();
  const workspace = aSecretariatWorkspace({ competition, signer: await ports.keyring.createKey() });
  await ports.repository.addWorkspace(workspace);
  const receive = async (...revisions: readonly StoredRevision[]): Promise<void> => {
    await ports.repository.addImport(workspace.id, revisions, (counts) => ({
      workspace: workspace.id,
      fileName: 'J1.pleno',
      fileHash: hashText('J1.pleno'),
      judge: judgeId('J1'),
      device: deviceKey('1'),
      ...counts,
      at: '2026-03-16T02:00:00.000Z',
    }));
  };
  await receive(...received);
  const revisions = () => ports.repository.loadRevisions(workspace.id);
  const headsOf = async (key: SheetKey) => {
    const all = await revisions();
    return findHeads(
      all.filter(({ revision }) => sheetId(revision) === sheetId(key)),
      findDistrusted(all),
    );
  };
  return {
    ports,
    workspace,
    receive,
    revisions,
    headsOf,
    view: async () => toSecretariatView(workspace, await revisions(), hashText),
    decide: async (key, choice, reason = 'The judge told us in writing.') => {
      const sheet = createDisputeFinder(workspace, await revisions(), hashText)(key);
      const shown = toHeadsDigest(sheet?.replaces ?? (await headsOf(key)), hashText);
      return decideConflicts(ports, workspace.id, [{ key, shown, choice }], reason);
    },
  };
}

/** A signed sheet of the competition of {@link aFrozenCompetition}, by judge code and entry number. */
export const aSignedSheet = (
  judge: string,
  entry: number,
  mark: number,
  facts: Parameters<typeof aStoredRevision>[0] = {},
): StoredRevision =>
  aStoredRevision({
    ...sheetOf(judge, entry),
    rubricHash: rubricHash(aFrozenCompetition().rounds[0] as Competition['rounds'][number], hashText),
    // A laptop of its own each, so that no chain has to be thought of.
    device: deviceKey(`${judge} ${entry}`),
    lamport: entry,
    marks: someMarks({ a: mark, b: mark }),
    ...facts,
  });
