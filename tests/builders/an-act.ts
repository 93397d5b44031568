import type { Act, ActBody, StoredAct } from '../../renderer/application/acts/act';
import type { CredentialKey } from '../../renderer/domain/ids';
import { type Envelope, sealRevision } from '../../renderer/domain/revision';
import { sheetOf } from './a-dispute';
import { judgeId } from './a-judge';
import { deviceKey } from './a-revision';
import { roundId } from './a-round';
import { entryId } from './an-entry';
import { hashText } from './hash-text';

/** The first thing a laptop of the secretariat wrote, unless said. */
export function anAct(body: ActBody, facts: Partial<Envelope> = {}): StoredAct {
  const envelope: Envelope = {
    v: 1,
    device: deviceKey('office'),
    seq: 1,
    prev: null,
    lamport: 1,
    wall: '2026-03-16T02:00:00.000Z',
    supersedes: [],
    ...facts,
  };
  return sealRevision({ ...body, ...envelope } as Act, hashText);
}

export const oneOfEachKind = (): readonly StoredAct[] =>
  [
    { act: 'excusal', ...sheetOf('J1', 1), says: 'excused', reason: 'Sakit' },
    { act: 'withdrawal', entry: entryId(1), says: 'withdrawn', reason: 'Mundur' },
    { act: 'dispute-seen', ...sheetOf('J1', 1), seen: [hashText('work')], reason: 'Sudah dibicarakan' },
    { act: 'strike', judge: judgeId('J1'), laptop: deviceKey('thief'), lastSeq: 3, reason: 'Hilang' },
    {
      ...{
        act: 'card-replacement',
        judge: judgeId('J1'),
        credential: deviceKey('card') as string as CredentialKey,
      },
      ...{ laptops: [deviceKey('one')], reason: 'Kartu hilang' },
    },
    {
      act: 'round-closing',
      round: roundId(),
      says: {
        type: 'closed',
        counted: [{ device: deviceKey('one'), lastSeq: 46, lastAct: 0 }],
        table: hashText('table'),
      },
    },
    { act: 'amendment', version: 2, hash: hashText('rules'), reason: 'Bobot keliru' },
  ].map((body) => anAct(body as ActBody));
