import { describe, expect, test } from 'vitest';
import { toArrival } from '../../../../renderer/application/send/to-arrival';
import type { RevisionId } from '../../../../renderer/domain/ids';
import type { StoredRevision } from '../../../../renderer/domain/revision';
import { judgeId } from '../../../builders/a-judge';
import { aChain, aStoredRevision, deviceKey } from '../../../builders/a-revision';
import { aJudgeWorkspace } from '../../../builders/a-workspace';
import { entryId } from '../../../builders/an-entry';

const receiptOf = (...arrived: readonly (StoredRevision | undefined)[]) => ({
  revisions: arrived.map((stored) => stored?.id as RevisionId),
  createdAt: '2026-03-16T05:00:00.000Z',
  at: '2026-03-16T05:01:00.000Z',
});
const arrivalOf = (
  revisions: readonly StoredRevision[],
  ...arrived: readonly (StoredRevision | undefined)[]
) => toArrival(aJudgeWorkspace({ receipt: receiptOf(...arrived) }), revisions);
const entriesOf = (arrival: ReturnType<typeof toArrival>) => arrival.unconfirmed.map(({ entry }) => entry);

const work = aChain(
  '1',
  { entry: entryId(1), state: 'draft' },
  { entry: entryId(1) },
  { entry: entryId(2), state: 'recused', reason: 'pembina' },
  { entry: entryId(3), state: 'draft' },
);
const [, signed, recused] = work;

describe('what has arrived', () => {
  test('is nothing before the first receipt, of every sheet with a verdict', () => {
    const arrival = toArrival(aJudgeWorkspace(), work);
    expect(arrival).toMatchObject({ total: 2, confirmed: 0, receipt: undefined });
    expect(entriesOf(arrival)).toEqual([entryId(1), entryId(2)]);
  });

  test('is what a receipt names, and drafts are nobody else’s business', () => {
    expect(arrivalOf(work, signed)).toMatchObject({ total: 2, confirmed: 1 });
    expect(entriesOf(arrivalOf(work, signed))).toEqual([entryId(2)]);
    expect(arrivalOf(work, signed, recused)).toMatchObject({ total: 2, confirmed: 2, unconfirmed: [] });
  });

  test('is the verdict of now: a sheet signed anew has not arrived with the earlier one', () => {
    const again = aChain(
      '1',
      { entry: entryId(1) },
      { entry: entryId(1), state: 'withdrawn', reason: 'salah ketik' },
      { entry: entryId(1), state: 'draft' },
      { entry: entryId(1) },
    );
    expect(arrivalOf(again.slice(0, 2), again[0])).toMatchObject({ total: 1, confirmed: 0 });
    expect(arrivalOf(again, again[0], again[1])).toMatchObject({ total: 1, confirmed: 0 });
    expect(arrivalOf(again, again[3])).toMatchObject({ total: 1, confirmed: 1 });
  });

  test('a draft after a confirmed verdict takes nothing back', () => {
    const edited = aChain('1', { entry: entryId(1) }, { entry: entryId(1), state: 'draft' });
    expect(arrivalOf(edited, edited[0])).toMatchObject({ total: 1, confirmed: 1 });
  });

  test('counts sheets of the judge’s other laptops once they are here, and asks for both sides of a dispute', () => {
    const elsewhere = aChain('2', { entry: entryId(1), notes: { overall: 'x', criteria: {} } });
    expect(arrivalOf([...work, ...elsewhere], signed, recused)).toMatchObject({ total: 2, confirmed: 1 });
    expect(arrivalOf([...work, ...elsewhere], signed, recused, elsewhere[0])).toMatchObject({ confirmed: 2 });
  });

  test('tells the sheets the secretariat decided about, which are no verdict of the judge', () => {
    const decision = aStoredRevision({
      device: deviceKey('secretariat'),
      entry: entryId(5),
      reason: 'Sesuai lembar cetak',
    });
    const arrival = arrivalOf([...work, decision], signed, recused);
    expect(arrival).toMatchObject({ total: 2, confirmed: 2 });
    expect(arrival.decided.map(({ entry }) => entry)).toEqual([entryId(5)]);
  });

  test('leaves out other judges', () => {
    const others = aChain('9', { judge: judgeId('J2') });
    expect(arrivalOf([...work, ...others])).toMatchObject({ total: 2 });
  });
});
