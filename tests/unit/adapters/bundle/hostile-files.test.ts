import { describe, expect, test } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { hashText } from '../../../../renderer/adapters/hash';
import {
  createSealIdentity,
  createSeals,
  openSealed,
  toRecipient,
} from '../../../../renderer/adapters/keys/age-seal';
import { toCertificateBytes } from '../../../../renderer/adapters/keys/dsse';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import { toBase64 } from '../../../../renderer/domain/base64';
import { certificateText } from '../../../../renderer/domain/certificate-text';
import type { CompetitionId, CredentialKey, DeviceKey, RevisionId } from '../../../../renderer/domain/ids';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import {
  aCompetitionFile,
  aDecisionsFile,
  aReceiptFile,
  aScoresFile,
  aSignedChain,
} from '../../../builders/a-pleno-file';
import { aRound } from '../../../builders/a-round';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { anEntry } from '../../../builders/an-entry';
import { startWork } from '../../../builders/work-time';

/** Files of somebody with a key and an editor: signed soundly, and made to do harm. */
const keyring = createMemoryKeyring('hostile');
const codec = createCodec(keyring);
const signer = await keyring.createKey();
const stranger = await keyring.createKey();
const card = await keyring.createKey();
const identity = await createSealIdentity();
const recipient = await toRecipient(identity);
const at = '2026-03-16T01:00:00.000Z';

async function certify(facts: Partial<Parameters<typeof certificateText>[0]> = {}, key: DeviceKey = card) {
  const statement = { competition: aCompetition().id, judge: judgeId('J1'), device: signer, at, ...facts };
  const signature = await keyring.sign(key, toCertificateBytes(certificateText(statement)));
  return { credential: card as string as CredentialKey, at: statement.at, signature: toBase64(signature) };
}

const arrived = aSignedChain(signer, {}, { marks: {}, state: 'recused', reason: 'kerabat' });
const credential = {
  judge: judgeId('J1'),
  key: card as string as CredentialKey,
  recipient,
  sealed: 'c2VhbGVk',
  issuedAt: at,
  status: { type: 'replaced' as const, at, reason: 'hilang', devices: [signer] },
};
const strike = { device: signer, judge: judgeId('J1'), lastSeq: 12, reason: 'dicuri', at };
const sound = {
  scores: bodyLines(
    await codec.encode(
      aScoresFile(signer, { certificate: await certify(), trail: { lines: 3, head: hashText('head') } }),
    ),
  ),
  decisions: bodyLines(await codec.encode(aDecisionsFile(signer))),
  receipt: bodyLines(
    await codec.encode(
      aReceiptFile(signer, arrived, {
        taken: [{ work: arrived[0]?.id as RevisionId, by: arrived.map(({ id }) => id), laptops: [signer] }],
      }),
    ),
  ),
  competition: bodyLines(
    await codec.encode(
      aCompetitionFile(
        signer,
        aCompetition({ access: { recipient, credentials: [credential], struckOut: [strike] } }),
      ),
    ),
  ),
};
type Kind = keyof typeof sound;

const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert('1')",
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("http://example.invalid")',
  '../../../etc/passwd',
  '%s%n$(alert)',
];

/** What comes of the file after one text in it was replaced everywhere, signed again by its own key. */
async function judge(kind: Kind, from: string | RegExp, to: string) {
  const lines = sound[kind].map((line) => line.replace(from, to));
  expect(lines, 'nothing was changed').not.toEqual(sound[kind]);
  const decoded = await codec.decode(await signBody(keyring, signer, kind, lines));
  return decoded.ok ? 'accepted' : 'detail' in decoded.error ? decoded.error.detail : decoded.error.type;
}

