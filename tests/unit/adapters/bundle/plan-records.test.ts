import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUNDLE_LIMITS } from '../../../../renderer/adapters/bundle/bundle-limits';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { toContentLines } from '../../../../renderer/adapters/bundle/editions';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import type { Competition } from '../../../../renderer/domain/competition';
import type { EntryId, PanelId, RoomId, RoundId } from '../../../../renderer/domain/ids';
import { PLAN_LIMITS, type Plan } from '../../../../renderer/domain/plan';
import { aCompetition } from '../../../builders/a-competition';
import { aPlan, aSession } from '../../../builders/a-plan';
import { aCompetitionFile } from '../../../builders/a-pleno-file';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { entryId, someEntries } from '../../../builders/an-entry';
import { getValue } from '../../../builders/fake-ports';

const keyring = createMemoryKeyring('plan');
const codec = createCodec(keyring);
const signer = await keyring.createKey();

const fileOf = (plan: Plan, facts: Partial<Competition> = {}) =>
  aCompetitionFile(signer, aCompetition({ ...facts, plan }));
const linesOf = async (plan: Plan) => bodyLines(await codec.encode(fileOf(plan)));
const sign = (lines: readonly string[]) => signBody(keyring, signer, 'competition', [...lines]);

describe('a plan in a competition file', () => {
  test('comes back as it was written', async () => {
    const file = fileOf(aPlan({ sessions: [aSession(), aSession({ id: 'evening' as never, order: [] })] }));
    expect(getValue(await codec.decode(await codec.encode(file)))).toEqual(file);
  });

  test('is one room or session a line, and no line where nothing is planned', async () => {
    const types = (await linesOf(aPlan())).map((line) => /"type":"([^"]*)"/.exec(line)?.[1]);
    expect(types.filter((type) => type === 'room' || type === 'session')).toEqual(['room', 'session']);
    const none = await codec.encode(aCompetitionFile(signer));
    expect(await codec.encode(fileOf({ rooms: [], sessions: [] }))).toEqual(none);
  });

  test('makes another edition and no other rule book', async () => {
    const [without, planned] = [aCompetition(), aCompetition({ plan: aPlan() })];
    const moved = aCompetition({ plan: aPlan({ sessions: [aSession({ order: [entryId(1)] })] }) });
    const hashes = [without, planned, moved].map(codec.editions.hash);
    expect(new Set(hashes).size).toBe(3);
    expect(aCompetitionFile(signer, planned).competition).toEqual(
      aCompetitionFile(signer, without).competition,
    );
  });

  test('has one hash in whatever order it was put together', () => {
    const { order, stages, ...rest } = aSession();
    const turned = { order, stages: stages.map(({ name, seconds }) => ({ seconds, name })), ...rest };
    expect(codec.editions.hash(aCompetition({ plan: aPlan({ sessions: [turned] }) }))).toBe(
      codec.editions.hash(aCompetition({ plan: aPlan() })),
    );
  });

  test('has its names cleaned on the way in and on the way out', async () => {
    const dirty = aPlan({ rooms: [{ id: 'room-1' as RoomId, name: 'Ke\u0301bo\u200b\u0000n' }] });
    const written = await linesOf(dirty);
    expect(written.some((line) => line.includes('"Kébon"'))).toBe(true);
    const lines = written.map((line) =>
      line.replace('"Kébon"', '"Ke\\u0301bon\\u202e"').replace('"Ishoma"', '"Isho\\u200bma"'),
    );
    const read = await codec.decode(await sign(lines));
    expect(read).toMatchObject({
      value: {
        content: { plan: { rooms: [{ name: 'Kébon' }], sessions: [{ breaks: [{ name: 'Ishoma' }] }] } },
      },
    });
  });

  test('fits its lines with all that a session may have', async () => {
    const long = '\u{1d11e}'.repeat(PLAN_LIMITS.name / 2);
    const entries = someEntries(PLAN_LIMITS.order).map((entry, index) => ({
      ...entry,
      id: `${'e'.repeat(60)}${String(index).padStart(4, '0')}` as EntryId,
    }));
    const full = aSession({
      stages: Array.from({ length: PLAN_LIMITS.stages }, () => ({
        name: long,
        seconds: PLAN_LIMITS.seconds,
      })),
      breaks: Array.from({ length: PLAN_LIMITS.breaks }, () => ({
        name: long,
        start: 1_439,
        minutes: 1_440,
      })),
      order: entries.map(({ id }) => id),
    });
    const bytes = await codec.encode(fileOf(aPlan({ sessions: [full] }), { entries }));
    expect(Math.max(...bodyLines(bytes).map((line) => Buffer.byteLength(line)))).toBeLessThan(
      BUNDLE_LIMITS.lineBytes,
    );
    expect((await codec.decode(bytes)).ok).toBe(true);
  });

  test.each<[string, Plan]>([
    ['a room twice', aPlan({ rooms: [...aPlan().rooms, ...aPlan().rooms] })],
    ['a session twice', aPlan({ sessions: [aSession(), aSession()] })],
    ['a room that isn’t there', aPlan({ sessions: [aSession({ room: 'other' as RoomId })] })],
    ['a round that isn’t there', aPlan({ sessions: [aSession({ round: 'other' as RoundId })] })],
    ['a panel that isn’t there', aPlan({ sessions: [aSession({ panel: 'other' as PanelId })] })],
    ['an entry that isn’t there', aPlan({ sessions: [aSession({ order: [entryId(9)] })] })],
    ['an entry twice in a session', aPlan({ sessions: [aSession({ order: [entryId(1), entryId(1)] })] })],
    ['a start after midnight', aPlan({ sessions: [aSession({ start: 1_440 })] })],
    ['a day that is none', aPlan({ sessions: [aSession({ day: '2026-13-01' })] })],
    ['a stage of no time', aPlan({ sessions: [aSession({ stages: [{ name: 'a', seconds: 0 }] })] })],
    ['half a minute', aPlan({ sessions: [aSession({ breaks: [{ name: 'a', start: 0, minutes: 0.5 }] })] })],
    [
      'a name that is too long',
      aPlan({ sessions: [aSession({ stages: [{ name: 'a'.repeat(PLAN_LIMITS.name + 1), seconds: 1 }] })] }),
    ],
    [
      'too many stages',
      aPlan({
        sessions: [
          aSession({
            stages: Array.from({ length: PLAN_LIMITS.stages + 1 }, () => ({ name: '', seconds: 1 })),
          }),
        ],
      }),
    ],
    [
      'too many rooms',
      aPlan({
        rooms: Array.from({ length: PLAN_LIMITS.rooms + 1 }, (_, at) => ({
          id: `r${at}` as RoomId,
          name: '',
        })),
        sessions: [],
      }),
    ],
  ])('is damaged with %s', async (_, plan) => {
    // Put together by hand: the program writes none of these.
    const sound = await linesOf(aPlan());
    const records = [
      ...plan.rooms.map((room) => ({ type: 'room', ...room })),
      ...plan.sessions.map((session) => ({ type: 'session', ...session })),
    ].map((record) => JSON.stringify(record));
    const [header = '', ...rest] = sound.filter((line) => !/"type":"(?:room|session)"/.test(line));
    const lines = [header, ...rest, ...records];
    const counted = lines.map((line) => line.replace(/"count":\d+/, `"count":${lines.length - 1}`));
    expect(await codec.decode(await sign(counted))).toMatchObject({
      ok: false,
      error: { type: 'content-invalid' },
    });
  });

  test.each([
    ['a member more', (line: string) => line.replace('"type":"session"', '"type":"session","lane":1')],
    ['a member less', (line: string) => line.replace(/,"breaks":\[[^\]]*\]/, '')],
  ])('is damaged with %s', async (_, change) => {
    const lines = (await linesOf(aPlan())).map((line) =>
      line.startsWith('{"type":"session"') ? change(line) : line,
    );
    expect(await codec.decode(await sign(lines))).toMatchObject({ error: { type: 'content-invalid' } });
  });

  test('is damage in a file of version 2, which had none', async () => {
    const asSecond = (lines: readonly string[]) =>
      lines.map((line, index) => (index === 0 ? line.replace('"version":3,', '"version":2,') : line));
    const planned = await codec.decode(await sign(asSecond(await linesOf(aPlan()))));
    expect(planned).toMatchObject({ error: { type: 'content-invalid' } });
    const bare = bodyLines(await codec.encode(aCompetitionFile(signer)));
    expect((await codec.decode(await sign(asSecond(bare)))).ok).toBe(true);
  });
});

test.each(['format-2', 'format-1-numbered'])(
  'what a competition file of %s says is written with its very bytes and number',
  async (folder) => {
    const path = join(import.meta.dirname, '../../../fixtures', folder, 'competition.pleno');
    const bytes = new Uint8Array(await readFile(path));
    const file = getValue(await codec.decode(bytes));
    if (file.kind !== 'competition') throw new Error('no competition file');
    expect(file.content).not.toHaveProperty('plan');
    const again = toContentLines(file.content);
    const before = bodyLines(bytes).slice(1);
    // Entries have had identities since version 2; all else is as it was.
    const isKept = (line: string) => folder === 'format-2' || !line.startsWith('{"type":"entry"');
    expect(again.filter(isKept)).toEqual(before.filter(isKept));
    if (folder === 'format-2') expect(codec.editions.hash(file.content)).toBe(file.edition?.hash);
  },
);
