import { describe, expect, test } from 'vitest';
import { EMPTY_HEAD, encodeLine } from '../../../../renderer/adapters/journal/log-lines';
import { readTrailBytes } from '../../../../renderer/adapters/journal/read-trail';
import { aLog, aNote, logInstant } from '../../../builders/a-log';
import { aStoredRevision } from '../../../builders/a-revision';
import { createSeededRandom } from '../../../builders/seeded-random';
import { type Attack, type Care, tamper } from '../../../endurance/trail-attacks';

const { bytes, heads } = aLog(Array.from({ length: 8 }, (_, index) => [aNote(`cadangan ${index}`)]));
const changedBy = (attack: Attack, at: number, care: Care = 'plain') =>
  readTrailBytes(tamper(bytes, { attack, care, at }, createSeededRandom(1)));

describe('a trail that is read', () => {
  test('is whole, and ends where its last line ends', async () => {
    const trail = await readTrailBytes(bytes);
    expect(trail).toMatchObject({ standing: 'whole', faults: [] });
    expect(trail.head).toEqual({ lines: 8, head: heads.at(-1)?.hash });
    expect(trail.readFact(3)).toEqual(aNote('cadangan 3'));
    expect(trail.readFact(8)).toBeUndefined();
  });

  test('names the line that was changed, with and without its check sum made right', async () => {
    expect((await changedBy('edit', 3)).faults).toEqual([{ type: 'changed', line: 4 }]);
    expect((await changedBy('edit', 3, 'check-sums')).faults).toEqual([{ type: 'changed', line: 4 }]);
  });

  test('names the lines that are missing', async () => {
    expect((await changedBy('delete', 3)).faults).toEqual([{ type: 'missing', from: 4, to: 4 }]);
    expect((await changedBy('delete', 0)).faults).toEqual([{ type: 'missing', from: 1, to: 1 }]);
  });

  test('names lines that stand in the wrong place', async () => {
    const { faults } = await changedBy('swap', 2);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ type }) => type === 'order')).toBe(true);
  });

  test('says when something unfinished or changed stands at its end', async () => {
    expect((await changedBy('edit', 7)).faults).toEqual([{ type: 'end', line: 7 }]);
    expect((await readTrailBytes(bytes.subarray(0, -5))).faults).toEqual([{ type: 'end', line: 7 }]);
  });

  test('is mended where the program itself noticed the fault and said so', async () => {
    const torn = tamper(bytes, { attack: 'edit', care: 'plain', at: 3 }, createSeededRandom(1));
    const repaired = aLog([[{ type: 'event', event: { what: 'log-repaired', lines: 1 } }]], heads.at(-1));
    const trail = await readTrailBytes(new Uint8Array([...torn, ...repaired.bytes]));
    expect(trail).toMatchObject({ standing: 'mended', faults: [{ type: 'changed', line: 4 }] });
  });

  test('takes no line for a fact that does not have its shape', async () => {
    const line = (type: string, body: string) =>
      readTrailBytes(encodeLine(EMPTY_HEAD, { left: 0, at: logInstant, type, body }).bytes);
    const { text } = aStoredRevision();
    expect((await line('revision', text)).readFact(0)).toEqual({ type: 'revision', text });
    for (const [type, body] of [
      ['revision', '{"v":1}'],
      ['revision', 'not JSON'],
      [
        'change',
        '{"from":"a","stamp":"b","workspace":{},"competition":{"lists":{"entries":{"put":[null]}}}}',
      ],
      ['workspace', '{"stamp":"a","workspace":null}'],
      ['import', '{"fileName":1}'],
      ['event', '{"what":"invented"}'],
      ['invented', '{}'],
    ] as const) {
      expect([type, (await line(type, body)).readFact(0)]).toEqual([type, undefined]);
    }
  });
});
