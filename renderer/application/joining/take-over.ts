import { ok, type Result } from '../../domain/result';
import { mergeLaptops } from '../../domain/secretariat-laptop';
import { countDecided } from '../acts/count-decided';
import { speaksForSecretariat } from '../acts/to-authority';
import type { OpenedBackup } from '../backup/inspect-backup';
import type { LogProblem } from '../ports/archive';
import { toBackupFileName } from '../send/file-name';
import { keyOf } from '../workspace/key-of';
import type { StorageProblem } from '../workspace/problem';
import type { CardSecret, SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import type { JoiningPorts } from './joining-ports';
import { takeKeptFiles } from './take-kept-files';

/** A backup of the laptop that held the competition's key, as a file. */
interface HoldersBackup {
  readonly opened: Pick<OpenedBackup, 'header' | 'log'>;
  readonly bytes: Uint8Array;
  readonly there: SecretariatWorkspace;
}

/**
 * What stands in the backup of the holder and was never exchanged comes in: what only the holder keeps, the files it took
 * in, and what was decided there. It is united with what is here, as files are; nothing of this laptop's own goes.
 * @returns how many files could not be taken
 */
export async function takeOver(
  ports: JoiningPorts,
  id: WorkspaceId,
  { opened: { header, log }, bytes, there }: HoldersBackup,
): Promise<Result<number, LogProblem | StorageProblem>> {
  const { repository, archive, hashFile, now } = ports;
  const changed = await repository.changeWorkspace<never>(id, (current) =>
    ok(current.role === 'secretariat' ? withHoldersOwn(current, there) : current),
  );
  if (!changed.ok) return changed;
  const lines = await archive.readLines(log.bytes);
  if (!lines.ok) return lines;
  const { written, imports } = lines.value;
  const left = await takeKeptFiles(ports, id, imports, log.received ?? new Map());
  if (!left.ok) return left;
  // Of judges' work, the files they signed; what the secretariat wrote, the competition's key answers for, as in its files.
  const decided = written.filter(({ revision }) => speaksForSecretariat(changed.value, revision.device));
  const known = await repository.loadToHandOver(id);
  if (!known.ok) return known;
  const here = new Set([...known.value.revisions, ...known.value.acts].map((stored) => stored.id));
  if (decided.every((stored) => here.has(stored.id))) return left;
  const fileHash = await hashFile(bytes);
  const fileName = toBackupFileName(header, fileHash, 'locked');
  const taken = await repository.addImport(
    id,
    decided,
    (counts) => ({
      ...{ workspace: id, fileName, fileHash, kind: 'decisions', judge: null, device: keyOf(there) },
      ...{ ...counts, at: now() },
    }),
    countDecided,
  );
  return taken.ok ? left : taken;
}

/** What only the holder keeps, as the one before had it; an earlier state than what is known here stays behind. */
function withHoldersOwn(here: SecretariatWorkspace, there: SecretariatWorkspace): SecretariatWorkspace {
  const { given: _given, keyGiven: _keyGiven, ...rest } = here;
  const isOlder = (there.edition?.number ?? 0) < (here.edition?.number ?? 0);
  const edition = isOlder ? here.edition : there.edition;
  const laptops = mergeLaptops(here.laptops ?? [], there.laptops ?? []);
  const invited = [...new Set([...(here.invited ?? []), ...(there.invited ?? [])])];
  const cards = uniteCards(there.cards ?? [], here.cards ?? []);
  return {
    ...rest,
    ...(!isOlder && { competition: there.competition }),
    ...(edition && { edition }),
    ...(laptops.length > 0 && { laptops }),
    ...(invited.length > 0 && { invited }),
    ...(cards.length > 0 && { cards }),
    ...(there.rubricApprovals && { rubricApprovals: there.rubricApprovals }),
    ...(there.rubricApproval && { rubricApproval: there.rubricApproval }),
    ...(there.certificates && !here.certificates && { certificates: there.certificates }),
  };
}

/** A card's code never changes: whichever laptop has it, has the one there is. */
const uniteCards = (some: readonly CardSecret[], others: readonly CardSecret[]): readonly CardSecret[] => {
  const known = new Set(some.map(({ credential }) => credential));
  return [...some, ...others.filter(({ credential }) => !known.has(credential))];
};
