import { beforeAll, describe, expect, test } from 'vitest';
import { createServices } from '../../../../renderer/application/create-services';
import type { PlenoFile } from '../../../../renderer/application/ports/pleno-file';
import { isSealed } from '../../../../renderer/application/receive/sealed';
import { exportReceipt } from '../../../../renderer/application/send/export-receipt';
import type { WorkspaceId } from '../../../../renderer/application/workspace/workspace';
import { toHeadsDigest } from '../../../../renderer/domain/decision';
import type { CompetitionId, DeviceKey, Sha256 } from '../../../../renderer/domain/ids';
import {
  LARGEST_COUNT,
  type Revision,
  type StoredRevision,
  sealRevision,
} from '../../../../renderer/domain/revision';
import { judgeId } from '../../../builders/a-judge';
import { aNumberedFile } from '../../../builders/a-numbered-file';
import {
  type ADesk,
  type AnEvent,
  aDesk,
  anEvent,
  exportFile,
  loadSecretariat,
  openScores,
} from '../../../builders/an-event';
import {
  anIncomingFile,
  anotherLaptop,
  type FakePorts,
  getValue,
  lastSaved,
} from '../../../builders/fake-ports';
import { hashText } from '../../../builders/hash-text';
import { A_CARD_CODE } from '../../../builders/quick-credentials';
import { quiet } from '../../../builders/take-files';

type ScoresFile = Extract<PlenoFile, { kind: 'scores' }>;

let event: AnEvent;
let desk: ADesk;
let honest: ScoresFile;
let device: DeviceKey;
let competition = new Uint8Array();
beforeAll(async () => {
  event = await anEvent();
  const file = await exportFile(event);
  competition = Uint8Array.from(file.bytes);
  desk = await aDesk(file, 'J1', anotherLaptop('one'));
  await desk.mark(1, { a: 90, b: 80 });
  await desk.sign(1);
  ({ device } = await desk.workspace());
  const sealed = await desk.handOver();
  const opened = getValue(await desk.ports.keyring.open(device, sealed.bytes));
  const decoded = getValue(await desk.ports.codec.decode(opened));
  if (decoded.kind !== 'scores') throw new Error('no score file');
  honest = decoded;
});

async function takeIn(ports: FakePorts, services: AnEvent['services'], id: WorkspaceId, bytes: Uint8Array) {
  const before = await ports.repository.loadRevisions(id);
  const [outcome] = await services.importBundles(id, [anIncomingFile({ name: 'x.pleno', bytes })], quiet);
  if (outcome?.type === 'taken') return 'taken';
  // Whole or not at all.
  expect(await ports.repository.loadRevisions(id)).toEqual(before);
  return outcome?.problem.type;
}
const atOffice = (bytes: Uint8Array) => takeIn(event.ports, event.services, event.id, bytes);
const atDesk = (bytes: Uint8Array) => takeIn(desk.ports, desk.services, desk.id, bytes);

/** What a judge with a keyboard, and the laptop's own key, could hand in. */
const forged = (facts: Partial<ScoresFile>) => desk.ports.codec.encode({ ...honest, ...facts });
const withoutCertificate = (): ScoresFile => {
  const { certificate: _, ...rest } = honest;
  return rest;
};
/** The judge's revision, said otherwise and signed again. */
const revised = (facts: object) =>
  honest.revisions.map(({ revision }) => sealRevision({ ...revision, ...facts }, hashText));

