import type { Existing, UpdateBy } from '../../../application/tables/matching/existing';
import { ChoiceCards } from '../../../components/choice-cards';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatCount } from '../../../strings/formats';
import type { ImportViewRemark } from './import-flow';
import type { ImportKind } from './import-kind';
import { ImportRemarks, linesOf } from './import-remarks';

interface ImportDoubtsProps {
  readonly kind: Pick<ImportKind<string>, 'words'>;
  readonly doubts: readonly ImportViewRemark[];
  readonly existing: Existing;
  readonly onExisting: (existing: Existing) => void;
}

/** Rows that could be about one or another, and the question what counts: once asked, it can be answered anew. */
export function ImportDoubts({ kind, doubts, existing, onExisting }: ImportDoubtsProps) {
  const { setUp } = useText();
  const { importing: text } = setUp;
  const language = useLanguage();
  if (existing === 'refuse' || (doubts.length === 0 && existing.update === 'ask')) return null;
  return (
    <>
      <ImportRemarks
        tone="warning"
        title={text.doubtsTitle(formatCount(linesOf(doubts), language))}
        text={text.doubtsText}
        remarks={doubts}
      />
      <ChoiceCards<UpdateBy>
        legend={text.doubtsAsk}
        value={existing.update}
        choices={[
          { value: 'ask', ...text.doubtsLater },
          { value: 'entries', ...kind.words.byName },
          { value: 'numbers', ...kind.words.byMark },
        ]}
        onChange={(update) => onExisting({ update })}
      />
    </>
  );
}
