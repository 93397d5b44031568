import { toRandom } from '../../../renderer/application/made-up/seeded-random';
import { simulateCompetition, simulateJudge } from '../../../renderer/application/made-up/simulate-event';
import type { Ports } from '../../../renderer/application/ports/ports';
import type { IncomingFile } from '../../../renderer/application/receive/import-outcome';
import type { Credential } from '../../../renderer/domain/access';
import { type Competition, currentRuleBook } from '../../../renderer/domain/competition';
import type { DeviceKey, Sha256 } from '../../../renderer/domain/ids';

type EventPlan = Parameters<typeof simulateCompetition>[0] & Parameters<typeof simulateJudge>[3];

export interface FileWorld {
  readonly ports: Ports;
  /** `bulkPut` of the same rows into a table of their own; milliseconds. */
  readonly putPlain: (rows: readonly { readonly id: string; readonly text: string }[]) => Promise<number>;
}

interface SealedFiles {
  readonly competition: Competition;
  readonly files: readonly IncomingFile[];
  /** Milliseconds for all of their rows. */
  readonly putPlain: number;
}

/** A competition and the sealed score files of all its judges, as their laptops hand them over. */
export async function makeSealedFiles(
  { ports, putPlain }: FileWorld,
  plan: EventPlan,
  signer: DeviceKey,
): Promise<SealedFiles> {
  const recipient = await ports.keyring.ensureRecipient(signer);
  const { keyring, credentials, codec, seals, hash, newId } = ports;
  const random = toRandom(100_000);
  const plain = simulateCompetition(plan, { random, newId, hash });
  const code = credentials.createCode();
  const cards: Credential[] = [];
  for (const { id } of plain.judges) {
    const made = await credentials.create(code, signer);
    cards.push({ judge: id, ...made, issuedAt: ports.now(), status: { type: 'valid' } });
  }
  const competition: Competition = { ...plain, access: { recipient, credentials: cards } };
  const ruleBook = currentRuleBook(competition)?.hash as Sha256;
  const files: IncomingFile[] = [];
  let baseline = 0;
  for (const card of cards) {
    const device = await keyring.createKey();
    const revisions = simulateJudge(competition, card.judge, device, plan, { random, hash });
    const unlocked = await credentials.unlock(card.sealed, code);
    if (!unlocked.ok) throw new Error(unlocked.error.type);
    const at = ports.now();
    const bytes = await codec.encode({
      kind: 'scores',
      createdAt: at,
      signer: device,
      nature: competition.nature,
      competition: { id: competition.id, hash: ruleBook },
      competitionName: competition.identity.name,
      judge: card.judge,
      lastSeq: revisions.length,
      certificate: await unlocked.value.certify({
        competition: competition.id,
        judge: card.judge,
        device,
        at,
      }),
      revisions,
    });
    const sealed = await seals.seal(bytes, [recipient, card.recipient]);
    files.push({ name: `${files.length}.pleno`, size: sealed.length, read: () => Promise.resolve(sealed) });
    baseline += await putPlain(revisions);
  }
  return { competition, files, putPlain: baseline };
}
