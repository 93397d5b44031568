import { describe, expect, test } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import type { Round } from '../../../../renderer/domain/competition';
import type { Parts } from '../../../../renderer/domain/quantities';
import { TIE_BREAK_TYPES, type TieBreak } from '../../../../renderer/domain/tie-breaks/tie-breaks';
import { aCompetition } from '../../../builders/a-competition';
import { aCompetitionFile } from '../../../builders/a-pleno-file';
import { aRound, roundId } from '../../../builders/a-round';
import { aPartsRubric, aRubric, criterionId } from '../../../builders/a-rubric';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
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
