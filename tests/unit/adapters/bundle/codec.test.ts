import { describe, expect, test } from 'vitest';
import { BUNDLE_LIMITS } from '../../../../renderer/adapters/bundle/bundle-limits';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { hashText } from '../../../../renderer/adapters/hash';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import { canonicalJson } from '../../../../renderer/domain/canonical-json';
import type { Competition, Excusal } from '../../../../renderer/domain/competition';
import type { EntryId, JudgeId, OptionId, PanelId, Sha256 } from '../../../../renderer/domain/ids';
import type { BasisPoints } from '../../../../renderer/domain/quantities';
import type { Revision } from '../../../../renderer/domain/revision';
import { ruleBookHash } from '../../../../renderer/domain/rule-book';
import { aCompetition, anIdentity } from '../../../builders/a-competition';
import { aJudge, judgeId, someJudges } from '../../../builders/a-judge';
import { aPlan, aSession } from '../../../builders/a-plan';
import { aCompetitionFile, aScoresFile, aSignedChain } from '../../../builders/a-pleno-file';
import { aRevision } from '../../../builders/a-revision';
import { aPanel, aRound, roundId } from '../../../builders/a-round';
import { aRubric, criterionId } from '../../../builders/a-rubric';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { anEntry, entryId, someEntries } from '../../../builders/an-entry';

const keyring = createMemoryKeyring('codec');
const codec = createCodec(keyring);
const signer = await keyring.createKey();
const stranger = await keyring.createKey();

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const problemOf = async (bytes: Uint8Array) => {
  const result = await codec.decode(bytes);
  return result.ok ? 'accepted' : result.error;
};

/** Everything the format can carry. */
function aFullCompetition(): Competition {
  const entries = [
    anEntry({
      number: 1,
      title: 'Sistem "Cepat", O’Brien & \u{1f600} ꦲ',
      institution: { name: 'SMP Negeri 1', kind: 'school' as OptionId },
      category: 'c1' as OptionId,
      group: 'g1' as OptionId,
      note: 'satu\ndua',
    }),
    anEntry({ number: 2, status: { type: 'withdrawn', reason: 'mundur' } }),
    ...someEntries(1_300).slice(2),
  ];
  const judges = someJudges(3);
  const competition = aCompetition({
    nature: 'rehearsal',
    identity: anIdentity({ venue: '' }),
    categories: [{ id: 'c1' as OptionId, name: 'Kesehatan' }],
    groups: [{ id: 'g1' as OptionId, name: 'Umum' }],
    institutionKinds: [{ id: 'school' as OptionId, name: 'Sekolah' }],
    entries,
    judges,
    rounds: [
      aRound({
        tieBreaks: [{ type: 'criterion', criterion: aRubric().criteria[0]?.id ?? criterionId('a') }],
        panels: [
          aPanel({ judges: [judgeId('J1')], entries: entries.map(({ id }) => id) }),
          aPanel({ id: 'panel-2' as PanelId, judges: [judgeId('J2'), judgeId('J3')] }),
        ],
      }),
      aRound({ id: roundId('round-2'), kind: 'field', panels: [] }),
    ],
    excusals: [
      {
        judge: judgeId('J1'),
        entry: entryId(1),
        round: roundId(),
        reason: 'sakit',
        at: '2026-03-16T02:00:00.000Z',
      },
    ],
    plan: aPlan({ sessions: [aSession({ panel: 'panel-2' as PanelId })] }),
  });
  const hash = ruleBookHash(competition, hashText);
  const at = '2026-03-16T02:00:00.000Z';
  return {
    ...competition,
    ruleBook: {
      type: 'frozen',
      history: [
        { version: 1, hash: '0'.repeat(64) as Sha256, reason: '', at },
        { version: 2, hash, reason: 'bobot salah', at },
      ],
    },
  };
}

