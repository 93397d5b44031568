import type { ReactNode } from 'react';
import { DiscardWords } from '../../components/discard-question';
import { OpenerLabel } from '../../components/line-opener';
import { useText } from '../../hooks/use-text';

/** What components say that know no language. */
export function ComponentWords({ children }: { readonly children: ReactNode }) {
  const { common } = useText();
  return (
    <DiscardWords value={common.discard}>
      <OpenerLabel value={common.more}>{children}</OpenerLabel>
    </DiscardWords>
  );
}
