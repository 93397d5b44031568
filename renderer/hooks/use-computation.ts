import { useEffect, useState } from 'react';
import type { Computation } from '../stores/computation';

/**
 * The outcome; while a new one is being worked out, the one before, if it was about the same thing.
 * @param about what both have to be about
 */
export function useComputation<T>(
  computation: Computation<T> | undefined,
  about: unknown,
): { readonly value: T } | undefined {
  const [last, setLast] = useState<{ readonly about: unknown; readonly outcome: { readonly value: T } }>();
  const outcome = computation?.find();
  useEffect(() => {
    if (computation === undefined) return;
    const keep = (): void => {
      const found = findQuietly(computation);
      setLast(found && { about, outcome: found });
    };
    if (computation.find() === undefined) return computation.want(keep);
    keep();
  }, [computation, about]);
  return outcome ?? (last?.about === about ? last?.outcome : undefined);
}

/** A failure is thrown where it is shown, by the next `find` while rendering. */
function findQuietly<T>(computation: Computation<T>): { readonly value: T } | undefined {
  try {
    return computation.find();
  } catch {
    return undefined;
  }
}