describe('at the secretariat', () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['without a certificate', () => desk.ports.codec.encode(withoutCertificate()), 'device-not-certified'],
    [
      'of another competition',
      () =>
        desk.ports.codec.encode({
          ...withoutCertificate(),
          competition: { ...honest.competition, id: 'c2' as CompetitionId },
        }),
      'other-competition',
    ],
    ['of a rehearsal', () => forged({ nature: 'rehearsal' }), 'other-nature'],
    [
      'of rules nobody knows',
      () => forged({ competition: { ...honest.competition, hash: '0'.repeat(64) as Sha256 } }),
      'other-rule-book',
    ],
    [
      'with a mark off the scale',
      () => forged({ revisions: revised({ marks: { a: 10_001, b: 1 } }) }),
      'mark-off-scale',
    ],
    [
      'with a mark between two steps',
      () => forged({ revisions: revised({ marks: { a: 9_001, b: 8_000 } }) }),
      'mark-off-scale',
    ],
    [
      'signed with a mark missing',
      () => forged({ revisions: revised({ marks: { a: 9_000 }, state: 'submitted' }) }),
      'signed-sheet-incomplete',
    ],
    [
      'about an entry that isn’t there',
      () => forged({ revisions: revised({ entry: 'nobody' }) }),
      'entry-unknown',
    ],
  ])('a score file %s is refused whole', async (_, make, expected) => {
    expect(await atOffice(await make())).toBe(expected);
  });

  test('a laptop certified for one judge hands in for no other', async () => {
    const revisions = revised({ judge: judgeId('J2') });
    // The certificate names the judge: with another one in the header it isn't the card's word any more.
    await expect(forged({ judge: judgeId('J2'), revisions })).rejects.toThrow('signature-wrong');
    const bare = await desk.ports.codec.encode({ ...withoutCertificate(), judge: judgeId('J2'), revisions });
    expect(await atOffice(bare)).toBe('device-not-certified');
  });

  test('a certificate by a card somebody made at home is refused', async () => {
    const { credentials } = desk.ports;
    const home = await credentials.create(A_CARD_CODE, device);
    const unlocked = getValue(await credentials.unlock(home.sealed, A_CARD_CODE));
    const statement = {
      competition: honest.competition.id,
      judge: honest.judge,
      device,
      at: honest.createdAt,
    };
    expect(await atOffice(await forged({ certificate: await unlocked.certify(statement) }))).toBe(
      'card-unknown',
    );
  });

  test('a file sealed for another competition’s secretariat is not opened', async () => {
    const stranger = anotherLaptop('stranger');
    const recipient = await stranger.keyring.ensureRecipient(await stranger.keyring.createKey());
    const bytes = await stranger.seals.seal(await forged({}), [recipient]);
    expect(isSealed(bytes)).toBe(true);
    expect(await atOffice(bytes)).toBe('sealed-for-another');
  });

  test('a competition file, or a receipt, is no score file', async () => {
    expect(await atOffice(competition)).toBe('not-a-scores-file');
    getValue(await exportReceipt(event.ports, event.id, judgeId('J1')));
    expect(await atOffice(lastSaved(event.ports).bytes)).toBe('not-a-scores-file');
  });

  test('decisions signed by a judge’s laptop are refused', async () => {
    const { certificate: _, judge: __, kind: ___, ...head } = honest;
    const revisions = revised({ state: 'submitted', supersedes: [hashText('x')], reason: 'karena saya mau' });
    const bytes = await desk.ports.codec.encode({ ...head, kind: 'decisions', revisions });
    expect(await atOffice(bytes)).toBe('other-secretariat');
  });

  test('a decision inside a judge’s score file can’t be: each revision is by the file’s own key', async () => {
    const { signer } = await loadSecretariat(event.ports, event.id);
    await expect(forged({ revisions: revised({ device: signer }) })).rejects.toThrow('another device');
  });

  test('the name of a file is kept as it can be read, without what turns it around', async () => {
    const files = [anIncomingFile({ name: 'J1_\u202eonelp.exe\n.pleno', bytes: await forged({}) })];
    const [outcome] = await event.services.importBundles(event.id, files, quiet);
    expect(outcome).toMatchObject({
      fileName: 'J1_onelp.exe .pleno',
      record: { fileName: 'J1_onelp.exe .pleno' },
    });
  });

  test('the honest file is taken, sealed or not, and a second time adds nothing', async () => {
    expect(await atOffice(await forged({}))).toBe('taken');
    const count = (await event.ports.repository.loadRevisions(event.id)).length;
    expect(await atOffice((await desk.handOver()).bytes)).toBe('taken');
    expect(await event.ports.repository.loadRevisions(event.id)).toHaveLength(count);
  });
});

