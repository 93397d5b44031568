import { describe, expect, test } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { findCompetitionFault } from '../../../../renderer/adapters/bundle/competition-faults';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import type { Competition, Round } from '../../../../renderer/domain/competition';
import type { BasisPoints, Parts } from '../../../../renderer/domain/quantities';
import { TIE_BREAK_TYPES, type TieBreak } from '../../../../renderer/domain/tie-breaks/tie-breaks';
import { aCompetition } from '../../../builders/a-competition';
import { aCompetitionFile } from '../../../builders/a-pleno-file';
import { aRound, roundId } from '../../../builders/a-round';
import { aPartsRubric, aRubric, criterionId } from '../../../builders/a-rubric';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { someEntries } from '../../../builders/an-entry';
import { getValue } from '../../../builders/fake-ports';

const keyring = createMemoryKeyring('rounds');
const codec = createCodec(keyring);
const signer = await keyring.createKey();
const fileOf = (round: Round) => aCompetitionFile(signer, aCompetition({ rounds: [round] }));
const linesOf = async (round: Round) => bodyLines(await codec.encode(fileOf(round)));

async function read(round: Round, change: (line: string) => string) {
  const lines = (await linesOf(round)).map(change);
  return codec.decode(await signBody(keyring, signer, 'competition', lines));
}

const asVersion2 = (line: string): string => line.replace('"version":3,', '"version":2,');

describe('a round in a competition file', () => {
  test('comes back with weights that are parts', async () => {
    const file = fileOf(aRound({ rubric: aPartsRubric({ a: 2, b: 1 }) }));
    expect(getValue(await codec.decode(await codec.encode(file)))).toEqual(file);
  });

  test('comes back with another way to count, and with every tie-break there is', async () => {
    const earlier = aRound({ id: roundId('earlier'), name: 'Proposal' });
    const tieBreaks: TieBreak[] = [
      { type: 'preferred' },
      { type: 'criterion', criterion: criterionId('b') },
      { type: 'round', round: earlier.id },
      { type: 'median' },
    ];
    const round = aRound({ aggregation: 'trimmed-mean', tieBreaks });
    const file = aCompetitionFile(signer, aCompetition({ rounds: [round, earlier] }));
    expect(getValue(await codec.decode(await codec.encode(file)))).toEqual(file);
    expect(new Set(tieBreaks.map(({ type }) => type)).size).toBe(TIE_BREAK_TYPES.length);
  });

  test('says nothing of it where they are basis points, as ever', async () => {
    const line = (await linesOf(aRound())).find((one) => one.startsWith('{"type":"round"'));
    expect(Object.keys(JSON.parse(line ?? ''))).toEqual([
      'type',
      'id',
      'name',
      'kind',
      'scale',
      'aggregation',
      'tieBreaks',
    ]);
    const read2 = await read(aRound(), asVersion2);
    expect(getValue(read2)).toMatchObject({ content: { rounds: [{ rubric: aRubric() }] } });
  });

  test.each([
    ['of version 2 with parts', asVersion2],
    ['with another way to count', (line: string) => line.replace('"mean"', '"best"')],
    [
      'with a tie-break nobody knows',
      (line: string) => line.replace('"tieBreaks":[]', '"tieBreaks":[{"type":"lot"}]'),
    ],
    [
      'with more in a tie-break than it has',
      (line: string) => line.replace('"tieBreaks":[]', '"tieBreaks":[{"type":"median","of":1}]'),
    ],
    ['with another unit', (line: string) => line.replace('"weights":"parts"', '"weights":"percent"')],
  ])('%s is damaged', async (_, change) => {
    expect(await read(aRound({ rubric: aPartsRubric() }), change)).toMatchObject({
      error: { type: 'content-invalid' },
    });
  });

  test.each([
    ['of version 2 that counts in another way', aRound({ aggregation: 'trimmed-mean' })],
    ['of version 2 with another tie-break', aRound({ tieBreaks: [{ type: 'median' }] })],
  ])('%s is damaged', async (_, round) => {
    expect(await read(round, asVersion2)).toMatchObject({ error: { type: 'content-invalid' } });
  });

  test.each([
    ['one that isn’t there', 'gone', 'round gone unknown'],
    ['itself', 'round-1', 'round round-1 breaks its own ties'],
  ])('never leaves asking %s about its ties', async (_, id, fault) => {
    const round = aRound({ tieBreaks: [{ type: 'round', round: roundId(id) }] });
    await expect(codec.encode(fileOf(round))).rejects.toThrow(fault);
  });

  test.each([
    ['none', 0, 'criterion-without-weight'],
    ['too many', 10_000, 'parts-too-many'],
  ])('never leaves with %s parts', async (_, weight, fault) => {
    const rubric = aPartsRubric();
    const [first, ...others] = rubric.criteria;
    if (!first) throw new Error('no criterion');
    const criteria = [{ ...first, weight: weight as Parts }, ...others];
    await expect(codec.encode(fileOf(aRound({ rubric: { ...rubric, criteria } })))).rejects.toThrow(fault);
  });
});

