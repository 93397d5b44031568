import { describe, expect, test } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import type { Round } from '../../../../renderer/domain/competition';
import type { Parts } from '../../../../renderer/domain/quantities';
import { aCompetition } from '../../../builders/a-competition';
import { aCompetitionFile } from '../../../builders/a-pleno-file';
import { aRound } from '../../../builders/a-round';
import { aPartsRubric, aRubric } from '../../../builders/a-rubric';
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
    ['with another unit', (line: string) => line.replace('"weights":"parts"', '"weights":"percent"')],
  ])('%s is damaged', async (_, change) => {
    expect(await read(aRound({ rubric: aPartsRubric() }), change)).toMatchObject({
      error: { type: 'content-invalid' },
    });
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