describe('a competition file', () => {
  test.each([
    ['the smallest', aCompetition()],
    ['with everything in it', aFullCompetition()],
    ['with no people and no entries yet', aCompetition({ entries: [], judges: [] })],
  ])('comes back as it was written: %s', async (_, content) => {
    const file = aCompetitionFile(signer, content);
    expect(await codec.decode(await codec.encode(file))).toEqual({ ok: true, value: file });
  });

  test('keeps every line below the limit with 5 000 entries, all listed on a panel', async () => {
    const entries = someEntries(5_000);
    const rounds = [aRound({ panels: [aPanel({ entries: entries.map(({ id }) => id) })] })];
    const bytes = await codec.encode(aCompetitionFile(signer, aCompetition({ entries, rounds })));
    expect(Math.max(...bodyLines(bytes).map((line) => line.length))).toBeLessThan(
      BUNDLE_LIMITS.lineBytes / 2,
    );
    expect(await codec.decode(bytes)).toMatchObject({ ok: true });
  });

  test('is the same bytes for the same content and key', async () => {
    const file = aCompetitionFile(signer, aFullCompetition());
    expect(await codec.encode(file)).toEqual(await codec.encode(file));
  });

  test('has its texts cleaned on the way in', async () => {
    const lines = bodyLines(await codec.encode(aCompetitionFile(signer)));
    const dirty = lines.map((line) =>
      line.replace('"Town Hall"', '"\\u202eBalai\\u0000\\tKe\u0301bo\\u200f\\n Baru"'),
    );
    const decoded = await codec.decode(await signBody(keyring, signer, 'competition', dirty));
    expect(decoded).toMatchObject({ value: { content: { identity: { venue: 'Balai Kébo  Baru' } } } });
  });

  test.each<[string, Partial<Competition>]>([
    [
      'an entry’s number twice',
      { entries: [anEntry({ number: 1 }), anEntry({ number: 1, id: entryId(2) })] },
    ],
    ['an entry’s id twice', { entries: [anEntry({ number: 1 }), anEntry({ number: 2, id: entryId(1) })] }],
    ['the number 0', { entries: [anEntry({ number: 0 })] }],
    ['a judge’s code twice', { judges: [...someJudges(2), aJudge({ id: judgeId('J3'), code: 'J1' })] }],
    ['an unknown category', { entries: [anEntry({ category: 'x' as OptionId })] }],
    ['an unknown group', { entries: [anEntry({ group: 'x' as OptionId })] }],
    ['an unknown kind', { entries: [anEntry({ institution: { name: 'A', kind: 'x' as OptionId } })] }],
    [
      'a category’s id twice',
      {
        categories: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ] as never,
      },
    ],
    ['no round', { rounds: [] }],
    [
      'a judge on a panel who is nobody',
      { rounds: [aRound({ panels: [aPanel({ judges: ['x' as JudgeId] })] })] },
    ],
    [
      'an entry on a panel that isn’t there',
      { rounds: [aRound({ panels: [aPanel({ entries: ['x' as EntryId] })] })] },
    ],
    [
      'a judge twice on a panel',
      { rounds: [aRound({ panels: [aPanel({ judges: [judgeId('J1'), judgeId('J1')] })] })] },
    ],
    ['a panel’s id twice', { rounds: [aRound({ panels: [aPanel(), aPanel()] })] }],
    ['weights that make 99 %', { rounds: [aRound({ rubric: withWeights(5_000, 4_900) })] }],
    ['weights of 10 000 with one below zero', { rounds: [aRound({ rubric: withWeights(10_001, -1) })] }],
    [
      'a scale without a step',
      { rounds: [aRound({ rubric: { ...aRubric(), scale: { min: 0, max: 100, step: 0 } as never } })] },
    ],
    [
      'a scale beyond 1 000 points',
      { rounds: [aRound({ rubric: { ...aRubric(), scale: { min: 0, max: 100_100, step: 100 } as never } })] },
    ],
    ['a criterion’s id twice', { rounds: [aRound({ rubric: withIds('a', 'a') })] }],
    ['a criterion called constructor', { rounds: [aRound({ rubric: withIds('a', 'constructor') })] }],
    [
      'a tie-break by no criterion',
      { rounds: [aRound({ tieBreaks: [{ type: 'criterion', criterion: criterionId('x') }] })] },
    ],
    ['an excusal of nobody', { excusals: [anExcusal({ judge: 'x' as JudgeId })] }],
    ['an excusal for nothing', { excusals: [anExcusal({ entry: 'x' as EntryId })] }],
    [
      'a rule book of another hash',
      {
        ruleBook: {
          type: 'frozen',
          history: [{ version: 1, hash: '0'.repeat(64) as Sha256, reason: '', at: '2026-03-16T02:00:00Z' }],
        },
      },
    ],
    ['judges whose codes differ in case only', { judges: [aJudge({ code: 'J1' }), aJudge({ code: 'j1' })] }],
    ['a day that isn’t one', { identity: anIdentity({ startsOn: '2026-13-45' }) }],
    ['a text of 4 001 characters', { identity: anIdentity({ name: 'a'.repeat(4_001) }) }],
  ])('never leaves with %s', async (_, facts) => {
    await expect(codec.encode(aCompetitionFile(signer, aCompetition(facts)))).rejects.toThrow(
      'would be refused',
    );
  });

  test('never leaves under another rule book’s hash', async () => {
    const file = aCompetitionFile(signer);
    const other = { ...file, competition: { ...file.competition, hash: '0'.repeat(64) as Sha256 } };
    await expect(codec.encode(other)).rejects.toThrow('rule book differs from its hash');
  });
});