describe('a judge’s own card', () => {
  /** Somebody with the stick: everything as it was, but for whom score files are sealed; signed anew. */
  async function swapped(credentialOf: (sealed: string) => string = (sealed) => sealed) {
    const crook = anotherLaptop('crook');
    const signer = await crook.keyring.createKey();
    const recipient = await crook.keyring.ensureRecipient(signer);
    const file = getValue(await crook.codec.decode(competition));
    if (file.kind !== 'competition' || file.content.access === undefined) throw new Error('no cards');
    const { access } = file.content;
    const credentials = access.credentials.map((one) => ({ ...one, sealed: credentialOf(one.sealed) }));
    const content = { ...file.content, access: { recipient, credentials } };
    return aNumberedFile(crook, { ...file, signer, content }, 1);
  }

  test('doesn’t open a competition file that somebody else signed with the cards copied into it', async () => {
    const laptop = anotherLaptop('careful');
    const services = createServices(laptop);
    const joined = await services.joinAsJudge(await swapped(), judgeId('J1'), A_CARD_CODE);
    expect(joined).toEqual({ ok: false, error: { type: 'card-other-secretariat' } });
    expect(await laptop.repository.listWorkspaces()).toEqual([]);
  });

  test('that holds another credential than the file says is unreadable, and nothing breaks', async () => {
    const home = await desk.ports.credentials.create(A_CARD_CODE, device);
    const laptop = anotherLaptop('puzzled');
    const bytes = await swapped(() => home.sealed);
    const joined = await createServices(laptop).joinAsJudge(bytes, judgeId('J1'), A_CARD_CODE);
    expect(joined).toMatchObject({ ok: false, error: { type: 'card-unreadable' } });
  });
});

describe('at a judge’s laptop', () => {
  const receiptFor = async (code: string) => {
    getValue(await exportReceipt(event.ports, event.id, judgeId(code)));
    return lastSaved(event.ports).bytes;
  };

  test('another judge’s receipt is not opened, and not taken when it was not sealed', async () => {
    const bytes = await receiptFor('J2');
    expect(await atDesk(bytes)).toBe('sealed-for-another');
    const { signer } = await loadSecretariat(event.ports, event.id);
    const opened = getValue(await event.ports.keyring.open(signer, bytes));
    expect(await atDesk(opened)).toBe('other-judge');
  });

  test('another judge’s scores are not opened, and not taken when they were not sealed', async () => {
    const other = await aDesk({ name: 'c', mime: '', bytes: competition }, 'J2', anotherLaptop('two'));
    await other.mark(1, { a: 50, b: 50 });
    const { bytes } = await other.handOver();
    expect(await atDesk(bytes)).toBe('sealed-for-another');
    const opened = getValue(await other.ports.keyring.open((await other.workspace()).device, bytes));
    expect(await atDesk(opened)).toBe('other-judge');
  });

  test('decisions are for the secretariat, and refused as what they are', async () => {
    const { signer, competition: its } = await loadSecretariat(event.ports, event.id);
    const head = { competition: honest.competition, nature: its.nature, createdAt: honest.createdAt, signer };
    const file = { ...head, kind: 'decisions', competitionName: '', lastSeq: 0, revisions: [] } as const;
    expect(await atDesk(await event.ports.codec.encode(file))).toBe('not-a-scores-file');
  });

  test('a receipt by anybody but the secretariat is refused, even for the right judge', async () => {
    const forger = anotherLaptop('forger');
    const { certificate: _, revisions, lastSeq: __, ...head } = honest;
    const bytes = await forger.codec.encode({
      ...head,
      kind: 'receipt',
      signer: await forger.keyring.createKey(),
      received: [{ device, revisions: revisions.map(({ id }) => id) }],
      decisions: [],
    });
    expect(await atDesk(bytes)).toBe('other-secretariat');
    expect((await desk.workspace()).receipt).toBeUndefined();
  });

  test('the secretariat’s own receipt is taken, and an older one takes nothing away', async () => {
    const bytes = await receiptFor('J1');
    expect(await atDesk(bytes)).toBe('taken');
    const known = (await desk.workspace()).receipt?.revisions;
    expect(known?.length).toBeGreaterThan(0);
    expect(await atDesk(bytes)).toBe('taken');
    expect((await desk.workspace()).receipt?.revisions).toEqual(known);
  });
});

