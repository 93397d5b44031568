import type { Vault } from '../../renderer/application/ports/vault';
import type { VaultProblem } from '../../renderer/application/workspace/problem';
import { err, type Result } from '../../renderer/domain/result';

/** What goes wrong with one operation. */
export type Fault =
  /** Says `problem`. `before`: nothing was done; `after`: all of it was (a flush that failed). */
  | { readonly type: 'problem'; readonly problem: VaultProblem; readonly when: 'before' | 'after' }
  /** An append that leaves this share of its bytes and says `problem`; other operations do nothing. */
  | { readonly type: 'torn'; readonly problem: VaultProblem; readonly share: number }
  /** A defect: the call rejects, with nothing done. */
  | { readonly type: 'throws'; readonly message: string }
  /** The program dies here: this and every later call never settles. */
  | { readonly type: 'crash'; readonly when: 'before' | 'after' }
  /** The same, with this share of an append's bytes on the disk. */
  | { readonly type: 'torn-crash'; readonly share: number };

export interface FaultPlan {
  /** Which operation, counted from 1 among those that `counts`. */
  readonly at: number;
  readonly fault: Fault;
  /** How many in a row have the fault; a disk stays full. One unless said. */
  readonly times?: number;
  /** Which operations count, by name (`logs.append`, `notes.write`, …); all unless said. */
  readonly counts?: (operation: string) => boolean;
}

export interface FaultyVault extends Vault {
  /** Names of the operations so far, in order; also those that failed. */
  readonly operations: readonly string[];
  /** Replaces the plan and starts counting anew; without one nothing fails. A crash is over. */
  readonly plan: (plan?: FaultPlan) => void;
  readonly hasCrashed: () => boolean;
}

export const diskFull: VaultProblem = { type: 'vault-full' };

/** A vault that does as `inner` does until the operation planned to go wrong. */
export function createFaultyVault(inner: Vault, first?: FaultPlan): FaultyVault {
  const operations: string[] = [];
  let plan = first;
  let counted = 0;
  let isDead = false;

  const findFault = (operation: string): Fault | undefined => {
    if (plan === undefined || plan.counts?.(operation) === false) return undefined;
    counted += 1;
    const isHit = counted >= plan.at && counted < plan.at + (plan.times ?? 1);
    return isHit ? plan.fault : undefined;
  };

  const die = <T>(): Promise<T> => {
    isDead = true;
    return never();
  };

  async function run<T, E extends { readonly type: string }>(
    operation: string,
    whole: () => Promise<Result<T, E>>,
    part: (share: number) => Promise<unknown> = async () => undefined,
  ): Promise<Result<T, E | VaultProblem>> {
    if (isDead) return never();
    operations.push(operation);
    const fault = findFault(operation);
    if (fault === undefined) return whole();
    switch (fault.type) {
      case 'problem':
        if (fault.when === 'after') await whole();
        return err(fault.problem);
      case 'torn':
        await part(fault.share);
        return err(fault.problem);
      case 'throws':
        throw new Error(fault.message);
      case 'crash':
        // Dead at once: what else is called while the last operation still runs gets no answer either.
        isDead = true;
        if (fault.when === 'after') await whole();
        return die();
      case 'torn-crash':
        isDead = true;
        await part(fault.share);
        return die();
    }
  }

  const { logs, notes, snapshots, received, disk } = inner;
  const { secondFolder } = snapshots;
  return {
    kind: inner.kind,
    operations,
    plan: (next) => {
      plan = next;
      counted = 0;
      isDead = false;
    },
    hasCrashed: () => isDead,
    logs: {
      list: () => run('logs.list', () => logs.list()),
      read: (name, from, length) => run('logs.read', () => logs.read(name, from, length)),
      append: (name, at, bytes) =>
        run(
          'logs.append',
          () => logs.append(name, at, bytes),
          (share) => logs.append(name, at, bytes.slice(0, Math.floor(bytes.byteLength * share))),
        ),
      cut: (name, size) => run('logs.cut', () => logs.cut(name, size)),
      replace: (name, bytes) => run('logs.replace', () => logs.replace(name, bytes)),
      setAside: (name) => run('logs.setAside', () => logs.setAside(name)),
    },
    notes: {
      read: (name) => run('notes.read', () => notes.read(name)),
      write: (name, text) => run('notes.write', () => notes.write(name, text)),
    },
    snapshots: {
      list: () => run('snapshots.list', () => snapshots.list()),
      write: (place, name, bytes) => run('snapshots.write', () => snapshots.write(place, name, bytes)),
      read: (place, name) => run('snapshots.read', () => snapshots.read(place, name)),
      remove: (place, name) => run('snapshots.remove', () => snapshots.remove(place, name)),
      findOwnFolder: () => (isDead ? never() : snapshots.findOwnFolder()),
      ...(secondFolder === undefined
        ? {}
        : {
            secondFolder: {
              find: () => (isDead ? never() : secondFolder.find()),
              choose: () => run('secondFolder.choose', () => secondFolder.choose()),
              forget: () => run('secondFolder.forget', () => secondFolder.forget()),
            },
          }),
    },
    received: {
      list: () => run('received.list', () => received.list()),
      read: (workspace, name) => run('received.read', () => received.read(workspace, name)),
      write: (workspace, name, bytes) => run('received.write', () => received.write(workspace, name, bytes)),
      removeAll: (workspace) => run('received.removeAll', () => received.removeAll(workspace)),
    },
    disk: {
      findFreeBytes: () => (isDead ? never() : disk.findFreeBytes()),
      probe: () => run('disk.probe', () => disk.probe()),
    },
  };
}

const never = <T>(): Promise<T> => new Promise(() => undefined);
