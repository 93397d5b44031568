import { describe, expect, test } from 'vitest';
import {
  type Access,
  type Credential,
  type DeviceCertificate,
  findCertificateProblem,
  findValidCredential,
} from '../../../renderer/domain/access';
import { certificateText } from '../../../renderer/domain/certificate-text';
import type { CompetitionId, CredentialKey, DeviceKey, Recipient } from '../../../renderer/domain/ids';
import { judgeId } from '../../builders/a-judge';

const key = (name: string): CredentialKey => `card-${name}` as CredentialKey;
const device = (name: string): DeviceKey => `device-${name}` as DeviceKey;
const at = '2026-03-16T02:00:00.000Z';

const aCredential = (facts: Partial<Credential> = {}): Credential => ({
  judge: judgeId('J1'),
  key: key('1'),
  recipient: 'age1' as Recipient,
  sealed: '',
  issuedAt: at,
  status: { type: 'valid' },
  ...facts,
});
const anAccess = (...credentials: Credential[]): Access => ({
  recipient: 'age1' as Recipient,
  credentials,
});
const certificate = (credential: CredentialKey): DeviceCertificate => ({ credential, at, signature: '' });
const lost = { type: 'replaced', at, reason: 'hilang', devices: [device('known')] } as const;

describe('who may hand in', () => {
  const access = anAccess(
    aCredential({ key: key('lost'), status: lost }),
    aCredential({ key: key('new') }),
    aCredential({ judge: judgeId('J2'), key: key('other judge') }),
  );
  const problemOf = (signer: DeviceKey, credential?: CredentialKey) =>
    findCertificateProblem(access, judgeId('J1'), signer, credential && certificate(credential))?.type;

  test('a laptop certified with the valid card', () => {
    expect(problemOf(device('any'), key('new'))).toBeUndefined();
  });

  test('a laptop certified with a lost card, if its sheets were in when the card was replaced', () => {
    expect(problemOf(device('known'), key('lost'))).toBeUndefined();
    expect(problemOf(device('thief'), key('lost'))).toBe('card-replaced');
  });

  test('not one without a certificate, or with a card that is nobody’s or another judge’s', () => {
    expect(problemOf(device('known'))).toBe('device-not-certified');
    expect(problemOf(device('known'), key('made up'))).toBe('card-unknown');
    expect(problemOf(device('known'), key('other judge'))).toBe('card-unknown');
  });

  test('the valid credential of a judge is the one that was not replaced', () => {
    expect(findValidCredential(access, judgeId('J1'))?.key).toBe(key('new'));
    expect(findValidCredential(access, judgeId('J3'))).toBeUndefined();
  });
});

test('a certificate’s text names everything it is about, in canonical form', () => {
  const statement = {
    competition: 'c' as CompetitionId,
    judge: judgeId('J1'),
    device: device('1'),
    at,
  };
  expect(certificateText(statement)).toBe(
    `{"at":"${at}","competition":"c","device":"device-1","judge":"judge-J1","v":1}`,
  );
});
