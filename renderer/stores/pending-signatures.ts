import { createStore, type StoreApi } from 'zustand';
import type { SheetProblem, StorageProblem } from '../application/workspace/problem';
import type { WorkspaceId } from '../application/workspace/workspace';
import type { Result } from '../domain/result';
import { type SheetKey, sheetId } from '../domain/revision';

/** How long a signature can be taken back before it is written. */
export const SIGNING_SECONDS = 10;

/** Sheets that are signed together. */
interface SignedTogether {
  readonly workspace: WorkspaceId;
  readonly keys: readonly SheetKey[];
}

interface Waiting extends SignedTogether {
  /** Until it is written; at least 1. */
  readonly seconds: number;
}

interface Unwritten extends SignedTogether {
  readonly problem: SheetProblem | StorageProblem;
}

/** Signatures between the button and the disk. None of these sheets is signed yet, whatever happens to the window. */
export interface Signatures {
  readonly waiting: Waiting | undefined;
  readonly writing: readonly SignedTogether[];
  /** The last that could not be written: those sheets are unsigned, and the judge may be on another screen by now. */
  readonly failed: Unwritten | undefined;
}

type SigningOutcome = 'written' | 'taken-back' | 'failed';

export interface PendingSignatures {
  readonly store: StoreApi<Signatures>;
  /** Waits, and then writes. What waits already is written at once: one thing at a time can be taken back. */
  readonly sign: (together: SignedTogether) => Promise<SigningOutcome>;
  /** Nothing was signed; does nothing once the writing has begun. */
  readonly takeBack: () => void;
  /** Waits no longer: the screen, the sheet or the window is left. Resolves when nothing is being written any more. */
  readonly writeNow: () => Promise<void>;
  /** The judge has read what `failed` says. */
  readonly forgetFailure: () => void;
}

interface PendingSignaturesNeeds {
  readonly submit: (
    workspace: WorkspaceId,
    keys: readonly SheetKey[],
  ) => Promise<Result<unknown, SheetProblem | StorageProblem>>;
  /** Milliseconds of the laptop's clock, which goes on while it sleeps. */
  readonly now: () => number;
  /** @returns what gives it up */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

/**
 * The ten seconds in which signing can be taken back. They live in the window alone: who kills it has signed nothing.
 * Whatever counts the seconds first ends them, the timer or the clock: a laptop that slept meanwhile writes when it
 * wakes, and a clock that is set back holds nothing up.
 */
export function createPendingSignatures({ submit, now, after }: PendingSignaturesNeeds): PendingSignatures {
  const store = createStore<Signatures>()(() => ({ waiting: undefined, writing: [], failed: undefined }));
  let giveUp = (): void => {};
  let settle: (outcome: SigningOutcome) => void = () => {};
  let written: Promise<void> = Promise.resolve();

  function count(together: SignedTogether, seconds: number, since: number): void {
    store.setState({ waiting: { ...together, seconds } });
    giveUp = after(1000, () => {
      const left = secondsLeft(seconds, since, now());
      if (left > 0) count(together, left, since);
      else void writeNow();
    });
  }

  async function write(together: SignedTogether): Promise<SigningOutcome> {
    try {
      const signed = await submit(together.workspace, together.keys);
      if (signed.ok) return 'written';
      store.setState({ failed: { ...together, problem: signed.error } });
    } catch (error) {
      store.setState({ failed: { ...together, problem: { type: 'storage-failed', detail: String(error) } } });
    }
    return 'failed';
  }

  function writeNow(): Promise<void> {
    const { waiting, writing } = store.getState();
    if (waiting === undefined) return written;
    giveUp();
    const { workspace, keys } = waiting;
    const together = { workspace, keys };
    const tell = settle;
    store.setState({ waiting: undefined, writing: [...writing, together] });
    // One after the other, as they were signed.
    written = written.then(async () => {
      const outcome = await write(together);
      store.setState((state) => ({ writing: state.writing.filter((each) => each !== together) }));
      tell(outcome);
    });
    return written;
  }

  return {
    store,
    sign: (together) => {
      void writeNow();
      store.setState({ failed: undefined });
      return new Promise((resolve) => {
        settle = resolve;
        count(together, SIGNING_SECONDS, now());
      });
    },
    takeBack: () => {
      if (store.getState().waiting === undefined) return;
      giveUp();
      store.setState({ waiting: undefined });
      settle('taken-back');
    },
    writeNow,
    forgetFailure: () => store.setState({ failed: undefined }),
  };
}

/** One second less, or as few as the clock says. */
const secondsLeft = (seconds: number, since: number, now: number): number =>
  Math.min(seconds - 1, Math.ceil(SIGNING_SECONDS - (now - since) / 1000));

/** Where a sheet's signature is on its way to the disk. */
export function findStage(
  { waiting, writing }: Pick<Signatures, 'waiting' | 'writing'>,
  workspace: WorkspaceId,
  key: SheetKey,
): 'none' | 'waiting' | 'writing' {
  const holds = (together: SignedTogether): boolean =>
    together.workspace === workspace && together.keys.some((each) => sheetId(each) === sheetId(key));
  if (waiting !== undefined && holds(waiting)) return 'waiting';
  return writing.some(holds) ? 'writing' : 'none';
}
