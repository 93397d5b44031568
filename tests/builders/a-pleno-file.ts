import { hashText } from '../../renderer/adapters/hash';
import type { PlenoFile } from '../../renderer/application/ports/pleno-file';
import type { Competition } from '../../renderer/domain/competition';
import type { DeviceKey, RevisionId } from '../../renderer/domain/ids';
import { type Revision, type StoredRevision, sealRevision } from '../../renderer/domain/revision';
import { ruleBookHash } from '../../renderer/domain/rule-book';
import { aCompetition } from './a-competition';
import { judgeId } from './a-judge';
import { aRevision } from './a-revision';
import { entryId } from './an-entry';

type CompetitionFile = Extract<PlenoFile, { kind: 'competition' }>;
type ScoresFile = Extract<PlenoFile, { kind: 'scores' }>;

const headerOf = (competition: Competition, signer: DeviceKey) => ({
  createdAt: '2026-03-16T02:00:00.000Z',
  signer,
  competition: { id: competition.id, hash: ruleBookHash(competition, hashText) },
  nature: competition.nature,
});

export const aCompetitionFile = (
  signer: DeviceKey,
  content: Competition = aCompetition(),
): CompetitionFile => ({
  kind: 'competition',
  ...headerOf(content, signer),
  content,
});

/** Revisions of one device, chained, one for each of the steps. */
export function aSignedChain(device: DeviceKey, ...steps: readonly Partial<Revision>[]): StoredRevision[] {
  const chain: StoredRevision[] = [];
  for (const step of steps) {
    const prev: RevisionId | null = chain.at(-1)?.id ?? null;
    const seq = chain.length + 1;
    chain.push(sealRevision(aRevision({ device, seq, prev, lamport: seq, ...step }), hashText));
  }
  return chain;
}

/** A scores file of J1 with one signed sheet. */
export function aScoresFile(signer: DeviceKey, facts: Partial<ScoresFile> = {}): ScoresFile {
  const revisions = facts.revisions ?? aSignedChain(signer, {});
  return {
    kind: 'scores',
    ...headerOf(aCompetition(), signer),
    competitionName: 'Test Competition',
    judge: judgeId('J1'),
    lastSeq: revisions.length,
    revisions,
    ...facts,
  };
}

type DecisionsFile = Extract<PlenoFile, { kind: 'decisions' }>;
type ReceiptFile = Extract<PlenoFile, { kind: 'receipt' }>;

/** Two decisions of a secretariat, one that takes a version and one that asks the judge. */
const someDecisions = (signer: DeviceKey): StoredRevision[] =>
  aSignedChain(
    signer,
    { supersedes: [hashText('one') as RevisionId, hashText('two') as RevisionId], reason: 'sesuai kertas' },
    {
      entry: entryId(2),
      state: 'withdrawn',
      marks: {},
      supersedes: [hashText('three') as RevisionId],
      reason: 'tanya juri',
    },
  );

export function aDecisionsFile(signer: DeviceKey, facts: Partial<DecisionsFile> = {}): DecisionsFile {
  const revisions = facts.revisions ?? someDecisions(signer);
  return {
    kind: 'decisions',
    ...headerOf(aCompetition(), signer),
    competitionName: 'Test Competition',
    lastSeq: revisions.length,
    revisions,
    ...facts,
  };
}

/** For J1: the revisions have arrived, and two decisions were made. */
export function aReceiptFile(
  signer: DeviceKey,
  arrived: readonly StoredRevision[],
  facts: Partial<ReceiptFile> = {},
): ReceiptFile {
  const devices = [...new Set(arrived.map(({ revision }) => revision.device))];
  return {
    kind: 'receipt',
    ...headerOf(aCompetition(), signer),
    competitionName: 'Test Competition',
    judge: judgeId('J1'),
    received: devices.map((device) => ({
      device,
      revisions: arrived.filter(({ revision }) => revision.device === device).map(({ id }) => id),
    })),
    decisions: someDecisions(signer),
    ...facts,
  };
}
