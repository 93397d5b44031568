import { describe, expect, test } from 'vitest';
import type { Credential, CredentialStatus } from '../../../../renderer/domain/access';
import type { CredentialKey, Recipient } from '../../../../renderer/domain/ids';
import { toCardRows, toReplacedCards } from '../../../../renderer/features/cards/card-rows';
import { judgeId, someJudges } from '../../../builders/a-judge';

const aCard = (judge: string, name: string, status: CredentialStatus = { type: 'valid' }): Credential => ({
  judge: judgeId(judge),
  key: name as CredentialKey,
  recipient: `age1${name}` as Recipient,
  sealed: '',
  issuedAt: '2026-03-15T01:00:00.000Z',
  status,
});
const replaced = (at: string, reason: string): CredentialStatus => ({
  type: 'replaced',
  at,
  reason,
  devices: [],
});
const accessOf = (...credentials: readonly Credential[]) => ({
  judges: someJudges(3),
  access: { recipient: 'age1' as Recipient, credentials },
});

describe('the list of cards', () => {
  test('names every judge, with the one card that counts', () => {
    const competition = accessOf(
      aCard('J1', 'old', replaced('2026-03-16T01:00:00.000Z', 'hilang')),
      aCard('J2', 'two'),
      aCard('J1', 'new'),
    );
    expect(toCardRows(competition).map(({ judge, card }) => [judge.code, card?.key])).toEqual([
      ['J1', 'new'],
      ['J2', 'two'],
      ['J3', undefined],
    ]);
  });

  test('has no card before any was made', () => {
    expect(toCardRows({ judges: someJudges(2) }).map(({ card }) => card)).toEqual([undefined, undefined]);
    expect(toReplacedCards({ judges: someJudges(2) })).toEqual([]);
  });
});

describe('cards that were replaced', () => {
  test('stand with date and reason, the last one first', () => {
    const competition = accessOf(
      aCard('J1', 'a', replaced('2026-03-16T01:00:00.000Z', 'hilang')),
      aCard('J2', 'b', replaced('2026-03-16T03:00:00.000Z', 'basah')),
      aCard('J1', 'c', replaced('2026-03-16T02:00:00.000Z', 'hilang lagi')),
      aCard('J1', 'd'),
    );
    expect(toReplacedCards(competition).map(({ judge, reason }) => [judge.code, reason])).toEqual([
      ['J2', 'basah'],
      ['J1', 'hilang lagi'],
      ['J1', 'hilang'],
    ]);
  });
});
