import type { DeviceKey } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import { nameLaptop } from '../../domain/secretariat-laptop';
import { appendActs, readActReason } from '../acts/append-acts';
import { findKeyElsewhere } from '../acts/key-holder';
import { keyOf } from '../workspace/key-of';
import type {
  ActProblem,
  KeyElsewhere,
  KeyMissing,
  LaptopsProblem,
  StorageProblem,
} from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import type { JoiningPorts } from './joining-ports';

export type StrikeLaptopProblem =
  | ActProblem
  | KeyElsewhere
  | KeyMissing
  | Extract<LaptopsProblem, { readonly type: 'laptop-not-struck' }>
  | StorageProblem;

/**
 * The word of the competition's key that a laptop of the secretariat is in wrong hands: what is known of it by now stays,
 * what else it wrote or writes counts no more, here and wherever this is heard. It is never taken back.
 */
export async function strikeLaptop(
  ports: JoiningPorts,
  id: WorkspaceId,
  laptop: DeviceKey,
  typed: string,
): Promise<Result<void, StrikeLaptopProblem>> {
  const { repository, keyring, codec } = ports;
  const why = readActReason(typed);
  if (!why.ok) return why;
  const reason = why.value;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const { signer, laptops = [], competition } = workspace;
  const written = await repository.loadToHandOver(id);
  if (!written.ok) return written;
  const elsewhere = findKeyElsewhere(workspace, written.value.acts);
  if (elsewhere) return err(elsewhere);
  const name = nameLaptop(laptops, laptop);
  if (name === undefined || laptop === keyOf(workspace)) return err({ type: 'laptop-not-struck' });
  if (!(await keyring.holds(signer))) return err({ type: 'key-missing', role: 'secretariat' });
  const lastOf = (all: readonly Stored[]): number =>
    all.reduce((last, { revision: { device, seq } }) => (device === laptop ? Math.max(last, seq) : last), 0);
  const lasts = { lastSeq: lastOf(written.value.revisions), lastAct: lastOf(written.value.acts) };
  const word = await codec.vouching.strikeOut(signer, {
    ...{ competition: competition.id, laptop, reason },
    ...lasts,
  });
  const said = await appendActs(ports, id, () =>
    ok([{ act: 'laptop-struck-out', laptop, name, ...lasts, reason, word }]),
  );
  return said.ok ? ok(undefined) : said;
}
