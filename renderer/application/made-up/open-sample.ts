import { type Competition, runningOrder } from '../../domain/competition';
import { nextEdition } from '../../domain/edition';
import type { DeviceKey, JudgeId } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import type { DoneSoFar } from '../ports/done-so-far';
import type { Ports } from '../ports/ports';
import { toBundle } from '../send/export-bundle';
import { freezeRuleBook, toCompetitionFile } from '../send/export-competition-file';
import { toBundleFileName, toCompetitionFileName } from '../send/file-name';
import { signOwnEdition } from '../send/sign-edition';
import { approvalHash } from '../set-up/approve-rubric';
import {
  appendAsJudge,
  type NextContent,
  NO_MARKS,
  NO_NOTES,
  openSheets,
  writeNext,
} from '../sheets/sheet-writer';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { ImportRecord, JudgeWorkspace, SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import { toSampleCompetition } from './sample-competition';
import { type SampleSheet, toSampleSheets } from './sample-marks';

type Options = {
  readonly onProgress: (progress: DoneSoFar) => void;
};

type Made<T> = Promise<Result<T, StorageProblem>>;

/** Judges whose scores are already in; the last one is the visitor's to play. */
const HANDED_OVER = 3;

/** The sample as it was left, or made afresh. */
export async function openSample(ports: Ports, options: Options): Made<WorkspaceId> {
  for (const sample of await listSamples(ports)) {
    const imports = await ports.repository.listImports(sample.id);
    if (imports.length >= HANDED_OVER) return ok(sample.id);
  }
  // What is there now, if anything, was interrupted while it was being made.
  return resetSample(ports, options);
}

/** Removes the sample with everything done in it, and makes it again. */
export async function resetSample(ports: Ports, options: Options): Made<WorkspaceId> {
  for (const sample of await listSamples(ports)) {
    const removed = await removeSample(ports, sample);
    if (!removed.ok) return removed;
  }
  const made = await makeSample(ports, options);
  if (!made.ok) for (const sample of await listSamples(ports)) await removeSample(ports, sample);
  return made;
}

async function listSamples({ repository }: Ports): Promise<SecretariatWorkspace[]> {
  const workspaces = await repository.listWorkspaces();
  return workspaces.filter(
    (workspace): workspace is SecretariatWorkspace =>
      workspace.role === 'secretariat' && workspace.competition.nature === 'sample',
  );
}

/** The secretariat goes last: as long as it is there, an interrupted removal is found and finished. */
async function removeSample({ repository }: Ports, sample: SecretariatWorkspace): Made<void> {
  for (const { id, competition } of await repository.listWorkspaces()) {
    if (id === sample.id || competition.id !== sample.competition.id) continue;
    const removed = await repository.removeWorkspace(id);
    if (!removed.ok) return removed;
  }
  return repository.removeWorkspace(sample.id);
}

async function makeSample(ports: Ports, { onProgress }: Options): Made<WorkspaceId> {
  const source = await ports.sample();
  const competition = freezeRuleBook(toSampleCompetition(source, ports.newId), ports, ports.now());
  const sheets = toSampleSheets(source.rubric, runningOrder(competition));
  const total = competition.judges.length + 1;
  onProgress({ done: 0, total });
  const secretariat = await addSecretariat(ports, competition);
  if (!secretariat.ok) return secretariat;
  onProgress({ done: 1, total });
  for (const [index, judge] of competition.judges.entries()) {
    const handedOver = index < HANDED_OVER;
    const own = sheets[index] ?? [];
    const workspace = await addJudge(ports, secretariat.value, judge.id);
    if (!workspace.ok) return workspace;
    const written = await writeSheets(ports, workspace.value, handedOver ? own.map(toSigned) : toBegun(own));
    if (!written.ok) return written;
    if (handedOver) {
      const imported = await handOver(ports, secretariat.value, workspace.value);
      if (!imported.ok) return imported;
    }
    onProgress({ done: index + 2, total });
  }
  return ok(secretariat.value.id);
}

async function addSecretariat(ports: Ports, competition: Competition): Made<SecretariatWorkspace> {
  const { repository, codec, keyring, hash, hashBytes, now, newId } = ports;
  const at = now();
  const signer = await keyring.createKey();
  const edition = nextEdition(undefined, [], codec.editions.hash(competition));
  const workspace: SecretariatWorkspace = {
    id: newId() as WorkspaceId,
    role: 'secretariat',
    competition,
    signer,
    edition,
    rubricApprovals: competition.rounds.map((round) => ({
      round: round.id,
      hash: approvalHash(round, hash),
      at,
    })),
    createdAt: at,
    changedAt: at,
  };
  const added = await repository.addWorkspace(workspace);
  if (!added.ok) return added;
  const signed = await codec.editions.sign(signer, competition.id, edition);
  const bytes = await codec.encode(toCompetitionFile({ competition, signer, edition: signed }, at));
  const fileHash = hashBytes(bytes);
  const recorded = await repository.addExport({
    workspace: workspace.id,
    kind: 'competition',
    fileName: toCompetitionFileName(competition, 1, fileHash),
    fileHash,
    count: 0,
    lastSeq: 0,
    edition,
    at,
  });
  return recorded.ok ? ok(workspace) : recorded;
}

async function addJudge(
  ports: Ports,
  secretariat: SecretariatWorkspace,
  judge: JudgeId,
): Made<JudgeWorkspace> {
  const { competition, signer } = secretariat;
  const edition = await signOwnEdition(ports, secretariat);
  const at = ports.now();
  const device: DeviceKey = await ports.keyring.createKey();
  const workspace: JudgeWorkspace = {
    id: ports.newId() as WorkspaceId,
    role: 'judge',
    competition,
    signer,
    ...(edition && { edition }),
    judge,
    device,
    createdAt: at,
    changedAt: at,
  };
  const added = await ports.repository.addWorkspace(workspace);
  return added.ok ? ok(workspace) : added;
}

/** All the judge's sheets of every round in one append; an undefined content leaves the sheet empty. */
async function writeSheets(
  { repository, hash, now }: Ports,
  { id, judge, competition }: JudgeWorkspace,
  contents: readonly (NextContent | undefined)[],
): Made<void> {
  const keys = competition.rounds.flatMap(({ id: round }) =>
    runningOrder(competition).map(({ id: entry }) => ({ judge, entry, round })),
  );
  const written = await appendAsJudge<SheetProblem>(repository, id, (chain) => {
    const opened = openSheets(chain, keys, hash);
    if (!opened.ok) return opened;
    const changes = opened.value.flatMap((sheet, index) => {
      const content = contents[index % contents.length];
      return content ? [{ sheet, content }] : [];
    });
    return writeNext(chain, changes, { hash, wall: now() });
  });
  return written.ok ? ok(undefined) : { ok: false, error: written.error as StorageProblem };
}

const toSigned = (sheet: SampleSheet): NextContent =>
  sheet.type === 'recused'
    ? { state: 'recused', marks: NO_MARKS, notes: NO_NOTES, reason: sheet.reason }
    : { state: 'submitted', marks: sheet.marks, notes: sheet.notes };

/** Two sheets signed, one begun, the rest for the visitor. */
const toBegun = (sheets: readonly SampleSheet[]): (NextContent | undefined)[] =>
  sheets.map((sheet, index) => {
    if (index < 2) return toSigned(sheet);
    if (index > 2 || sheet.type === 'recused') return undefined;
    const begun = Object.entries(sheet.marks).slice(0, 4);
    return { state: 'draft', marks: Object.fromEntries(begun), notes: sheet.notes };
  });

/** The judge's scores file as it would be written, and its contents into the secretariat. */
async function handOver(ports: Ports, secretariat: SecretariatWorkspace, judge: JudgeWorkspace): Made<void> {
  const { repository, codec, hash, hashBytes, now } = ports;
  const at = now();
  const bundle = toBundle(judge, await repository.loadRevisions(judge.id), at);
  const bytes = await codec.encode(bundle);
  const fileHash = hashBytes(bytes);
  const { device, lastSeq, competition } = { ...judge, lastSeq: bundle.lastSeq };
  const judgeCode = competition.judges.find(({ id }) => id === judge.judge)?.code ?? '';
  const fileName = toBundleFileName(competition, { judgeCode, device, lastSeq, fileHash }, hash);
  const exported = await repository.addExport({
    workspace: judge.id,
    kind: 'scores',
    fileName,
    fileHash,
    count: bundle.revisions.length,
    lastSeq,
    at,
  });
  if (!exported.ok) return exported;
  const toRecord = (counts: Pick<ImportRecord, 'added' | 'known'>): ImportRecord => ({
    workspace: secretariat.id,
    fileName,
    fileHash,
    content: fileHash,
    judge: judge.judge,
    device,
    ...(secretariat.edition && { edition: secretariat.edition }),
    ...counts,
    at,
  });
  const imported = await repository.addImport(secretariat.id, bundle.revisions, toRecord, undefined, bytes);
  return imported.ok ? ok(undefined) : imported;
}
