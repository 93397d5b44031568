import tableStyles from '../../../components/data-table.module.css';
import { Section } from '../../../components/page';
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
      <div className={tableStyles.frame}>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">{text.version}</th>
              <th scope="col">{text.historyWhen}</th>
              <th scope="col">{text.versionReason}</th>
              <th scope="col">{text.versionHash}</th>
            </tr>
          </thead>
          <tbody>
            {competition.ruleBook.history.toReversed().map(({ version, at, reason, hash }) => (
              <tr key={version}>
                <td>{formatCount(version, language)}</td>
                <td>{formatInstant(at, language)}</td>
                <td>{reason || text.versionFirst}</td>
                <td>
                  <code title={hash}>{hash.slice(0, 16)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
