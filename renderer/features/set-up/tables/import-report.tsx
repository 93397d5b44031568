import { Notice } from '../../../components/notice';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatCount } from '../../../strings/formats';
import type { ImportView } from './import-flow';
import type { ImportKind } from './import-kind';
import { ImportRemarks, linesOf } from './import-remarks';

interface ImportReportProps {
  readonly kind: Pick<ImportKind<string>, 'words'>;
  readonly view: ImportView;
}

/** What was done, with what was left out. */
export function ImportReport({ kind, view }: ImportReportProps) {
  const { setUp } = useText();
  const { importing: text } = setUp;
  const language = useLanguage();
  const { updated, renumbered, added, unchanged } = view.counts;
  const count = (value: number): string => formatCount(value, language);
  const left = [...view.problems, ...view.doubts];
  const skipped = linesOf(left);
  const done = [
    updated > 0 && kind.words.updated(count(updated)),
    renumbered > 0 && kind.words.renumbered(count(renumbered)),
    added > 0 && kind.words.added(count(added)),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <Notice tone="success" title={done || text.doneNothing} announce="spoken">
        {unchanged > 0 && <p>{text.unchanged(count(unchanged))}</p>}
        {skipped > 0 && <p>{text.doneSkipped(count(skipped))}</p>}
      </Notice>
      <ImportRemarks
        tone="problem"
        title={text.problemsTitle(count(skipped))}
        text={text.problemsText}
        remarks={left}
      />
    </>
  );
}
