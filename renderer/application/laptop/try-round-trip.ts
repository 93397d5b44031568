import type { Credential } from '../../domain/access';
import type { AccessCode } from '../../domain/access-code';
import type { Competition, Entry, Judge, Round } from '../../domain/competition';
import { toField } from '../../domain/field';
import type { CriterionId, DeviceKey, EntryId, HashText, JudgeId } from '../../domain/ids';
import { mergeRevisions, toSheetStates } from '../../domain/merge';
import { toBasisPoints, toMark } from '../../domain/quantities';
import { err, ok, type Result } from '../../domain/result';
import type { Marks, StoredRevision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { formatScore } from '../../domain/score';
import { tabulate } from '../../domain/tabulate';
import { certifyLaptop, tryCard } from '../cards/unlock-laptop';
import type { Keyring } from '../ports/keyring';
import type { Codec, PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import { checkBundle } from '../receive/check-bundle';
import { isSealed } from '../receive/sealed';
import { toBundle } from '../send/export-bundle';
import { freezeRuleBook, toCompetitionFile } from '../send/export-competition-file';
import { signFirstEdition } from '../send/sign-edition';
import { toNewCompetition } from '../set-up/create-competition';
import { addEntries, addJudge, setRubric } from '../set-up/edit-competition';
import { NO_NOTES, openSheets, writeNext } from '../sheets/sheet-writer';
import type { JudgeWorkspace, WorkspaceId } from '../workspace/workspace';
import type { RoundTrip, RoundTripProblem } from './laptop-readiness';

/** Keys and codec of a competition that is thrown away afterwards. */
export interface Trial {
  readonly keyring: Keyring;
  readonly codec: Codec;
}

interface RoundTripNeeds extends Trial, Pick<Ports, 'seals' | 'credentials'> {
  readonly hash: HashText;
  readonly newId: () => string;
  readonly now: () => string;
}

/** Marks in points by judge and entry; two criteria of 60 % and 40 %. */
const MARKS = [
  [
    [80, 70],
    [90, 85],
    [60.5, 75],
  ],
  [
    [82.5, 77.5],
    [85.5, 92],
    [70, 70],
  ],
] as const;

/** Worked out by hand: entry 1 (76 + 80,5) / 2, entry 2 (88 + 88,1) / 2, entry 3 (66,3 + 70) / 2. */
const RESULT = '2: 88.050000, 1: 78.250000, 3: 68.150000';

/** Places in a file where one bit is turned over, as shares of its length. */
const DAMAGED_AT = [0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.999] as const;

/**
 * The way every mark takes, with a made-up competition of its own in memory: cards, competition file, two
 * judges' signed and sealed scores files, opening, reading, ranking; and files with one wrong bit, which
 * must be refused.
 */
export async function tryRoundTrip(
  needs: RoundTripNeeds,
  signal: AbortSignal,
): Promise<Result<RoundTrip, RoundTripProblem>> {
  const { codec, keyring, seals, hash, now } = needs;
  const signer = await keyring.createKey();
  const { competition, recipient, codes } = await handOutCards(
    freezeRuleBook(toTrialCompetition(needs.newId), { hash }, now()),
    signer,
    needs,
  );
  const files: Uint8Array[] = [];
  const edition = await signFirstEdition({ codec }, signer, competition);
  const published = await codec.encode(toCompetitionFile({ competition, signer, edition }, now()));
  files.push(published);
  const opened = await read(codec, published, 'competition');
  if (!opened.ok) return opened;

  let merged: readonly StoredRevision[] = [];
  for (const [index, judge] of opened.value.content.judges.entries()) {
    signal.throwIfAborted();
    const device = await keyring.createKey();
    const at = now();
    const door = await tryCard(
      needs,
      { competition: opened.value.content, signer },
      judge.id,
      codes.get(judge.id),
    );
    if (!door.ok) return failed('read', door.error.type);
    const workspace: JudgeWorkspace = {
      id: needs.newId() as WorkspaceId,
      role: 'judge',
      competition: opened.value.content,
      signer,
      edition,
      judge: judge.id,
      device,
      certificate: await certifyLaptop(needs, door.value, opened.value.content, device),
      createdAt: at,
      changedAt: at,
    };
    const signed = await codec.encode(toBundle(workspace, writeSheets(workspace, index, needs), now()));
    const sealed = await seals.seal(signed, [recipient, door.value.credential.recipient]);
    files.push(sealed);
    const unsealed = await keyring.open(signer, sealed);
    if (!unsealed.ok) return failed('read', unsealed.error.type);
    const arrived = await read(codec, unsealed.value, 'scores');
    if (!arrived.ok) return arrived;
    const belongs = checkBundle(arrived.value, competition, hash);
    if (!belongs.ok) return failed('read', belongs.error.type);
    merged = mergeRevisions(merged, arrived.value.revisions);
  }
  const result = toResult(competition, merged, hash);
  if (result !== RESULT) return failed('rank', `${result} ≠ ${RESULT}`);

  let refusals = 0;
  for (const bytes of files) {
    for (const share of DAMAGED_AT) {
      signal.throwIfAborted();
      const at = Math.floor(bytes.length * share);
      const damaged = flipBit(bytes, at);
      const inside = isSealed(bytes) ? await keyring.open(signer, damaged) : ok(damaged);
      if (inside.ok && (await codec.decode(inside.value)).ok) return failed('refuse', `byte ${at}`);
      refusals += 1;
    }
  }
  return ok({ files: files.length, refusals });
}

const failed = (step: RoundTripProblem['step'], detail: string) =>
  err<RoundTripProblem>({ type: 'round-trip-failed', step, detail });

type FileOf<K extends PlenoFile['kind']> = Extract<PlenoFile, { readonly kind: K }>;

async function read<K extends PlenoFile['kind']>(
  codec: Codec,
  bytes: Uint8Array,
  kind: K,
): Promise<Result<FileOf<K>, RoundTripProblem>> {
  const decoded = await codec.decode(bytes);
  if (!decoded.ok) return failed('read', decoded.error.type);
  if (decoded.value.kind !== kind) return failed('read', decoded.value.kind);
  return ok(decoded.value as FileOf<K>);
}

/** A card for every judge, as the secretariat makes them. */
async function handOutCards(
  competition: Competition,
  signer: DeviceKey,
  { keyring, credentials, now }: RoundTripNeeds,
) {
  const recipient = await keyring.ensureRecipient(signer);
  const codes = new Map<JudgeId, AccessCode>();
  const made: Credential[] = [];
  for (const { id: judge } of competition.judges) {
    const code = credentials.createCode();
    codes.set(judge, code);
    const credential = await credentials.create(code, signer);
    made.push({ judge, ...credential, issuedAt: now(), status: { type: 'valid' } });
  }
  return { competition: { ...competition, access: { recipient, credentials: made } }, recipient, codes };
}

/** A rehearsal: should one of its files ever be found, no event will take it. */
function toTrialCompetition(newId: () => string): Competition {
  const identity = {
    name: 'Uji berkas',
    year: 2026,
    level: 'other',
    region: '',
    organiser: 'Pleno',
    venue: '',
    startsOn: '2026-01-01',
    endsOn: '2026-01-01',
  } as const;
  const fresh = toNewCompetition(identity, 'rehearsal', { newId });
  const entries = MARKS[0].map(
    (_, index): Entry => ({
      id: newId() as EntryId,
      number: index + 1,
      title: `Inovasi ${index + 1}`,
      institution: { name: `Instansi ${index + 1}`, kind: null },
      category: null,
      group: null,
      note: '',
      status: { type: 'active' },
    }),
  );
  const judges = MARKS.map(
    (_, index): Judge => ({
      id: newId() as JudgeId,
      code: `J${index + 1}`,
      name: `Juri ${index + 1}`,
      affiliation: '',
      role: index === 0 ? 'chair' : 'member',
    }),
  );
  const rubric = {
    scale: { min: toMark(0), max: toMark(10_000), step: toMark(50) },
    criteria: [60, 40].map((percent, index) => ({
      id: `k${index + 1}` as CriterionId,
      name: `Kriteria ${index + 1}`,
      weight: toBasisPoints(percent * 100),
      guidance: '',
    })),
  };
  const people = judges.reduce(addJudge, addEntries(fresh, entries));
  return people.rounds.reduce((made, { id }) => setRubric(made, id, rubric), people);
}

/** All of one judge's sheets, signed, written as a judge's laptop writes them. */
function writeSheets(
  workspace: JudgeWorkspace,
  judge: number,
  { hash, now }: Pick<RoundTripNeeds, 'hash' | 'now'>,
): readonly StoredRevision[] {
  const { competition } = workspace;
  const chain = { workspace, tip: { seq: 0, lamport: 0, prev: null }, revisions: [] };
  const keys = competition.rounds.flatMap((round) =>
    competition.entries.map(({ id }) => ({ judge: workspace.judge, entry: id, round: round.id })),
  );
  const sheets = openSheets(chain, keys, hash);
  if (!sheets.ok) throw new Error(sheets.error.type);
  const count = competition.entries.length;
  const changes = sheets.value.map((sheet, index) => ({
    sheet,
    content: {
      state: 'submitted' as const,
      marks: toMarks(sheet.round, judge, index % count),
      notes: NO_NOTES,
    },
  }));
  const written = writeNext(chain, changes, { hash, wall: now() });
  if (!written.ok) throw new Error(written.error.type);
  return written.value;
}

const toMarks = (round: Round, judge: number, entry: number): Marks =>
  Object.fromEntries(
    round.rubric.criteria.map(({ id }, index) => [
      id,
      toMark(Math.round((MARKS[judge]?.[entry]?.[index] ?? 0) * 100)),
    ]),
  );

/** The ranking in one line a round, best first, with every decimal. */
function toResult(competition: Competition, revisions: readonly StoredRevision[], hash: HashText): string {
  const inForce = new Map(competition.rounds.map((round) => [round.id, rubricHash(round, hash)]));
  const states = toSheetStates(revisions, (round) => inForce.get(round));
  const results = competition.rounds.map((round) => {
    const { rows, complete } = tabulate(toField(competition, round), states);
    const lines = rows.map(({ entry, score }) => `${entry.number}: ${score ? formatScore(score, 6) : '-'}`);
    return complete ? lines.join(', ') : 'incomplete';
  });
  return results.join('\n');
}

function flipBit(bytes: Uint8Array, at: number): Uint8Array {
  const damaged = bytes.slice();
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  return damaged;
}
