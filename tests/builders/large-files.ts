import { writeFile } from 'node:fs/promises';
import { toCompetitionRecords } from '../../renderer/adapters/bundle/competition-records';
import { toSignedBytes, toTrailer } from '../../renderer/adapters/bundle/frame';
import { KINDS } from '../../renderer/adapters/bundle/kinds/kinds';
import { hashText } from '../../renderer/adapters/hash';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import type { Competition } from '../../renderer/domain/competition';
import type { DeviceKey, PanelId } from '../../renderer/domain/ids';
import { ruleBookHash } from '../../renderer/domain/rule-book';
import { aCompetition } from './a-competition';
import { judgeId, someJudges } from './a-judge';
import { aPanel, aRound } from './a-round';
import { entryId, someEntries } from './an-entry';

/*
 * Files that cost whoever reads them: soundly signed, within the limits of bytes and lines, and far beyond what
 * any event has.
 */

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A secretariat that writes whatever it likes. */
export interface Hand {
  readonly signer: DeviceKey;
  readonly write: (path: string, kind: string, facts: object, records: readonly object[]) => Promise<string>;
}

export async function aHand(seed: string): Promise<Hand> {
  const keyring = createMemoryKeyring(seed);
  const signer = await keyring.createKey();
  return {
    signer,
    write: async (path, kind, facts, records) => {
      const { newest = 1 } = KINDS.get(kind)?.versions ?? {};
      const header = {
        ...{ pleno: 1, kind, ...(newest > 1 && { version: newest }) },
        ...{ nature: 'event', signer: { key: signer } },
        ...{ createdAt: '2026-03-16T02:00:00.000Z', count: records.length, ...facts },
      };
      const lines = [header, ...records].map((record) => `${JSON.stringify(record)}\n`);
      const body = new TextEncoder().encode(lines.join(''));
      const signature = await keyring.sign(signer, toSignedBytes(kind, body));
      await writeFile(path, Buffer.concat([body, Buffer.from(toTrailer(signature, signer))]));
      return path;
    },
  };
}

const headOf = (competition: Competition) => ({
  competition: { id: competition.id, hash: ruleBookHash(competition, hashText) },
});

/** With frozen rules, as in every competition file. */
const frozen = (facts: Partial<Competition>): Competition => {
  const open = aCompetition(facts);
  const { hash } = headOf(open).competition;
  const first = { version: 1, hash, reason: '', at: '2026-03-16T02:00:00.000Z' };
  return { ...open, ruleBook: { type: 'frozen', history: [first] } };
};

export const usualCompetition = frozen({ entries: someEntries(3) });

/** A panel for every entry. */
export const manyPanels = (panels: number): Competition =>
  frozen({
    entries: someEntries(panels),
    rounds: [
      aRound({
        panels: times(panels, (index) =>
          aPanel({ id: `panel-${index}` as PanelId, name: `Panel ${index}`, entries: [entryId(index + 1)] }),
        ),
      }),
    ],
  });

/** One panel, in which everybody is to judge everything. */
export const crowded = (size: number): Competition =>
  frozen({
    entries: someEntries(size),
    judges: someJudges(size),
    rounds: [
      aRound({
        panels: [
          aPanel({
            judges: times(size, (index) => judgeId(`J${index + 1}`)),
            entries: times(size, (index) => entryId(index + 1)),
          }),
        ],
      }),
    ],
  });

export const writeCompetition = (hand: Hand, path: string, competition: Competition): Promise<string> =>
  hand.write(path, 'competition', headOf(competition), toCompetitionRecords(competition));

/** To judge J1, each revision in a record of its own. */
export const writeReceipt = (hand: Hand, path: string, competition: Competition, records: number) =>
  hand.write(
    path,
    'receipt',
    {
      ...headOf(competition),
      ...{ competitionName: competition.identity.name, judge: judgeId('J1'), received: records },
    },
    times(records, (index) => ({
      type: 'received',
      device: hand.signer,
      revisions: [index.toString(16).padStart(64, '0')],
    })),
  );
