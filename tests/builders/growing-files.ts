import { createCodec } from '../../renderer/adapters/bundle/codec';
import type { CompetitionRecord } from '../../renderer/adapters/bundle/competition-record-schema';
import { toCompetitionRecords } from '../../renderer/adapters/bundle/competition-records';
import { hashText } from '../../renderer/adapters/hash';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { VERSIONS_A_SHEET } from '../../renderer/application/workspace/limits';
import type { Competition, Panel } from '../../renderer/domain/competition';
import type { JudgeId, PanelId, RevisionId } from '../../renderer/domain/ids';
import type { Revision, StoredRevision } from '../../renderer/domain/revision';
import { aCompetition } from './a-competition';
import { judgeId, someJudges } from './a-judge';
import { aCompetitionFile, aDecisionsFile, aReceiptFile, aScoresFile, aSignedChain } from './a-pleno-file';
import { aPanel, aRound } from './a-round';
import { bodyLines, signBody } from './a-signed-body';
import { entryId, someEntries } from './an-entry';

/*
 * Sound files that grow in one direction each, with everything a signature asks for: what somebody with a
 * key and time on their hands can make.
 */

const keyring = createMemoryKeyring('growing');
const codec = createCodec(keyring);
/** The competition's key, and a judge's laptop. */
export const SIGNER = await keyring.createKey();
const LAPTOP = await keyring.createKey();

export type Grow = (size: number) => Promise<Uint8Array>;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const textOf = (value: unknown): string => JSON.stringify(value);

const idOf = (index: number): RevisionId => hashText(String(index)) as RevisionId;

/** The rules of every competition here: two judges over all entries. */
const frozen = (facts: Partial<Competition> = {}): Competition =>
  aCompetition({
    ...facts,
    ruleBook: {
      type: 'frozen',
      history: [
        {
          version: 1,
          hash: aCompetitionFile(SIGNER, aCompetition(facts)).competition.hash,
          reason: '',
          at: '2026-03-16T02:00:00.000Z',
        },
      ],
    },
  });

export const competitionOf = (entries: number): Competition => frozen({ entries: someEntries(entries) });

const fileOf = (competition: Competition): Promise<Uint8Array> =>
  codec.encode(aCompetitionFile(SIGNER, competition));

/** Lines put in place of a file's own, signed again. */
async function withLines(
  bytes: Uint8Array,
  kind: string,
  lines: readonly string[],
  facts: Readonly<Record<string, unknown>> = {},
): Promise<Uint8Array> {
  const [head = '{}'] = bodyLines(bytes);
  const header = { ...JSON.parse(head), count: lines.length, ...facts };
  const signer = kind === 'scores' ? LAPTOP : SIGNER;
  return signBody(
    keyring,
    signer,
    kind,
    new TextEncoder().encode(`${[textOf(header), ...lines].join('\n')}\n`),
  );
}

const receiptOf = async (lines: readonly unknown[]): Promise<Uint8Array> =>
  withLines(
    await codec.encode(aReceiptFile(SIGNER, aSignedChain(LAPTOP, {}), { decisions: [] })),
    'receipt',
    lines.map(textOf),
    { received: lines.length },
  );

const received = (device: string, revisions: readonly RevisionId[]) => ({
  type: 'received',
  device,
  revisions,
});

const scoresOf = (revisions: readonly StoredRevision[]): Promise<Uint8Array> =>
  codec.encode(aScoresFile(LAPTOP, { revisions, lastSeq: revisions.length }));

const scores =
  (make: (index: number) => Partial<Revision>): Grow =>
  (size) =>
    scoresOf(aSignedChain(LAPTOP, ...times(size, make)));

const decisions =
  (make: (index: number) => Partial<Revision>): Grow =>
  (size) =>
    codec.encode(
      aDecisionsFile(SIGNER, {
        revisions: aSignedChain(
          SIGNER,
          ...times(size, (index) => ({ supersedes: [idOf(index)], reason: 'alasan', ...make(index) })),
        ),
      }),
    );

const panelOf = (index: number, facts: Partial<Panel>): Panel =>
  aPanel({ id: `panel-${index}` as PanelId, ...facts });

const entryIds = (count: number) => times(count, (index) => entryId(index + 1));
const judgeIds = (count: number): JudgeId[] => times(count, (index) => judgeId(`J${index + 1}`));

/** A competition file, panel records and panel entries in the given order. */
const panels =
  (make: (size: number) => { judges: number; entries: number; panels: readonly Panel[] }): Grow =>
  async (size) => {
    const { judges, entries, panels: made } = make(size);
    return fileOf(
      frozen({
        judges: someJudges(judges),
        entries: someEntries(entries),
        rounds: [aRound({ panels: made })],
      }),
    );
  };

/** Every entry of a panel in a line of its own. */
const splitEntries = (record: CompetitionRecord): readonly CompetitionRecord[] =>
  record.type === 'panel-entries'
    ? record.entries.map((entry) => ({ ...record, entries: [entry] }))
    : [record];