describe('a file made to do harm is refused', () => {
  test.each<[string, Kind, string | RegExp, string, string | RegExp]>([
    // Numbers
    ['a number beyond all', 'scores', /"lastSeq":1/, '"lastSeq":1e999', /integer/],
    ['no number', 'scores', /"lastSeq":1/, '"lastSeq":NaN', /value expected/],
    ['minus nothing', 'scores', /"lastSeq":1/, '"lastSeq":-0', 'not a safe integer'],
    ['half a number', 'scores', /"lastSeq":1/, '"lastSeq":1.0', 'not an integer'],
    ['an unsafe integer', 'scores', /"lastSeq":1/, '"lastSeq":9007199254740993', 'not a safe integer'],
    ['a mark of half a hundredth', 'scores', /"a":9000/, '"a":9000.5', 'not an integer'],
    ['a mark below nothing', 'scores', /"a":9000/, '"a":-1', /^marks/],
    ['a mark as text', 'scores', /"a":9000/, '"a":"9000"', /^marks/],
    ['fewer than no lines of a trail', 'scores', /"lines":3/, '"lines":0', /^trail\.lines/],
    // Keys
    ['a key twice', 'scores', /"lastSeq":1/, '"lastSeq":1,"lastSeq":1', 'repeated key lastSeq'],
    [
      'the same key under an escape',
      'scores',
      /"lastSeq":1/,
      '"lastSeq":1,"lastSe\\u0071":2',
      'key is not an identifier',
    ],
    [
      '__proto__',
      'scores',
      /"lastSeq":1/,
      '"lastSeq":1,"__proto__":{"judge":"x"}',
      'key is not an identifier',
    ],
    ['constructor', 'receipt', /"received":1/, '"received":1,"constructor":{}', 'reserved key constructor'],
    ['toString among the marks', 'scores', /"a":9000/, '"a":9000,"toString":1', 'reserved key toString'],
    ['a member nobody knows', 'decisions', /"lastSeq":2/, '"lastSeq":2,"extra":1', /extra/],
    // Shape
    ['nine levels', 'scores', /"lastSeq":1/, `"lastSeq":${'['.repeat(9)}${']'.repeat(9)}`, 'limit-exceeded'],
    [
      'a text of 4 001 characters',
      'scores',
      /"overall":""/,
      `"overall":"${'x'.repeat(4_001)}"`,
      'limit-exceeded',
    ],
    ['a line of 64 kB', 'scores', /"overall":""/, `"overall":"${'x'.repeat(65_536)}"`, 'limit-exceeded'],
    ['a header of another kind', 'decisions', /"judge":"judge-J1"/, '"judge":"judge-J1 "', /^judge/],
    // Characters
    ['a null character', 'scores', /"overall":""/, '"overall":"\\u0000"', /notes/],
    ['text turned around', 'scores', /"overall":""/, '"overall":"90\u202e08"', /notes/],
    ['half a character', 'scores', /"overall":""/, '"overall":"\\ud800"', 'escaped half of a character'],
    ['a reason turned around', 'decisions', /sesuai kertas/, 'sesuai\u2066kertas', /reason/],
    // Certificates
    ['a certificate without a signature', 'scores', /,"signature":"[^"]*"/, '', /^certificate/],
    [
      'a certificate with a signature too short',
      'scores',
      /"signature":"[^"]{8}/,
      '"signature":"',
      /^certificate/,
    ],
    ['a certificate of another instant', 'scores', /"at":"2026/, '"at":"2027', 'signature-wrong'],
    [
      'a certificate by a key that is none',
      'scores',
      /"credential":"[^"]*"/,
      '"credential":"x"',
      /^certificate/,
    ],
    [
      'a certificate by another card',
      'scores',
      /"credential":"[^"]*"/,
      `"credential":"${stranger}"`,
      'signature-wrong',
    ],
    // The head of the trail
    ['a trail without a head', 'scores', /,"head":"[^"]*"/, '', /^trail/],
    ['a head that is no hash', 'scores', /"head":"[^"]*"/, '"head":"<script>"', /^trail/],
    ['a trail of text', 'scores', /"trail":\{[^}]*\}/, '"trail":"3"', /^trail/],
    // Decisions
    [
      'a decision without a reason',
      'decisions',
      /"reason":"sesuai kertas",/,
      '',
      'a decision without a reason',
    ],
    ['a decision with a blank reason', 'decisions', /sesuai kertas/, '   ', 'a decision without a reason'],
    [
      'a decision about nothing',
      'decisions',
      /"supersedes":\[[^\]]*\]/,
      '"supersedes":[]',
      'a decision about nothing',
    ],
    [
      'a decision that is a draft',
      'decisions',
      /"state":"submitted"/,
      '"state":"draft"',
      'a decision is no draft',
    ],
    [
      'a decision by a judge’s laptop',
      'decisions',
      /"device":"[^"]*"/,
      `"device":"${stranger}"`,
      'another device',
    ],
    ['a decision beyond the last one', 'decisions', /"lastSeq":2/, '"lastSeq":1', 'beyond the last revision'],
    // Receipts
    [
      'a receipt of one revision twice',
      'receipt',
      /"revisions":\["([0-9a-f]{64})"/,
      '"revisions":["$1","$1"',
      'repeated',
    ],
    [
      'a receipt that says more than there is',
      'receipt',
      /"received":1/,
      '"received":9',
      'more received than records',
    ],
    ['a receipt that takes its decisions for arrivals', 'receipt', /"received":1/, '"received":2', /./],
    ['a receipt with its arrivals as decisions', 'receipt', /"received":1/, '"received":0', /./],
    [
      'a receipt of something that is no id',
      'receipt',
      /"revisions":\["[0-9a-f]{64}"/,
      '"revisions":["x"',
      /^revisions/,
    ],
    [
      'a receipt with a decision about another judge',
      'receipt',
      /"judge":"judge-J1","received"/,
      '"judge":"judge-J2","received"',
      'another judge',
    ],
    // Cards
    [
      'cards for a recipient that is none',
      'competition',
      new RegExp(recipient),
      `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`,
      /^recipient/,
    ],
    ['a card with nothing under its code', 'competition', /"sealed":"[^"]*"/, '"sealed":""', /^sealed/],
    ['a card that is no base64', 'competition', /"sealed":"[^"]*"/, '"sealed":"<script>"', /^sealed/],
    [
      'a card of a judge nobody knows',
      'competition',
      /"credential","judge":"judge-J1"/,
      '"credential","judge":"judge-J9"',
      'judge judge-J9 unknown',
    ],
    ['a replaced card without its laptops', 'competition', /,"devices":\[[^\]]*\]/, '', /^status/],
    ['a card neither valid nor replaced', 'competition', /"type":"replaced"/, '"type":"lost"', /^status/],
    [
      'a card before there are any',
      'competition',
      /^\{"type":"access".*$/,
      '{"type":"category","id":"c","name":"c"}',
      'credential before access',
    ],
    [
      'work taken by nothing',
      'receipt',
      /"by":\[[^\]]*\],"laptops":\[[^\]]*\]/,
      '"by":[],"laptops":[]',
      'taken by nothing',
    ],
    ['work taken twice by one', 'receipt', /"laptops":\["([^"]*)"\]/, '"laptops":["$1","$1"]', 'repeated'],
    ['more taken than there are records', 'receipt', /"taken":1/, '"taken":99', 'more received than records'],
    ['fewer than no work taken', 'receipt', /"taken":1/, '"taken":0', /^taken/],
    ['a laptop struck out from less than nothing', 'competition', /"lastSeq":12/, '"lastSeq":-1', /^lastSeq/],
    ['a laptop struck out without a reason', 'competition', /,"reason":"dicuri"/, '', /^reason/],
  ])('for %s', async (_, kind, from, to, expected) => {
    const found = await judge(kind, from, to);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatch(expected);
    expect(found).not.toBe('accepted');
  });

  test('when a card, or the right to seal, stands in it twice', async () => {
    for (const type of ['access', 'credential']) {
      const [header = '', ...records] = sound.competition;
      const twice = records.flatMap((line) => (line.startsWith(`{"type":"${type}"`) ? [line, line] : [line]));
      const lines = [header.replace(/"count":\d+/, `"count":${twice.length}`), ...twice];
      const decoded = await codec.decode(await signBody(keyring, signer, 'competition', lines));
      expect(decoded).toMatchObject({
        ok: false,
        error: { detail: expect.stringMatching(/^(access repeated|credential .* repeated)$/) },
      });
    }
  });

  test.each<[string, Parameters<typeof certify>[0]]>([
    ['judge', { judge: judgeId('J2') }],
    ['competition', { competition: 'competition-2' as CompetitionId }],
    ['laptop', { device: stranger }],
  ])('for a certificate about another %s', async (_, facts) => {
    const { signature } = await certify(facts);
    const found = await judge('scores', /"signature":"[^"]*"/, `"signature":"${signature}"`);
    expect(found).toBe('signature-wrong');
  });

  test('for a certificate somebody signed as a file, or a file as a certificate', async () => {
    const text = certificateText({
      competition: aCompetition().id,
      judge: judgeId('J1'),
      device: signer,
      at,
    });
    const bare = toBase64(await keyring.sign(card, new TextEncoder().encode(text)));
    expect(await judge('scores', /"signature":"[^"]*"/, `"signature":"${bare}"`)).toBe('signature-wrong');
  });

  test.each(Object.keys(sound) as Kind[])(
    'for a %s file passed off as one of every other kind',
    async (kind) => {
      for (const other of Object.keys(sound) as Kind[]) {
        if (other === kind) continue;
        const lines = sound[kind].map((line, index) =>
          index === 0 ? line.replace(`"kind":"${kind}"`, `"kind":"${other}"`) : line,
        );
        // By its old signature, and by a new one.
        const old = await signBody(keyring, signer, kind, lines);
        expect(await codec.decode(old)).toEqual({ ok: false, error: { type: 'signature-wrong' } });
        expect((await codec.decode(await signBody(keyring, signer, other, lines))).ok).toBe(false);
      }
    },
  );
});