describe('a judge whose revisions count from a number near the end of numbers', () => {
  test('is refused beyond what any laptop could ever have counted to', async () => {
    await expect(forged({ revisions: revised({ lamport: Number.MAX_SAFE_INTEGER }) })).rejects.toThrow(
      'content-invalid',
    );
    await expect(forged({ revisions: revised({ lamport: LARGEST_COUNT + 1 }) })).rejects.toThrow(
      'content-invalid',
    );
  });

  test('takes no other judge along, and what is decided about the sheets can leave in files', async () => {
    const fresh = await anEvent();
    const file = await exportFile(fresh);
    const take = (bytes: Uint8Array) => takeIn(fresh.ports, fresh.services, fresh.id, bytes);
    const decide = async (laptop: ADesk, versions: readonly StoredRevision[]) => {
      const [first] = versions;
      if (!first) throw new Error('nothing to decide');
      const shown = toHeadsDigest(versions, hashText);
      const choice = { type: 'take', version: first.id } as const;
      getValue(
        await fresh.services.decideConflicts(
          fresh.id,
          [{ key: laptop.key(1), shown, choice }],
          'sesuai kertas',
        ),
      );
      const all = await fresh.ports.repository.loadRevisions(fresh.id);
      const decided = all.filter(
        ({ revision }) => revision.entry === laptop.key(1).entry && revision.judge === laptop.key(1).judge,
      );
      return decided.at(-1)?.revision.lamport ?? 0;
    };
    /** Two laptops of one judge that disagree about the first entry. */
    const disagree = async (code: string, lift: (revision: Revision) => Revision = (same) => same) => {
      const signed: StoredRevision[] = [];
      const laptops: ADesk[] = [];
      for (const a of [90, 50]) {
        const laptop = await aDesk(file, code, anotherLaptop(`${code} ${a}`));
        await laptop.mark(1, { a, b: 80 });
        await laptop.sign(1);
        const scores = await openScores(laptop, await laptop.handOver());
        const last = scores.revisions.at(-1);
        if (!last) throw new Error('nothing signed');
        const lifted = sealRevision(lift(last.revision), hashText);
        signed.push(lifted);
        laptops.push(laptop);
        const bytes = await laptop.ports.codec.encode({ ...scores, revisions: [lifted] });
        expect(await take(bytes)).toBe('taken');
      }
      return { signed, laptop: laptops[0] as ADesk };
    };

    const hostile = await disagree('J1', (revision) => ({ ...revision, lamport: LARGEST_COUNT }));
    expect(await decide(hostile.laptop, hostile.signed)).toBe(LARGEST_COUNT + 1);
    const honest = await disagree('J2');
    expect(await decide(honest.laptop, honest.signed)).toBeLessThan(100);
    getValue(await fresh.services.exportDecisions(fresh.id));
    for (const code of ['J1', 'J2']) {
      getValue(await exportReceipt(fresh.ports, fresh.id, judgeId(code)));
    }
    await takeIn(honest.laptop.ports, honest.laptop.services, honest.laptop.id, lastSaved(fresh.ports).bytes);
    await honest.laptop.mark(2, { a: 60, b: 60 });
    expect(await take((await honest.laptop.handOver()).bytes)).toBe('taken');
  });
});

describe('after a card was replaced', () => {
  test('a thief’s laptop is refused, the judge’s own stays good, and the new card opens another', async () => {
    const fresh = await anEvent();
    const file = await exportFile(fresh);
    const take = (bytes: Uint8Array) => takeIn(fresh.ports, fresh.services, fresh.id, bytes);
    const own = await aDesk(file, 'J1', anotherLaptop('own'));
    await own.mark(1, { a: 90, b: 80 });
    await own.sign(1);
    expect(await take((await own.handOver()).bytes)).toBe('taken');
    const thief = await aDesk(file, 'J1', anotherLaptop('thief'));
    await thief.mark(2, { a: 1, b: 1 });
    await thief.sign(2);
    getValue(await fresh.services.replaceCard(fresh.id, judgeId('J1'), 'hilang'));
    expect(await take((await thief.handOver()).bytes)).toBe('card-replaced');
    await own.mark(2, { a: 70, b: 70 });
    await own.sign(2);
    expect(await take((await own.handOver()).bytes)).toBe('taken');
    const spare = await aDesk(await exportFile(fresh), 'J1', anotherLaptop('spare'));
    await spare.mark(3, { a: 60, b: 60 });
    expect(await take((await spare.handOver()).bytes)).toBe('taken');
  });
});
