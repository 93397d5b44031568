import { expect, test } from 'vitest';
import { isAct } from '../../../../renderer/application/acts/act';
import { tellChanges } from '../../../../renderer/application/acts/tell-changes';
import { standingOf } from '../../../../renderer/application/acts/with-acts';
import type { Access } from '../../../../renderer/domain/access';
import type { CredentialKey, DeviceKey, Recipient } from '../../../../renderer/domain/ids';
import { aDispute, aFrozenCompetition } from '../../../builders/a-dispute';
import { judgeId } from '../../../builders/a-judge';
import { deviceKey } from '../../../builders/a-revision';
import { getValue } from '../../../builders/fake-ports';

const AT = '2026-03-16T02:00:00.000Z';

const anAccess = (laptops: readonly DeviceKey[], reason: string): Access => ({
  recipient: 'age1office' as Recipient,
  credentials: [
    {
      ...{
        judge: judgeId('J1'),
        key: deviceKey('card') as string as CredentialKey,
        sealed: '',
        issuedAt: AT,
      },
      recipient: 'age1card' as Recipient,
      status: { type: 'replaced', at: AT, reason, devices: laptops },
    },
  ],
  struckOut: [{ device: deviceKey('thief'), judge: judgeId('J1'), lastSeq: 3, reason: 'Hilang', at: AT }],
});

const toldIn = async (access: Access) => {
  const { ports, workspace } = await aDispute([], { ...aFrozenCompetition(), access });
  getValue(await tellChanges(ports, workspace.id));
  const once = await ports.repository.loadActs(workspace.id);
  getValue(await tellChanges(ports, workspace.id));
  expect(await ports.repository.loadActs(workspace.id)).toEqual(once);
  return { acts: once.filter(isAct).map(({ revision }) => revision.act), ports, workspace };
};

test('what the competition says and no act tells yet is told, and once', async () => {
  expect((await toldIn(anAccess([deviceKey('one')], 'Kartu hilang'))).acts).toEqual([
    'strike',
    'card-replacement',
  ]);
});

test('what an act has no room for is left untold, and keeps the rest from nothing', async () => {
  expect((await toldIn(anAccess([], 'a'.repeat(2_001)))).acts).toEqual(['strike']);
  const laptops = Array.from({ length: 201 }, (_, index) => deviceKey(`laptop ${index}`));
  expect((await toldIn(anAccess(laptops, 'Kartu hilang'))).acts).toEqual(['strike']);
});

test('the same facts stand as one and the same workspace', async () => {
  const { ports, workspace } = await toldIn(anAccess([], 'Kartu hilang'));
  const acts = await ports.repository.loadActs(workspace.id);
  expect(standingOf(workspace, acts)).toBe(standingOf(workspace, acts));
  expect(standingOf(workspace, [])).toBe(workspace);
});
