import { Button } from '../../components/button';
import { ProgressBar } from '../../components/progress-bar';
import { useText } from '../../hooks/use-text';
import type { usePaper } from './use-paper';

/** In place of the button while a paper is being made. */
export function PaperProgress({ paper }: { readonly paper: ReturnType<typeof usePaper> }) {
  const { common, printing } = useText();
  if (paper.progress === undefined) return null;
  return (
    <>
      <ProgressBar label={printing.making} {...paper.progress} />
      <div>
        <Button onClick={paper.cancel}>{common.cancel}</Button>
      </div>
    </>
  );
}
