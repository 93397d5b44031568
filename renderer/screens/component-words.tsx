import type { ReactNode } from 'react';
import { DiscardWords } from '../components/discard-question';
import { useText } from '../hooks/use-text';

/** What components say that know no language. */
export function ComponentWords({ children }: { readonly children: ReactNode }) {
  const { common } = useText();
  return <DiscardWords value={common.discard}>{children}</DiscardWords>;
}
