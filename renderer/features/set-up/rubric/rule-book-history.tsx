import { Section } from '../../../components/page';
import { DataTable } from '../../../components/table/data-table';
import type { Competition } from '../../../domain/competition';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatCount, formatInstant } from '../../../strings/formats';

/** Every version of the frozen rules: when, why, and its fingerprint. */
export function RuleBookHistory({ competition }: { readonly competition: Competition }) {
  const { setUp } = useText();
  const { file: text } = setUp;
  const language = useLanguage();
  if (competition.ruleBook.type === 'open') return null;
  return (
    <Section title={text.versionsTitle}>
      <DataTable
        columns={[
          { head: text.version, cell: ({ version }) => formatCount(version, language) },
          { head: text.historyWhen, cell: ({ at }) => formatInstant(at, language) },
          { head: text.versionReason, cell: ({ reason }) => reason || text.versionFirst },
          { head: text.versionHash, cell: ({ hash }) => <code title={hash}>{hash.slice(0, 16)}</code> },
        ]}
        items={competition.ruleBook.history.toReversed()}
        toKey={({ version }) => String(version)}
      />
    </Section>
  );
}
