import { useMemo } from 'react';
import { findLookAlikesInSteps, type LookAlikes } from '../../domain/look-alike';
import { useComputation } from '../../hooks/use-computation';
import { createComputation } from '../../stores/computation';

/** Names among the items that look alike and are written otherwise; none while they are looked for. */
export function useLookAlikes<T>(items: readonly T[], nameOf: (item: T) => string): readonly LookAlikes<T>[] {
  const computation = useMemo(() => createComputation(findLookAlikesInSteps(items, nameOf)), [items, nameOf]);
  return useComputation(computation, nameOf)?.value ?? [];
}
