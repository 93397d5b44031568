import type { Fact, FactRecorder } from '../../application/ports/facts';
import type { NoVault, Safety } from '../../application/ports/safety';
import type { Vault } from '../../application/ports/vault';
import type { StorageProblem, VaultProblem } from '../../application/workspace/problem';
import type { Sha256 } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import { createPauses } from '../pauses';
import type { LogHead } from './log-lines';
import { createLogWriter, type DatedFact, type LogWriter, settle } from './log-writer';
import { removeReceived } from './remove-received';

/** Every log of the profile, one write at a time, and what is known about how safe the last one is. */
export interface Journal extends FactRecorder {
  /** The log is read and ends at `head`; what is recorded from now on goes behind it. */
  readonly open: (name: string, head: LogHead) => void;
  /** Forgets what it knew of a log that was put in place of another. */
  readonly reopen: (name: string) => Promise<Result<void, VaultProblem>>;
  /**
   * The logs could not be compared with the database, so nothing may be said to stand in both; what is
   * written goes into them all the same, where it can.
   * @param problem undefined once they have been compared
   */
  readonly setUncompared: (problem: VaultProblem | undefined) => void;
  readonly isUncompared: () => boolean;
  /** Writes what the logs are owed. */
  readonly settleDebts: () => Promise<void>;
  /** Whether something saved is not in this log yet. */
  readonly isOwed: (name: string) => boolean;
  /** Waits until nothing is being written. */
  readonly settled: () => Promise<void>;
  readonly getHeads: () => ReadonlyMap<string, LogHead>;
  readonly getSafety: () => Safety;
  readonly subscribe: (listener: (safety: Safety) => void) => () => void;
}

interface JournalNeeds {
  readonly vault: Vault;
  readonly now: () => string;
  /** Called after each write that reached a log. */
  readonly onWritten?: () => void;
  /** Called after a log was taken away. */
  readonly onForgotten?: () => Promise<unknown>;
}

export function createJournal({ vault, now, onWritten, onForgotten }: JournalNeeds): Journal {
  const pauses = createPauses();
  const writers = new Map<string, LogWriter>();
  const owed = new Map<string, DatedFact[]>();
  /** Files that the vault did not take. */
  const owedFiles = new Map<string, Map<Sha256, Uint8Array>>();
  const listeners = new Set<(safety: Safety) => void>();
  const noVault: NoVault | undefined = vault.kind === 'memory' ? { type: 'vault-missing' } : undefined;
  let logProblem: VaultProblem | undefined;
  let uncompared: VaultProblem | undefined;
  let databaseProblem: StorageProblem | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let shown = toSafety();

  function toSafety(): Safety {
    if (databaseProblem !== undefined) return { type: 'log-only', problem: databaseProblem };
    const problem = noVault ?? logProblem ?? uncompared;
    return problem === undefined ? { type: 'both' } : { type: 'database-only', problem };
  }

  const tell = (): void => {
    const next = toSafety();
    if (JSON.stringify(next) === JSON.stringify(shown)) return;
    shown = next;
    for (const listener of listeners) listener(next);
  };

  /** Somebody took lines away while the program runs: until they are written again, one place. */
  const onShrunk = (): void => {
    uncompared = { type: 'vault-gone' };
    tell();
  };

  /**
   * One after another, whatever becomes of the one before: the repository's writes come one at a time by
   * themselves, those of keys and of what the person tries again come beside them.
   */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const findWriter = async (name: string): Promise<Result<LogWriter, VaultProblem>> => {
    const known = writers.get(name);
    if (known !== undefined) return ok(known);
    const head = await settle(vault.logs, name, pauses);
    if (!head.ok) return head;
    const writer = createLogWriter(vault.logs, name, pauses, head.value, onShrunk);
    writers.set(name, writer);
    return ok(writer);
  };

  /** Files before the lines that name them. */
  const keepFiles = async (name: string): Promise<Result<void, VaultProblem>> => {
    const files = owedFiles.get(name) ?? new Map<Sha256, Uint8Array>();
    for (const [hash, bytes] of files) {
      const written = await vault.received.write(name, hash, bytes);
      if (!written.ok) return written;
      files.delete(hash);
    }
    owedFiles.delete(name);
    return ok(undefined);
  };

  /** Debts first: a log keeps its order. */
  const pay = async (name: string, facts: readonly DatedFact[]): Promise<Result<void, VaultProblem>> => {
    const all = [...(owed.get(name) ?? []), ...facts];
    if (all.length === 0) return ok(undefined);
    const kept = await keepFiles(name);
    if (!kept.ok) return kept;
    const writer = await findWriter(name);
    const written = writer.ok ? await writer.value.append(all) : writer;
    if (!written.ok) return written;
    owed.delete(name);
    onWritten?.();
    return ok(undefined);
  };

  const date = (facts: readonly Fact[]): readonly DatedFact[] => {
    const at = now();
    return facts.map((fact) => ({ at, fact }));
  };

  const settleAll = async (): Promise<void> => {
    for (const name of [...owed.keys()]) {
      const paid = await pay(name, []);
      if (!paid.ok) {
        logProblem = paid.error;
        tell();
        return;
      }
    }
    logProblem = undefined;
    tell();
  };

  return {
    open: (name, head) => {
      writers.set(name, createLogWriter(vault.logs, name, pauses, head, onShrunk));
    },
    reopen: (name) =>
      inTurn(async () => {
        writers.delete(name);
        owed.delete(name);
        owedFiles.delete(name);
        const found = await findWriter(name);
        return found.ok ? ok(undefined) : found;
      }),
    write: (name, facts) => inTurn(() => pay(name, date(facts))),
    record: (name, facts, received = new Map()) =>
      inTurn(async () => {
        const dated = date(facts);
        // Beside a vault that is gone with the window they would only take up memory.
        if (received.size > 0 && noVault === undefined) {
          owedFiles.set(name, new Map([...(owedFiles.get(name) ?? []), ...received]));
        }
        const paid = await pay(name, dated);
        if (!paid.ok) {
          owed.set(name, [...(owed.get(name) ?? []), ...dated]);
          logProblem = paid.error;
          tell();
          return;
        }
        // Another log may still be owed something: the problem stands until all are paid.
        await settleAll();
      }),
    rescue: (name, facts, problem) =>
      inTurn(async () => {
        if (noVault !== undefined) return false;
        const paid = await pay(name, date(facts));
        if (!paid.ok) return false;
        databaseProblem = problem;
        tell();
        return true;
      }),
    forget: (name) =>
      inTurn(async () => {
        writers.delete(name);
        owed.delete(name);
        owedFiles.delete(name);
        // Files first: a log that stays says that they are to go.
        const cleared = await removeReceived(vault, name);
        const gone = cleared.ok ? await vault.logs.setAside(name) : cleared;
        // A log that stayed says itself that its workspace was removed; the next start clears it away.
        if (!gone.ok) logProblem = gone.error;
        await onForgotten?.();
        tell();
      }),
    setUncompared: (problem) => {
      uncompared = problem;
      tell();
    },
    setRescued: (problem) => {
      databaseProblem = problem;
      tell();
    },
    isUncompared: () => uncompared !== undefined,
    settleDebts: () => inTurn(settleAll),
    isOwed: (name) => owed.has(name),
    settled: () => inTurn(async () => undefined),
    getHeads: () => new Map([...writers].map(([name, writer]) => [name, writer.getHead()])),
    getSafety: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    caughtUp: () => {
      databaseProblem = undefined;
      tell();
    },
  };
}
