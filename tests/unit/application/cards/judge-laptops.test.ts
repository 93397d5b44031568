import { describe, expect, test } from 'vitest';
import { findStrikes, toJudgeLaptops } from '../../../../renderer/application/cards/judge-laptops';
import type { ImportRecord } from '../../../../renderer/application/workspace/workspace';
import type { Access, Credential, Strike } from '../../../../renderer/domain/access';
import type { CredentialKey, Recipient } from '../../../../renderer/domain/ids';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId, someJudges } from '../../../builders/a-judge';
import { aChain, aStoredRevision, deviceKey } from '../../../builders/a-revision';
import { workspaceId } from '../../../builders/a-workspace';
import { entryId } from '../../../builders/an-entry';
import { hashText } from '../../../builders/hash-text';

const at = '2026-03-16T02:00:00.000Z';
const signer = deviceKey('the secretariat');
const [oldCard, newCard] = ['old', 'new'] as unknown as [CredentialKey, CredentialKey];

const aCredential = (key: CredentialKey, status: Credential['status']): Credential => ({
  judge: judgeId('J1'),
  key,
  recipient: 'age1' as Recipient,
  sealed: '',
  issuedAt: at,
  status,
});
const aStrike = (device: string, lastSeq: number): Strike => ({
  device: deviceKey(device),
  judge: judgeId('J1'),
  lastSeq,
  reason: 'lost',
  at,
});
const access: Access = {
  recipient: 'age1' as Recipient,
  credentials: [
    aCredential(oldCard, {
      type: 'replaced',
      at,
      reason: 'lost',
      devices: [deviceKey('thief'), deviceKey('own')],
    }),
    aCredential(newCard, { type: 'valid' }),
  ],
};
const aFile = (device: string, name: string, credential?: CredentialKey): ImportRecord => ({
  workspace: workspaceId(),
  fileName: `${name}.pleno`,
  fileHash: hashText(name),
  judge: judgeId('J1'),
  device: deviceKey(device),
  added: 1,
  known: 0,
  at,
  ...(credential && { credential }),
});

const own = aChain(
  'own',
  { entry: entryId(1), state: 'draft' },
  { entry: entryId(1) },
  { entry: entryId(2) },
  { entry: entryId(3), state: 'recused', reason: 'tie' },
  { entry: entryId(2), state: 'withdrawn', reason: 'typo' },
);
const thief = aStoredRevision({ device: deviceKey('thief'), state: 'draft', entry: entryId(1), marks: {} });
const decision = aStoredRevision({ device: signer, reason: 'as on paper', supersedes: [thief.id] });
const laptops = (facts: Partial<Access> = {}, imports: readonly ImportRecord[] = []) =>
  toJudgeLaptops(
    { signer, competition: aCompetition({ judges: someJudges(2), access: { ...access, ...facts } }) },
    [thief, ...own, decision],
    imports,
  );

describe('the laptops of a judge', () => {
  test('are told by what each said last of every sheet and by its numbers, the busiest first', () => {
    expect(laptops()).toMatchObject([
      {
        device: deviceKey('own'),
        judge: { code: 'J1' },
        firstSeq: 1,
        lastSeq: 5,
        sheets: { submitted: 1, recused: 1, withdrawn: 1, draft: 0 },
      },
      { device: deviceKey('thief'), firstSeq: 1, lastSeq: 1, sheets: { submitted: 0, draft: 1 } },
    ]);
  });

  test('don’t hold the competition’s own key, which writes decisions', () => {
    expect(laptops().map(({ device }) => device)).not.toContain(signer);
  });

  test('are told by the card of their last file, and by the list of a lost card where that wasn’t noted', () => {
    const files = [aFile('own', 'first'), aFile('own', 'second', newCard), aFile('thief', 'third')];
    expect(
      laptops({}, files).map(({ device, card, files: [last] }) => [device, card, last?.fileName]),
    ).toEqual([
      [deviceKey('own'), 'valid', 'second.pleno'],
      [deviceKey('thief'), 'replaced', 'third.pleno'],
    ]);
    const earlier = laptops({}, [aFile('own', 'first', oldCard)]);
    expect(earlier[0]).toMatchObject({ card: 'replaced', files: [{ fileName: 'first.pleno' }] });
    const unknown = laptops({ credentials: access.credentials.slice(1) });
    expect(unknown.map(({ card, files }) => [card, files])).toEqual([
      ['unrecorded', []],
      ['unrecorded', []],
    ]);
  });

  test('are listed for each judge they write for, whoever came first, with the numbers of the whole laptop', () => {
    const written = [
      ...aChain(
        'both',
        { entry: entryId(1) },
        { entry: entryId(2), judge: judgeId('J2') },
        { entry: entryId(3) },
      ),
    ];
    const files = [aFile('both', 'one', newCard), { ...aFile('both', 'two'), judge: judgeId('J2') }];
    const strike = { ...aStrike('both', 2), judge: judgeId('J2') };
    for (const revisions of [written, written.toReversed()]) {
      const competition = aCompetition({
        judges: someJudges(2),
        access: { ...access, struckOut: [strike] },
      });
      const listed = toJudgeLaptops({ competition, signer }, revisions, files);
      const numbers = { firstSeq: 1, lastSeq: 3, strike };
      expect(listed).toMatchObject([
        {
          ...numbers,
          judge: { code: 'J1' },
          alsoFor: [{ code: 'J2' }],
          card: 'valid',
          sheets: { submitted: 2 },
          files: [{ fileName: 'one.pleno' }],
        },
        {
          ...numbers,
          judge: { code: 'J2' },
          alsoFor: [{ code: 'J1' }],
          card: 'unrecorded',
          sheets: { submitted: 1 },
          files: [{ fileName: 'two.pleno' }],
        },
      ]);
    }
    expect(laptops().flatMap(({ alsoFor }) => alsoFor)).toEqual([]);
  });

  test('show the strictest strike of several, and none where there is none', () => {
    const struckOut = [aStrike('thief', 4), aStrike('thief', 1), aStrike('thief', 3)];
    expect(laptops({ struckOut }).map(({ strike }) => strike?.lastSeq)).toEqual([undefined, 1]);
    expect(findStrikes({ ...access, struckOut }).get(deviceKey('thief'))).toEqual(struckOut[1]);
  });
});
