import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { findCompetitionFault } from '../../renderer/adapters/bundle/competition-faults';
import { parseStrictJson } from '../../renderer/adapters/bundle/strict-json';
import { hashText } from '../../renderer/adapters/hash';
import {
  createSealIdentity,
  createSeals,
  openSealed,
  toRecipient,
} from '../../renderer/adapters/keys/age-seal';
import { toCertificateBytes } from '../../renderer/adapters/keys/dsse';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { fromBase64, toBase64 } from '../../renderer/application/base64';
import type { PlenoFile } from '../../renderer/application/ports';
import { canonicalJson, type Json } from '../../renderer/domain/canonical-json';
import { certificateText } from '../../renderer/domain/certificate-text';
import { cleanCompetition } from '../../renderer/domain/clean-text';
import type { CredentialKey } from '../../renderer/domain/ids';
import { ruleBookHash } from '../../renderer/domain/rule-book';
import { aCompetition } from '../builders/a-competition';
import { judgeId } from '../builders/a-judge';
import {
  aCompetitionFile,
  aDecisionsFile,
  aReceiptFile,
  aScoresFile,
  aSignedChain,
  bodyLines,
  signBody,
} from '../builders/a-pleno-file';
import { aPanel, aRound } from '../builders/a-round';
import { entryId, someEntries } from '../builders/an-entry';

/** More with PLENO_RUNS=1000000. */
const RUNS = Number(process.env.PLENO_RUNS ?? 2_000);
const SEED = 20_260_316;
const TIMEOUT = 60_000 + RUNS * 20;

const keyring = createMemoryKeyring('mutations');
const codec = createCodec(keyring);
const signer = await keyring.createKey();

const scores = aScoresFile(signer, {
  revisions: aSignedChain(
    signer,
    { notes: { overall: 'Sudah "bagus"\nsekali', criteria: {} } },
    { entry: entryId(2), state: 'recused', reason: 'kerabat', marks: {} },
    { state: 'draft', supersedes: [hashText('x') as never] },
  ),
});
const identity = await createSealIdentity();
const recipient = await toRecipient(identity);
const card = (await keyring.createKey()) as string as CredentialKey;
const at = '2026-03-16T01:00:00.000Z';
const certified = { competition: scores.competition.id, judge: scores.judge, device: signer, at };
const word = await keyring.sign(card as never, toCertificateBytes(certificateText(certified)));
const certificate = { credential: card, at, signature: toBase64(word) };
const trail = { lines: 12, head: hashText('trail') };

const entries = someEntries(3);
const credential = { judge: judgeId('J1'), recipient, sealed: 'c2VhbGVk', issuedAt: at };
const competition = aCompetitionFile(
  signer,
  aCompetition({
    entries,
    rounds: [aRound({ panels: [aPanel({ entries: entries.map(({ id }) => id) })] })],
    access: {
      recipient,
      credentials: [
        { ...credential, key: card, status: { type: 'valid' } },
        {
          ...credential,
          key: (await keyring.createKey()) as string as CredentialKey,
          status: { type: 'replaced', at, reason: 'hilang', devices: [signer] },
        },
      ],
    },
  }),
);
const FILES: readonly PlenoFile[] = [
  { ...scores, certificate, trail },
  competition,
  aDecisionsFile(signer, { trail }),
  aReceiptFile(signer, scores.revisions),
];
const KINDS = FILES.map(({ kind }) => kind);
const originals = await Promise.all(FILES.map((file) => codec.encode(file)));
const bodies = originals.map(bodyLines);
/** Mutations a kind. */
const SHARE = Math.ceil(RUNS / FILES.length);

/** One change to a run of bytes. */
type Splice = { readonly at: number; readonly remove: number; readonly insert: Uint8Array };

const splice = (length: number): fc.Arbitrary<Splice> =>
  fc.record({
    at: fc.nat(length - 1),
    remove: fc.oneof(fc.constantFrom(0, 1), fc.nat(64)),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 3 }),
      fc
        .constantFrom('\n', '\r\n', '"', '}', '\u0000', '0', '1', ',', '{}')
        .map((text) => new TextEncoder().encode(text)),
    ),
  });

const applySplice = (bytes: Uint8Array, { at, remove, insert }: Splice): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + remove)]);

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

const HOSTILE: readonly unknown[] = [
  null,
  true,
  '',
  0,
  -1,
  1,
  1.5,
  100_001,
  2 ** 53,
  [],
  {},
  [[]],
  'constructor',
  '__proto__',
  'x'.repeat(5_000),
  '\u202e',
  '\u0000',
  '\ud800',
  'e\u0301',
  '<script>',
  '=1+1',
  'all',
  'listed',
  'entry',
  'round',
  'submitted',
  'judge-J2',
  '0'.repeat(64),
  '2026-99-99T00:00:00Z',
  { type: 'withdrawn', reason: '' },
];

