import { closeWithAge, openWithAge } from '../../../renderer/adapters/backup/lock-with-age';
import { createSealIdentity, createSeals, toRecipient } from '../../../renderer/adapters/keys/age-seal';
import { CARD_WORK_FACTOR, createCredentials } from '../../../renderer/adapters/keys/credentials';
import { SIMULATED_START } from '../../../renderer/application/made-up/simulate-event';
import type { UnlockedCredential } from '../../../renderer/application/ports/keyring';
import type { Access, Credential, DeviceCertificate } from '../../../renderer/domain/access';
import { formatAccessCode } from '../../../renderer/domain/access-code';
import type { Competition } from '../../../renderer/domain/competition';
import type { DeviceKey, JudgeId } from '../../../renderer/domain/ids';

/** What cards make possible in a made-up event. */
interface SimulatedAccess {
  readonly access: Access;
  /** The secretariat's age identity, as `age-keygen` writes it. */
  readonly identityFile: string;
  /** `judge,code`, a line each. */
  readonly cards: string;
  readonly certify: (judge: JudgeId, device: DeviceKey) => Promise<DeviceCertificate>;
  readonly seal: (bytes: Uint8Array, judge: JudgeId) => Promise<Uint8Array>;
}

/**
 * A card for each judge of a made-up competition.
 * @param random for the codes of the cards only; keys come from the system's source of chance
 */
export async function simulateAccess(
  { id, judges }: Competition,
  signer: DeviceKey,
  random: () => number,
): Promise<SimulatedAccess> {
  const credentials = createCredentials({
    lock: {
      close: (bytes, passphrase) => closeWithAge(bytes, passphrase, CARD_WORK_FACTOR),
      open: (bytes, passphrases) => openWithAge(bytes, passphrases),
    },
    randomBytes: (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256)),
  });
  const identity = await createSealIdentity();
  const recipient = await toRecipient(identity);
  const made: Credential[] = [];
  const opened = new Map<JudgeId, { readonly card: Credential; readonly unlocked: UnlockedCredential }>();
  const lines = ['judge,code'];
  for (const judge of judges) {
    const code = credentials.createCode();
    const card: Credential = {
      judge: judge.id,
      ...(await credentials.create(code, signer)),
      issuedAt: SIMULATED_START,
      status: { type: 'valid' },
    };
    const unlocked = await credentials.unlock(card.sealed, code);
    if (!unlocked.ok) throw new Error(`A new card does not open: ${unlocked.error.type}`);
    made.push(card);
    opened.set(judge.id, { card, unlocked: unlocked.value });
    lines.push(`${judge.code},${formatAccessCode(code)}`);
  }
  const cardOf = (judge: JudgeId) => {
    const found = opened.get(judge);
    if (found === undefined) throw new Error('the judge is not in this competition');
    return found;
  };
  const { seal } = createSeals();
  return {
    access: { recipient, credentials: made },
    identityFile: `# created: ${SIMULATED_START}\n# public key: ${recipient}\n${identity}\n`,
    cards: `${lines.join('\n')}\n`,
    certify: (judge, device) =>
      cardOf(judge).unlocked.certify({ competition: id, judge, device, at: SIMULATED_START }),
    seal: (bytes, judge) => seal(bytes, [recipient, cardOf(judge).card.recipient]),
  };
}