/** By kind and direction. What a device may write is said by the kinds' own tests. */
export const GROWING = {
  receipt: {
    'records of one device': (size) => receiptOf(times(size, (index) => received(LAPTOP, [idOf(index)]))),
    'revisions in each record': (size) =>
      receiptOf(
        times(20, (at) =>
          received(
            LAPTOP,
            times(size / 20, (index) => idOf(at * size + index)),
          ),
        ),
      ),
    devices: async (size) => {
      const devices = times(size, (index) => textOf(index).padEnd(43, 'A').concat('='));
      return receiptOf(devices.map((device, index) => received(toKey(device), [idOf(index)])));
    },
    decisions: (size) => grownReceipt(size),
  },
  scores: {
    sheets: scores((index) => ({ entry: entryId((index % 1_000) + 1) })),
    'sheets of many versions': scores((index) => ({
      entry: entryId(Math.floor(index / VERSIONS_A_SHEET) + 1),
    })),
    'versions that name all before them': (size) => {
      // Squares by themselves: as many names as fit are as many bytes.
      const named = Math.floor(Math.sqrt(size));
      return scoresOf(
        aSignedChain(
          LAPTOP,
          ...times(named, (index) => ({ supersedes: times(named, (at) => idOf(at + index)) })),
        ),
      );
    },
  },
  decisions: {
    'decisions about as many entries': decisions((index) => ({ entry: entryId(index + 1) })),
    'decisions about one sheet': decisions(() => ({})),
  },
  competition: {
    entries: (size) => fileOf(competitionOf(size)),
    'panels of one entry': panels((size) => ({
      judges: 2,
      entries: size,
      panels: times(size, (index) => panelOf(index, { entries: [entryId(index + 1)] })),
    })),
    'panels that share their entries': panels((size) => ({
      judges: 2,
      entries: 100,
      panels: times(size / 100, (index) => panelOf(index, { entries: entryIds(100) })),
    })),
    'panels and judges, each judge on one': panels((size) => ({
      judges: size / 10,
      entries: size,
      panels: times(size / 10, (index) =>
        panelOf(index, {
          judges: [judgeId(`J${index + 1}`)],
          entries: entryIds(size).slice(index * 10, index * 10 + 10),
        }),
      ),
    })),
    'entries of one panel, a line each': async (size) => {
      const competition = frozen({
        entries: someEntries(size),
        rounds: [aRound({ panels: [aPanel({ entries: entryIds(size) })] })],
      });
      const records = toCompetitionRecords(competition).flatMap(splitEntries);
      return withLines(await fileOf(competition), 'competition', records.map(textOf));
    },
    'panels of no entry': panels((size) => ({
      judges: 2,
      entries: 2,
      panels: times(size, (index) => panelOf(index, { entries: index === 0 ? 'all' : [] })),
    })),
    'judges on one panel': panels((size) => ({
      judges: size / 10,
      entries: 10,
      panels: [aPanel({ judges: judgeIds(size / 10) })],
    })),
    rounds: (size) =>
      fileOf(
        frozen({
          entries: someEntries(2),
          rounds: times(size, (index) => aRound({ id: `round-${index}` as never })),
        }),
      ),
    excusals: (size) =>
      fileOf(
        frozen({
          entries: someEntries(size),
          excusals: entryIds(size).map((entry) => ({
            judge: judgeId('J1'),
            entry,
            round: aRound().id,
            reason: 'berhalangan',
            at: '2026-03-16T02:00:00.000Z',
          })),
        }),
      ),
    categories: (size) =>
      fileOf(
        frozen({
          categories: times(size, (index) => ({ id: `c${index}` as never, name: `Kategori ${index}` })),
        }),
      ),
    'characters of each note': (size) =>
      fileOf(
        frozen({ entries: someEntries(100).map((entry) => ({ ...entry, note: ' \té'.repeat(size / 3) })) }),
      ),
    'versions of the rules': async (size) => {
      const bytes = await fileOf(frozen());
      const lines = bodyLines(bytes).slice(1);
      const last = JSON.parse(lines.at(-1) ?? '{}');
      const versions = times(size, (index) => textOf({ ...last, version: index + 1 }));
      return withLines(bytes, 'competition', [...lines.slice(0, -1), ...versions]);
    },
  },
} as const satisfies Record<string, Record<string, Grow>>;

/** Some 32 bytes as the one text base64 has for them. */
const toKey = (text: string): string => Buffer.from(hashText(text), 'hex').toString('base64');

async function grownReceipt(size: number): Promise<Uint8Array> {
  const made = aSignedChain(
    SIGNER,
    ...times(size, (index) => ({ entry: entryId(index + 1), supersedes: [idOf(index)], reason: 'alasan' })),
  );
  return codec.encode(aReceiptFile(SIGNER, [], { decisions: made }));
}