describe('what a file may say, it says as text', () => {
  test.each(SCRIPTS)('%j comes through as it is, in every text there is', async (script) => {
    const round = aRound();
    const content = aCompetition({
      identity: {
        ...aCompetition().identity,
        name: script,
        venue: script,
        organiser: script,
        region: script,
      },
      judges: aCompetition().judges.map((judge, index) => ({
        ...judge,
        name: script,
        affiliation: script,
        code: `${script}${index}`,
      })),
      entries: [anEntry({ title: script, note: script, institution: { name: script, kind: null } })],
      rounds: [
        {
          ...round,
          name: script,
          rubric: {
            ...round.rubric,
            criteria: round.rubric.criteria.map((each, index) => ({
              ...each,
              name: `${script}${index}`,
              guidance: script,
            })),
          },
        },
      ],
      access: {
        recipient,
        credentials: [{ ...credential, status: { ...credential.status, reason: script } }],
        struckOut: [{ ...strike, reason: script }],
      },
    });
    const file = await codec.decode(await codec.encode(aCompetitionFile(signer, content)));
    expect(file).toMatchObject({ ok: true, value: { content } });
    const revisions = aSignedChain(signer, {
      notes: { overall: script, criteria: {} },
      state: 'recused',
      marks: {},
      reason: script,
    });
    const scores = await codec.decode(
      await codec.encode(aScoresFile(signer, { revisions, competitionName: script })),
    );
    expect(scores).toMatchObject({ ok: true, value: { competitionName: script, revisions } });
  });
});

