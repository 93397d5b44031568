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
  const left = [...view.problems, ...view.doubts];
  const skipped = linesOf(left);
  const done = [
    updated > 0 && kind.words.updated(updated),
    renumbered > 0 && kind.words.renumbered(renumbered),
    added > 0 && kind.words.added(added),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <Notice tone="success" title={done || text.doneNothing} announce="spoken">
        {unchanged > 0 && <p>{text.unchanged(formatCount(unchanged, language))}</p>}
        {skipped > 0 && <p>{text.doneSkipped(formatCount(skipped, language))}</p>}
      </Notice>
      <ImportRemarks
        tone="problem"
        title={text.problemsTitle(formatCount(skipped, language))}
        text={text.problemsText}
        remarks={left}
      />
    </>
  );
}
