import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import type { PlenoFile } from '../../renderer/application/ports/pleno-file';
import type { Competition } from '../../renderer/domain/competition';
import { type StoredRevision, sealRevision } from '../../renderer/domain/revision';
import { rubricHash, ruleBookHash } from '../../renderer/domain/rule-book';
import { hashText } from './hash-text';

const CREATED = '2026-03-16T09:00:00.000Z';

/** A folder of its own for one test. */
export const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'pleno-cli-'));

export interface EventFiles {
  readonly competition: string;
  /** By judge code. */
  readonly bundles: ReadonlyMap<string, string>;
  readonly marks: string;
}

const headerOf = (competition: Competition) => ({
  createdAt: CREATED,
  competition: { id: competition.id, hash: ruleBookHash(competition, hashText) },
  nature: competition.nature,
});

export async function writeCompetition(
  path: string,
  competition: Competition,
  seed = 'tests',
): Promise<void> {
  const keyring = createMemoryKeyring(`secretariat ${seed}`);
  const signer = await keyring.createKey();
  await writePleno(
    path,
    { ...headerOf(competition), kind: 'competition', signer, content: competition },
    keyring,
  );
}

/** Signs a judge's revisions with a key of their own, which renames them: chain and device are set anew. */
export async function writeBundle(
  path: string,
  competition: Competition,
  revisions: readonly StoredRevision[],
  facts: { readonly seed?: string; readonly header?: Partial<ReturnType<typeof headerOf>> } = {},
): Promise<void> {
  const [first] = revisions;
  if (!first) throw new Error('a bundle has revisions');
  const { judge } = first.revision;
  const keyring = createMemoryKeyring(`${judge} ${facts.seed ?? ''}`);
  const signer = await keyring.createKey();
  const signed: StoredRevision[] = [];
  for (const { revision } of revisions) {
    const prev = signed.at(-1)?.id ?? null;
    signed.push(sealRevision({ ...revision, device: signer, prev, seq: signed.length + 1 }, hashText));
  }
  const header = { ...headerOf(competition), ...facts.header };
  await writePleno(
    path,
    {
      ...header,
      kind: 'scores',
      signer,
      competitionName: competition.identity.name,
      judge,
      lastSeq: signed.length,
      revisions: signed,
    },
    keyring,
  );
}

async function writePleno(
  path: string,
  file: PlenoFile,
  keyring: ReturnType<typeof createMemoryKeyring>,
): Promise<void> {
  await writeFile(path, await createCodec(keyring).encode(file));
}

/** A competition file, a bundle a judge, and the same marks as a table, in one folder. */
export async function writeEvent(
  folder: string,
  competition: Competition,
  revisions: readonly StoredRevision[],
): Promise<EventFiles> {
  await mkdir(folder, { recursive: true });
  const files = {
    competition: join(folder, 'competition.pleno'),
    bundles: new Map<string, string>(),
    marks: join(folder, 'marks.csv'),
  };
  await writeCompetition(files.competition, competition);
  for (const { id, code } of competition.judges) {
    const own = revisions.filter(({ revision }) => revision.judge === id);
    if (own.length === 0) continue;
    const path = join(folder, `${code}.pleno`);
    await writeBundle(path, competition, own);
    files.bundles.set(code, path);
  }
  await writeFile(files.marks, toMarkTable(competition, revisions));
  return files;
}

/** What was marked on the rubric in force, as a recounter would type it from paper. */
function toMarkTable(competition: Competition, revisions: readonly StoredRevision[]): string {
  const codes = new Map(competition.judges.map(({ id, code }) => [id, code]));
  const numbers = new Map(competition.entries.map(({ id, number }) => [id, number]));
  const inForce = new Set(competition.rounds.map((round) => rubricHash(round, hashText)));
  const lines = revisions.flatMap(({ revision }) => {
    const start = `${codes.get(revision.judge)};${numbers.get(revision.entry)}`;
    if (revision.state === 'recused') return [`${start};;recused`];
    if (!inForce.has(revision.rubricHash)) return [];
    return Object.entries<number>(revision.marks).map(
      ([id, mark]) => `${start};${id};${String(mark / 100).replace('.', ',')}`,
    );
  });
  return `\ufeffjudge;entry;criterion;mark\r\n${lines.join('\r\n')}\r\n`;
}