describe('rounds for some, and rounds together', () => {
  const first = aRound({ id: roundId('first'), entrants: [] });
  const many = someEntries(501);
  const final = aRound({ id: roundId('final'), entrants: many.map(({ id }) => id) });
  const weights = (...parts: readonly [string, number][]) =>
    parts.map(([round, weight]) => ({ round: roundId(round), weight: weight as BasisPoints }));
  const combination = weights(['first', 2_500], ['final', 7_500]);
  const competition = aCompetition({ entries: many, rounds: [first, final], combination });
  const fileWith = (facts: Partial<Competition>) => aCompetitionFile(signer, { ...competition, ...facts });
  const change = async (edit: (line: string) => string | readonly string[]) => {
    const lines = bodyLines(await codec.encode(fileWith({}))).flatMap(edit);
    const counted = lines.map((line) => line.replace(/"count":\d+/, `"count":${lines.length - 1}`));
    return codec.decode(await signBody(keyring, signer, 'competition', counted));
  };

  test('come back, no line growing with them', async () => {
    const bytes = await codec.encode(fileWith({}));
    expect(getValue(await codec.decode(bytes))).toEqual(fileWith({}));
    const lists = bodyLines(bytes).filter((line) => line.startsWith('{"type":"round-entrants"'));
    expect(lists.map((line) => JSON.parse(line).entries.length)).toEqual([500, 1]);
  });

  test('one that counts alone is said, and comes back', async () => {
    const facts = { combination: weights(['first', 10_000]) };
    expect(getValue(await codec.decode(await codec.encode(fileWith(facts))))).toEqual(fileWith(facts));
  });

  const isFinal = (line: string): boolean => line.startsWith('{"type":"round","id":"final"');
  test.each([
    ['no weight at all', (line: string) => line.replace('"weight":7500', '"weight":0')],
    ['half a basis point', (line: string) => line.replace('"weight":7500', '"weight":7500.5')],
    ['more weight than there is', (line: string) => line.replace('"weight":7500', '"weight":10001')],
    ['entrants in another word', (line: string) => line.replace('"entrants":"listed"', '"entrants":"all"')],
    ['weights that don’t add up', (line: string) => line.replace('"weight":7500', '"weight":7499')],
    ['a list of entrants of a round for all', (line: string) => line.replace('"entrants":"listed",', '')],
    [
      'an entrant twice',
      (line: string) => [line, '{"type":"round-entrants","round":"final","entries":["entry-1"]}'],
    ],
    [
      'an entrant nobody knows',
      (line: string) => [line, '{"type":"round-entrants","round":"final","entries":["entry-0"]}'],
    ],
    [
      'a list of no entrants',
      (line: string) => [line, '{"type":"round-entrants","round":"final","entries":[]}'],
    ],
  ] as const)('%s is damage', async (_, edit) => {
    const read = await change((line) => (isFinal(line) ? edit(line) : line));
    expect(read).toMatchObject({ ok: false, error: { type: 'content-invalid' } });
  });

  test.each([
    ['about a round that isn’t there', weights(['first', 5_000], ['gone', 5_000]), 'round gone unknown'],
    ['about a round twice', weights(['first', 5_000], ['first', 5_000]), 'weight of round first repeated'],
    ['that don’t add up', weights(['first', 5_000]), 'do not add up'],
  ])('weights %s never leave', async (_, wrong, fault) => {
    await expect(codec.encode(fileWith({ combination: wrong }))).rejects.toThrow();
    expect(findCompetitionFault({ ...competition, combination: wrong })).toContain(fault);
  });

  test('are damage in a file of version 2', async () => {
    expect(await change((line) => asVersion2(line))).toMatchObject({ error: { type: 'content-invalid' } });
  });
});