/** A change that leaves a line JSON, most of the time: somewhere in it, something else. */
type Edit =
  | { readonly type: 'value'; readonly line: number; readonly path: number; readonly to: unknown }
  | {
      readonly type: 'drop-member' | 'repeat-line' | 'drop-line' | 'swap-lines';
      readonly line: number;
      readonly path: number;
    }
  | {
      readonly type: 'add-member';
      readonly line: number;
      readonly path: number;
      readonly key: string;
      readonly to: unknown;
    }
  | { readonly type: 'bytes'; readonly line: number; readonly splice: Splice };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('value' as const),
      line: fc.nat(40),
      path: fc.nat(200),
      to: fc.constantFrom(...HOSTILE),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'drop-member' as const,
        'repeat-line' as const,
        'drop-line' as const,
        'swap-lines' as const,
      ),
      line: fc.nat(40),
      path: fc.nat(200),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('add-member' as const),
      line: fc.nat(40),
      path: fc.nat(200),
      key: fc.constantFrom('__proto__', 'constructor', 'type', 'a', 'z z', 'reason', 'toString'),
      to: fc.constantFrom(...HOSTILE),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('bytes' as const), line: fc.nat(40), splice: splice(300) }),
  },
);

/** Every object and list inside a value, itself first. */
function containersOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(containersOf)];
}

function applyEdit(lines: readonly string[], change: Edit): string[] {
  const at = change.line % Math.max(lines.length, 1);
  const line = lines[at] ?? '';
  const replaced = (...by: string[]) => [...lines.slice(0, at), ...by, ...lines.slice(at + 1)];
  if (change.type === 'drop-line') return replaced();
  if (change.type === 'repeat-line') return replaced(line, line);
  if (change.type === 'swap-lines') return [...lines.slice(0, at), ...lines.slice(at).reverse()];
  if (change.type === 'bytes') {
    return replaced(new TextDecoder().decode(applySplice(new TextEncoder().encode(line), change.splice)));
  }
  const parsed = tryParse(line);
  const containers = containersOf(parsed);
  const container = containers[change.path % Math.max(containers.length, 1)];
  if (container === undefined) return [...lines];
  const keys = Object.keys(container);
  const key = keys[change.path % Math.max(keys.length, 1)] ?? '0';
  if (change.type === 'drop-member') delete container[key];
  if (change.type === 'value') container[key] = change.to;
  if (change.type === 'add-member')
    Object.defineProperty(container, change.key, { value: change.to, enumerable: true, configurable: true });
  return replaced(at === 0 ? JSON.stringify(parsed) : tryCanonical(parsed));
}

function tryParse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function tryCanonical(value: unknown): string {
  try {
    return canonicalJson(value as Json);
  } catch {
    return JSON.stringify(value);
  }
}

/** What a forger with a key of their own would also put right. */
function repairHeader([header = '', ...lines]: readonly string[]): string[] {
  return [header.replace(/"count":\d+/, `"count":${lines.length}`), ...lines];
}