function withWeights(...weights: number[]) {
  const criteria = weights.map((weight, index) => ({
    id: criterionId(`k${index}`),
    name: `K${index}`,
    weight: weight as BasisPoints,
    guidance: '',
  }));
  return { ...aRubric(), criteria };
}

function withIds(...ids: string[]) {
  const { criteria, ...rubric } = withWeights(5_000, 5_000);
  return {
    ...rubric,
    criteria: criteria.map((criterion, index) => ({ ...criterion, id: criterionId(ids[index] ?? '') })),
  };
}

function anExcusal(facts: Partial<Excusal>): Excusal {
  const at = '2026-03-16T02:00:00.000Z';
  return { judge: judgeId('J1'), entry: entryId(1), round: roundId(), reason: 'sakit', at, ...facts };
}

describe('a scores file', () => {
  test('comes back as it was written', async () => {
    const revisions = aSignedChain(
      signer,
      { notes: { overall: 'Bagus "sekali"\n\tdan \u{1f600}', criteria: { [criterionId('a')]: 'Ké' } } },
      { state: 'recused', reason: 'kerabat', marks: {} },
      { entry: entryId(2), state: 'draft', marks: {} },
    );
    const file = aScoresFile(signer, { revisions, lastSeq: 9 });
    expect(await codec.decode(await codec.encode(file))).toEqual({ ok: true, value: file });
  });

  test('may be empty', async () => {
    const file = aScoresFile(signer, { revisions: [] });
    expect(await codec.decode(await codec.encode(file))).toEqual({ ok: true, value: file });
  });

  test('has the exact text of each revision for its lines, named by its hash', async () => {
    const file = aScoresFile(signer, { revisions: aSignedChain(signer, {}, {}) });
    const [, ...lines] = bodyLines(await codec.encode(file));
    expect(lines).toEqual(file.revisions.map((stored) => stored.text));
    expect(lines.map(hashText)).toEqual(file.revisions.map(({ id }) => id));
  });

  const sneakyNames = ['__proto__', 'constructor', 'toString', 'a b', '', 'x'.repeat(65)];
  test.each<[string, Partial<Record<keyof Revision, unknown>>]>([
    ['another judge', { judge: 'judge-J2' }],
    ['another device', { device: stranger }],
    ['another version', { v: 2 }],
    ['a state nobody knows', { state: 'accepted' }],
    ['a mark below zero', { marks: { a: -1 } }],
    ['a mark beyond 1 000 points', { marks: { a: 100_001 } }],
    ['a mark that is a text', { marks: { a: '8000' } }],
    ['a mark that is null', { marks: { a: null } }],
    ['marks in a list', { marks: [8_000] }],
    ['a note that is a number', { notes: { overall: 1, criteria: {} } }],
    ['a note with a bell', { notes: { overall: '\u0007', criteria: {} } }],
    ['a note that turns its direction', { notes: { overall: '', criteria: { a: 'x\u202ey' } } }],
    ['notes of another shape', { notes: { overall: '', criteria: {}, more: '' } }],
    ['one member more', { extra: 1 }],
    ['sequence number 0', { seq: 0 }],
    ['a sequence number beyond the last', { seq: 2, prev: '0'.repeat(64) }],
    ['a first revision with one before it', { prev: '0'.repeat(64) }],
    ['a parent that isn’t a hash', { seq: 2, prev: 'ABC' }],
    ['lamport 0', { lamport: 0 }],
    ['a clock that shows no time', { wall: 'yesterday' }],
    ['a clock that shows the 45th', { wall: '2026-01-45T00:00:00Z' }],
    ['no rubric', { rubricHash: '' }],
    ['one revision replaced twice', { supersedes: ['0'.repeat(64), '0'.repeat(64)] }],
    ['a recusal without a reason', { state: 'recused' }],
    ['a recusal with a blank reason', { state: 'recused', reason: ' \n' }],
    ['a withdrawal without a reason', { state: 'withdrawn' }],
    ...sneakyNames.map((name): [string, object] => [
      `a mark for the criterion "${name}"`,
      { marks: JSON.parse(`{"${name}":1}`) },
    ]),
    ...sneakyNames.map((name): [string, object] => [`a sheet of the entry "${name}"`, { entry: name }]),
  ])('is refused with %s', async (_, facts) => {
    const [header = ''] = bodyLines(await codec.encode(aScoresFile(signer)));
    const line = canonicalJson({ ...aRevision({ device: signer }), ...facts } as never);
    const bytes = await signBody(keyring, signer, 'scores', [header, line]);
    expect(await problemOf(bytes)).toMatchObject({ type: 'content-invalid', line: 2 });
  });

  test.each([
    ['a space more', (line: string) => line.replace('{', '{ ')],
    ['members in another order', (line: string) => line.replace(/^\{("device":"[^"]*"),(.*)\}$/, '{$2,$1}')],
    ['an escape nobody needs', (line: string) => line.replace('"draft"', '"\\u0064raft"')],
    ['an escaped slash', (line: string) => line.replace('"overall":""', '"overall":"\\/"')],
    ['a line tabulator by its number', (line: string) => line.replace('"overall":""', '"overall":"\\u0009"')],
  ])('is refused when a revision is written with %s', async (_, change) => {
    const revisions = aSignedChain(signer, { state: 'draft' });
    const [header = '', line = ''] = bodyLines(await codec.encode(aScoresFile(signer, { revisions })));
    expect(change(line)).not.toBe(line);
    const bytes = await signBody(keyring, signer, 'scores', [header, change(line)]);
    expect(await problemOf(bytes)).toEqual({
      type: 'content-invalid',
      line: 2,
      detail: 'not in canonical form',
    });
  });

  test('is refused with a note of 4 001 characters', async () => {
    const [header = ''] = bodyLines(await codec.encode(aScoresFile(signer)));
    const notes = { overall: 'a'.repeat(4_001), criteria: {} };
    const line = canonicalJson(aRevision({ device: signer, notes }) as never);
    const bytes = await signBody(keyring, signer, 'scores', [header, line]);
    expect(await problemOf(bytes)).toEqual({ type: 'limit-exceeded', limit: 'text' });
  });

  test('is refused with one revision twice', async () => {
    const [header = '', line = ''] = bodyLines(await codec.encode(aScoresFile(signer)));
    const lines = [header.replace('"count":1', '"count":2'), line, line];
    expect(await problemOf(await signBody(keyring, signer, 'scores', lines))).toMatchObject({ line: 3 });
  });

  test('of 15 000 revisions lets the event loop turn while it is read', async () => {
    const steps = Array.from({ length: 15_000 }, (_, index) => ({ entry: entryId(index + 1) }));
    const bytes = await codec.encode(aScoresFile(signer, { revisions: aSignedChain(signer, ...steps) }));
    let turns = 0;
    const watch = setInterval(() => {
      turns += 1;
    }, 1);
    const decoded = await codec.decode(bytes);
    clearInterval(watch);
    expect(decoded).toMatchObject({ ok: true, value: { lastSeq: 15_000 } });
    // Checking the signature alone gives one or two.
    expect(turns).toBeGreaterThan(4);
  });
});

describe('a file is refused', () => {
  const scores = () => codec.encode(aScoresFile(signer));

  test.each([
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1)],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n')],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0)],
    ['zeros', new Uint8Array(4_096)],
    ['other JSON', utf8('{"name":"x"}\n')],
    ['JSON that only looks like it', utf8('{"plenox":1}\n')],
    ['text', utf8('halo')],
  ])('when it is %s', async (_, bytes) => {
    expect(await problemOf(bytes)).toEqual({ type: 'not-a-pleno-file' });
  });

  test('at whatever byte it was cut off', async () => {
    const bytes = await scores();
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await problemOf(bytes.subarray(0, length)), `cut at ${length}`).toMatchObject({
        type: 'file-damaged',
      });
    }
  });

  test('whichever byte of it was flipped', async () => {
    const bytes = await scores();
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] as number) ^ 1;
      expect(await problemOf(flipped), `flipped at ${at}`).not.toBe('accepted');
    }
  });

  test('with its signature wrong when a mark in it was changed', async () => {
    const changed = text(await scores()).replace('9000', '9100');
    expect(await problemOf(utf8(changed))).toEqual({ type: 'signature-wrong' });
  });

  test('when it was signed for a file of another kind', async () => {
    const lines = bodyLines(await scores());
    expect(await problemOf(await signBody(keyring, signer, 'competition', lines))).toEqual({
      type: 'signature-wrong',
    });
  });

  test('when somebody else signed it in the signer’s name', async () => {
    const lines = bodyLines(await scores());
    expect(await problemOf(await signBody(keyring, stranger, 'scores', lines))).toEqual({
      type: 'signature-wrong',
    });
  });

  test('when its last line is signed by a key that is no point of the curve', async () => {
    const key = `${'/'.repeat(42)}8=`;
    const forged = text(await scores()).replace(/"key":"[^"]*"\}\n$/, `"key":"${key}"}\n`);
    expect(await problemOf(utf8(forged))).toEqual({ type: 'signature-wrong' });
  });

  test.each([
    ['an editor changed the line ends', (file: string) => file.replaceAll('\n', '\r\n')],
    ['an editor put a byte order mark first', (file: string) => `\ufeff${file}`],
    ['something follows the signature', (file: string) => `${file}x`],
    ['a line follows the signature', (file: string) => `${file}\n`],
    ['the last line end is gone', (file: string) => file.trimEnd()],
    [
      'the signature line has a space more',
      (file: string) => file.replace('{"signature":', '{ "signature":'),
    ],
    ['its version is 0', (file: string) => file.replace('"pleno":1', '"pleno":0')],
    ['its kind isn’t a word', (file: string) => file.replace('"scores"', '"SCORES"')],
    [
      'only the signature is left',
      (file: string) => `${file.trimEnd().split('\n').at(-1)}\n`.replace('{', '{"pleno":1,"kind":"scores",'),
    ],
  ])('as damaged when %s', async (_, change) => {
    const problem = await problemOf(utf8(change(text(await scores()))));
    expect(problem).toMatchObject({ type: 'file-damaged' });
  });

  test('when it is in there twice', async () => {
    const once = text(await scores());
    expect(await problemOf(utf8(once + once))).toEqual({ type: 'signature-wrong' });
  });

  test('with its version when a newer program wrote it, before anything else is judged', async () => {
    expect(await problemOf(utf8('{"pleno":2,"anything":'))).toEqual({ type: 'format-newer', version: 2 });
    const huge = new Uint8Array(BUNDLE_LIMITS.fileBytes + 1);
    huge.set(utf8('{"pleno":17,"kind":"scores"}'));
    expect(await problemOf(huge)).toEqual({ type: 'format-newer', version: 17 });
  });

  test('with its kind when it is soundly signed and of a kind of later', async () => {
    const lines = bodyLines(await scores()).map((line) => line.replace('"scores"', '"letter"'));
    const bytes = await signBody(keyring, signer, 'letter', lines);
    expect(await problemOf(bytes)).toEqual({ type: 'kind-newer', kind: 'letter', version: 1 });
  });

  test('with its kind and version when it is soundly signed and of a later version', async () => {
    const [header = '', ...lines] = bodyLines(await scores());
    const later = header.replace('"kind":"scores",', '"kind":"scores","version":2,');
    expect(await problemOf(await signBody(keyring, signer, 'scores', [later, ...lines]))).toEqual({
      ...{ type: 'kind-newer', kind: 'scores', version: 2 },
    });
    expect(await problemOf(utf8(text(await scores()).replace(header, later)))).toEqual({
      type: 'signature-wrong',
    });
  });

  test('as newer when its version may have other limits', async () => {
    const huge = new Uint8Array(BUNDLE_LIMITS.fileBytes + 1).fill(0x20);
    huge.set(utf8('{"pleno":1,"kind":"scores","version":3,'));
    expect(await problemOf(huge)).toEqual({ type: 'kind-newer', kind: 'scores', version: 3 });
    huge.set(utf8('{"pleno":1,"kind":"letter","count":0,"more":0,'));
    expect(await problemOf(huge)).toEqual({ type: 'kind-newer', kind: 'letter', version: 1 });
  });

  test.each([
    ['says that it is the first', '"kind":"scores","version":1,'],
    ['doesn’t say it third', '"kind":"scores","more":0,"version":2,'],
    ['says no number', '"kind":"scores","version":"2",'],
    ['says it with zeros', '"kind":"scores","version":02,'],
    ['says too much of a number', '"kind":"scores","version":1234567890,'],
  ])('as damaged when its version %s', async (_, start) => {
    const [header = '', ...lines] = bodyLines(await scores());
    const body = [header.replace('"kind":"scores",', start), ...lines];
    expect(await problemOf(await signBody(keyring, signer, 'scores', body))).toMatchObject({
      ...{ type: 'content-invalid', line: 1 },
    });
  });

  test('when it is larger than 64 MB', async () => {
    const huge = new Uint8Array(BUNDLE_LIMITS.fileBytes + 1).fill(0x20);
    huge.set(utf8('{"pleno":1,"kind":"scores",'));
    expect(await problemOf(huge)).toEqual({ type: 'limit-exceeded', limit: 'file' });
  });

  test('when a line is longer than 64 kB', async () => {
    const long = utf8(`{"pleno":1,"kind":"scores","x":"${'a'.repeat(BUNDLE_LIMITS.lineBytes)}"}\n`);
    expect(await problemOf(long)).toEqual({ type: 'limit-exceeded', limit: 'line' });
  });

  test('when it has more than 250 000 lines', async () => {
    const many = utf8(`{"pleno":1,"kind":"scores",}\n${'{}\n'.repeat(BUNDLE_LIMITS.lines)}`);
    expect(await problemOf(many)).toEqual({ type: 'limit-exceeded', limit: 'lines' });
  });

  test.each([
    ['count', (header: string) => header.replace('"count":1', '"count":2')],
    ['a member more', (header: string) => header.replace('"count"', '"more":1,"count"')],
    ['a member twice', (header: string) => header.replace('"count":1', '"count":1,"count":1')],
    ['a nature nobody knows', (header: string) => header.replace('"event"', '"real"')],
    ['no competition', (header: string) => header.replace(/"competition":\{[^}]*\},/, '')],
    ['a time that isn’t one', (header: string) => header.replace('2026-03-16T', '2026-03-99T')],
    ['a decimal', (header: string) => header.replace('"lastSeq":1', '"lastSeq":1.0')],
  ])('when its header is wrong: %s', async (_, change) => {
    const [header = '', ...lines] = bodyLines(await scores());
    expect(change(header)).not.toBe(header);
    const bytes = await signBody(keyring, signer, 'scores', [change(header), ...lines]);
    expect(await problemOf(bytes)).toMatchObject({ type: 'content-invalid', line: 1 });
  });

  test('when a line isn’t UTF-8', async () => {
    const [header = ''] = bodyLines(await scores());
    const body = Uint8Array.from([...utf8(`${header}\n{"a":"`), 0xc3, 0x28, ...utf8('"}\n')]);
    expect(await problemOf(await signBody(keyring, signer, 'scores', body))).toMatchObject({
      line: 2,
      detail: 'not UTF-8',
    });
  });
});
