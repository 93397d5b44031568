import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCodec } from '../../../renderer/adapters/bundle/codec';
import { hashText } from '../../../renderer/adapters/hash';
import { createMemoryKeyring } from '../../../renderer/adapters/keys/memory-keyring';
import { toRandom } from '../../../renderer/application/made-up/seeded-random';
import {
  type EventPlan,
  SIMULATED_START,
  simulateCompetition,
  simulateJudge,
} from '../../../renderer/application/made-up/simulate-event';
import { toBundle } from '../../../renderer/application/send/export-bundle';
import { toCompetitionFile } from '../../../renderer/application/send/export-competition-file';
import { signFirstEdition } from '../../../renderer/application/send/sign-edition';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import type { Competition } from '../../../renderer/domain/competition';
import { ok, type Result } from '../../../renderer/domain/result';
import type { StoredRevision } from '../../../renderer/domain/revision';
import { type Command, done, type Outcome, refused, wrongUsage } from '../outcome';
import { type ReadOptions, readOptions, readShare, readWhole, type UsageProblem } from '../read-options';
import { isSystemError } from '../reading/files';
import { simulateAccess } from './simulate-access';

const help = `Usage: pleno simulate --entries N --judges N --criteria N --seed S --out DIR [options]

Makes a competition and one bundle a judge, for tests and benchmarks: DIR/competition.pleno
and DIR/scores-J1.pleno, DIR/scores-J2.pleno … The same seed gives the same bytes.

  --entries N          1 to 50000
  --judges N           1 to 200
  --criteria N         1 to 50
  --seed S             any text
  --out DIR            made if it isn't there; files of these names are replaced
  --recusals SHARE     share of sheets recused, 0 to 1 (default 0)
  --missing SHARE      share of sheets not signed, 0 to 1 (default 0)
  --nature NATURE      sample (default), rehearsal or event
  --marks              also writes DIR/marks.csv for pleno tabulate
  --sealed             with a card a judge, and the score files sealed; also writes
                       DIR/cards.csv (judge, code) and DIR/identity.txt, the audit key for
                       pleno results --identity. Cards and seals are others every time

The signing keys come from the seed and protect nothing.
Exit: 0 done, 1 a file could not be written, 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    options: {
      ...{ entries: text, judges: text, criteria: text, seed: text, out: text },
      ...{
        recusals: text,
        missing: text,
        nature: text,
        marks: { type: 'boolean' },
        sealed: { type: 'boolean' },
      },
    },
    required: ['entries', 'judges', 'criteria', 'seed', 'out'],
    files: 'none',
    choices: { nature: ['sample', 'rehearsal', 'event'] },
  });
  if (!options.ok) return wrongUsage(options.error.what);
  const plan = readPlan(options.value);
  if (!plan.ok) return wrongUsage(plan.error.what);
  try {
    return await writeEvent(plan.value, {
      seed: options.value.text('seed') ?? '',
      directory: options.value.text('out') ?? '',
      table: options.value.has('marks'),
      sealed: options.value.has('sealed'),
    });
  } catch (error) {
    if (isSystemError(error)) return refused('', [`${error.path ?? ''}: cannot be written (${error.code})`]);
    throw error;
  }
}

function readPlan(options: ReadOptions): Result<EventPlan, UsageProblem> {
  const entries = readWhole(options, 'entries', { min: 1, max: 50_000 });
  if (!entries.ok) return entries;
  const judges = readWhole(options, 'judges', { min: 1, max: 200 });
  if (!judges.ok) return judges;
  const criteria = readWhole(options, 'criteria', { min: 1, max: 50 });
  if (!criteria.ok) return criteria;
  const recusals = readShare(options, 'recusals');
  if (!recusals.ok) return recusals;
  const missing = readShare(options, 'missing');
  if (!missing.ok) return missing;
  return ok({
    entries: entries.value,
    judges: judges.value,
    criteria: criteria.value,
    recusals: recusals.value,
    missing: missing.value,
    nature: (['rehearsal', 'event'] as const).find((one) => one === options.text('nature')) ?? 'sample',
  });
}

interface Destination {
  readonly seed: string;
  readonly directory: string;
  readonly table: boolean;
  readonly sealed: boolean;
}

/** Writes the files one by one, so that a national event never lies in memory as a whole. */
async function writeEvent(
  plan: EventPlan,
  { seed, directory, table, sealed }: Destination,
): Promise<Outcome> {
  const random = toRandom(Number.parseInt(hashText(`pleno simulate ${seed}`).slice(0, 8), 16));
  const keyring = createMemoryKeyring(`pleno simulate ${seed}`);
  const codec = createCodec(keyring);
  const plain = simulateCompetition(plan, { random, newId: toSeededId(random), hash: hashText });
  const signer = await keyring.createKey();
  const written: string[] = [];
  const write = async (name: string, content: Uint8Array | string): Promise<void> => {
    const path = join(directory, name);
    await writeFile(path, content);
    written.push(path);
  };

  await mkdir(directory, { recursive: true });
  const doors = sealed ? await simulateAccess(plain, signer, random) : undefined;
  const competition = doors ? { ...plain, access: doors.access } : plain;
  if (doors) {
    await write('identity.txt', doors.identityFile);
    await write('cards.csv', doors.cards);
  }
  const edition = await signFirstEdition({ codec }, signer, competition);
  await write(
    'competition.pleno',
    await codec.encode(toCompetitionFile({ competition, signer, edition }, SIMULATED_START)),
  );
  const lines: string[] = ['judge,entry,criterion,mark,reason\n'];
  for (const { id, code } of competition.judges) {
    const device = await keyring.createKey();
    const revisions = simulateJudge(competition, id, device, plan, { random, hash: hashText });
    const certificate = await doors?.certify(id, device);
    const workspace = {
      ...({
        id: 'simulation' as WorkspaceId,
        role: 'judge',
        competition,
        judge: id,
        device,
        signer,
        edition,
      } as const),
      ...{ createdAt: SIMULATED_START, changedAt: SIMULATED_START },
      ...(certificate && { certificate }),
    };
    const bundle = await codec.encode(toBundle(workspace, revisions, SIMULATED_START));
    await write(`scores-${code}.pleno`, doors ? await doors.seal(bundle, id) : bundle);
    if (table) lines.push(toMarkLines(competition, code, revisions));
  }
  if (table) await write('marks.csv', lines.join(''));
  return done(`${written.join('\n')}\n`);
}

/** 26 letters and digits of the seed's own chance. */
const toSeededId = (random: () => number) => (): string =>
  Array.from({ length: 26 }, () => Math.floor(random() * 36).toString(36)).join('');

/** What a judge signed, as rows for `tabulate`. Drafts are not signed, so they stay out. */
function toMarkLines(competition: Competition, code: string, revisions: readonly StoredRevision[]): string {
  const numbers = new Map(competition.entries.map(({ id, number }) => [id, number]));
  return revisions
    .flatMap(({ revision: { state, entry, marks, reason = '' } }) => {
      const start = `${code},${numbers.get(entry)}`;
      if (state === 'recused') return [`${start},,recused,${reason}\n`];
      if (state !== 'submitted') return [];
      return Object.entries<number>(marks).map(([id, mark]) => `${start},${id},${mark / 100}\n`);
    })
    .join('');
}

export const simulateCommand: Command = { summary: 'make a competition and its bundles', help, run };