/** What holds for every file that is accepted, whoever made it. */
function expectInvariants(file: PlenoFile): void {
  if (file.kind === 'competition') {
    expect(findCompetitionFault(file.content)).toBeUndefined();
    expect(cleanCompetition(file.content)).toEqual(file.content);
    expect(ruleBookHash(file.content, hashText)).toBe(file.competition.hash);
    expect(file.content.id).toBe(file.competition.id);
    return;
  }
  const revisions = file.kind === 'receipt' ? file.decisions : file.revisions;
  expect(new Set(revisions.map(({ id }) => id)).size).toBe(revisions.length);
  if (file.kind === 'receipt') {
    const received = file.received.flatMap((each) => each.revisions);
    expect(new Set(received).size).toBe(received.length);
    expect(new Set(file.received.map(({ device }) => device)).size).toBe(file.received.length);
    for (const id of received) expect(id).toMatch(/^[0-9a-f]{64}$/);
  }
  if (file.trail) expect(file.trail.lines).toBeGreaterThan(0);
  for (const { id, text, revision } of revisions) {
    expect(id).toBe(hashText(text));
    expect(canonicalJson(revision as unknown as Json)).toBe(text);
    if (file.kind !== 'decisions') expect(revision.judge).toBe(file.judge);
    expect(revision.device).toBe(file.signer);
    if (file.kind !== 'receipt') expect(revision.seq).toBeLessThanOrEqual(file.lastSeq);
    if (file.kind !== 'scores') {
      expect(revision.state).not.toBe('draft');
      expect(revision.reason?.trim()).toBeTruthy();
      expect(revision.supersedes.length).toBeGreaterThan(0);
    }
    for (const mark of Object.values(revision.marks))
      expect(Number.isInteger(mark) && mark >= 0 && mark <= 100_000).toBe(true);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
}

/** A certificate that was accepted is its credential's word for exactly this laptop. */
async function expectCertified(file: PlenoFile): Promise<void> {
  if (file.kind !== 'scores' || file.certificate === undefined) return;
  const { credential: key, at: when, signature } = file.certificate;
  const text = certificateText({
    competition: file.competition.id,
    judge: file.judge,
    device: file.signer,
    at: when,
  });
  const bytes = fromBase64(signature, 64) ?? new Uint8Array();
  expect(await keyring.verify(key, toCertificateBytes(text), bytes)).toBe(true);
}

describe('a file that somebody changed', () => {
  test.each(KINDS.map((kind, which) => [kind, which] as const))(
    'is refused, whatever bytes of it were changed (%s)',
    async (_, which) => {
      const original = originals[which] as Uint8Array;
      await fc.assert(
        fc.asyncProperty(
          fc.array(splice(original.length), { minLength: 1, maxLength: 3 }),
          async (splices) => {
            const changed = splices.reduce(applySplice, original);
            fc.pre(!sameBytes(changed, original));
            expect((await codec.decode(changed)).ok).toBe(false);
          },
        ),
        { numRuns: SHARE, seed: SEED },
      );
    },
    TIMEOUT,
  );

  test.each(KINDS.map((kind, which) => [kind, which] as const))(
    'and signed again is refused, or is sound through and through (%s)',
    async (kind, which) => {
      const body = bodies[which] as string[];
      let accepted = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
          const lines = repairHeader(edits.reduce(applyEdit, body));
          const decoded = await codec.decode(await signBody(keyring, signer, kind, lines));
          if (!decoded.ok) return;
          accepted += 1;
          expectInvariants(decoded.value);
          await expectCertified(decoded.value);
          const again = await codec.decode(await codec.encode(decoded.value));
          expect(again).toEqual(decoded);
        }),
        { numRuns: SHARE, seed: SEED },
      );
      // Were every one refused, the invariants would not have been put to the test.
      expect(accepted).toBeGreaterThan(SHARE / 200);
    },
    TIMEOUT,
  );
});

describe('a sealed file that somebody changed', () => {
  test(
    'opens to what was sealed, or not at all',
    async () => {
      const sealed = await createSeals().seal(originals[0] as Uint8Array, [recipient]);
      await fc.assert(
        fc.asyncProperty(fc.array(splice(sealed.length), { minLength: 1, maxLength: 3 }), async (splices) => {
          const changed = splices.reduce(applySplice, sealed);
          fc.pre(!sameBytes(changed, sealed));
          expect((await openSealed(identity, changed)).ok).toBe(false);
        }),
        { numRuns: Math.ceil(RUNS / 10), seed: SEED },
      );
    },
    TIMEOUT,
  );

  test(
    'sealed anew by somebody else is refused for what is inside',
    async () => {
      const original = originals[0] as Uint8Array;
      await fc.assert(
        fc.asyncProperty(splice(original.length), async (change) => {
          const changed = applySplice(original, change);
          fc.pre(!sameBytes(changed, original));
          const opened = await openSealed(identity, await createSeals().seal(changed, [recipient]));
          expect(opened.ok && (await codec.decode(opened.value)).ok).toBe(false);
        }),
        { numRuns: Math.ceil(RUNS / 20), seed: SEED },
      );
    },
    TIMEOUT,
  );
});

describe('the reader of JSON', () => {
  const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json; list: Json[]; object: Record<string, Json> }>(
    (tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<Json>(null, true, false),
        fc.maxSafeInteger().map((value) => (Object.is(value, -0) ? 0 : value)),
        fc.string({ unit: 'binary' }),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie('value'), { maxKeys: 4 }),
    }),
  ).value;

  test('reads what canonicalJson writes, and calls it canonical', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(parseStrictJson(canonicalJson(value))).toEqual({
          ok: true,
          value: { value, canonical: true },
        });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('calls canonical only what canonicalJson would write', () => {
    const nearly = fc
      .tuple(json, fc.nat(), fc.constantFrom(' ', '\t', '\\u0041', '\\/', '\\n', 'a', '0', '-', ''))
      .map(([value, at, insert]) => {
        const text = JSON.stringify(value);
        const position = at % (text.length + 1);
        return text.slice(0, position) + insert + text.slice(position);
      });
    fc.assert(
      fc.property(nearly, (text) => {
        const read = parseStrictJson(text);
        if (!read.ok) return;
        expect(read.value.value).toEqual(JSON.parse(text));
        expect(read.value.canonical).toBe(canonicalJson(read.value.value) === text);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
