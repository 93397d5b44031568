import { ProgressBar } from '../../components/progress-bar';
import { UnderWay } from '../../components/under-way';
import { useText } from '../../hooks/use-text';
import type { usePaper } from './use-paper';

/** In place of the button while a paper is being made. */
export function PaperProgress({ paper }: { readonly paper: ReturnType<typeof usePaper> }) {
  const { common, printing } = useText();
  if (paper.progress === undefined) return null;
  return (
    <UnderWay cancelLabel={common.cancel} onCancel={paper.cancel}>
      <ProgressBar label={printing.making} {...paper.progress} />
    </UnderWay>
  );
}