describe('what stands around a file', () => {
  test('sealed for somebody else opens nothing', async () => {
    const elsewhere = await toRecipient(await createSealIdentity());
    const sealed = await createSeals().seal(new TextEncoder().encode(sound.scores.join('\n')), [elsewhere]);
    expect(await openSealed(identity, sealed)).toEqual({ ok: false, error: { type: 'sealed-for-another' } });
  });

  test('sealed within a seal is no file', async () => {
    const seals = createSeals();
    const twice = await seals.seal(await seals.seal(new Uint8Array(10), [recipient]), [recipient]);
    const opened = await openSealed(identity, twice);
    expect(opened.ok && (await codec.decode(opened.value))).toEqual({
      ok: false,
      error: { type: 'not-a-pleno-file' },
    });
  });

  test.each([
    ['nothing', ''],
    ['a picture', '\u00ff\u00d8\u00ff\u00e0'],
    ['an archive', 'PK\u0003\u0004'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a seal without anything behind it', 'age-encryption.org/v1\n'],
    [
      'a seal of endless stanzas',
      `age-encryption.org/v1\n${'-> X25519 AAAA\nAAAA\n'.repeat(5_000)}--- AAAA\n`,
    ],
  ])('%s is refused in moments', async (_, text) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const worked = startWork();
    expect((await codec.decode(bytes)).ok).toBe(false);
    expect((await openSealed(identity, bytes)).ok).toBe(false);
    expect(worked()).toBeLessThan(2_000);
  });
});
