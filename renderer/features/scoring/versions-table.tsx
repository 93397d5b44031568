import { Diff } from 'lucide-react';
import { classNames } from '../../components/class-names';
import tableStyles from '../../components/data-table.module.css';
import { focusWhenScrolled } from '../../components/focus-when-scrolled';
import { Tag } from '../../components/tag';
import type { Round } from '../../domain/competition';
import type { DeviceKey } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { toScore } from '../../domain/score';
import { useApp } from '../../stores/app-context';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount, formatInstant, formatMark, formatPoints } from '../../strings/formats';
import { compareVersions, type Version } from './compare-versions';
import styles from './versions-table.module.css';

interface VersionsTableProps {
  readonly round: Round;
  readonly heads: readonly StoredRevision[];
  /** This laptop's key. */
  readonly device: DeviceKey;
}

/** What each laptop holds of a sheet in conflict, to be read only. */
export function VersionsTable({ round, heads, device }: VersionsTableProps) {
  const { hash } = useApp();
  const { scoring } = useText().judge;
  const language = useLanguage();
  const { versions, criteria } = compareVersions(round.rubric, heads, {
    device,
    rubricInForce: rubricHash(round, hash),
  });
  const number = (index: number): string => formatCount(index + 1, language);
  return (
    <div ref={focusWhenScrolled} className={tableStyles.frame}>
      <table className={tableStyles.table}>
        <caption className="visually-hidden">{scoring.versions.title}</caption>
        <thead>
          <tr>
            <th scope="col">{scoring.criterion}</th>
            {versions.map((version, index) => (
              <th key={version.id} scope="col" className={classNames(tableStyles.number, styles.version)}>
                <VersionHead version={version} number={number(index)} />
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{scoring.versions.comparison}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ criterion, marks, agreement }) => (
            <tr key={criterion.id} data-agreement={agreement} className={styles.row}>
              <th scope="row" className={styles.criterion}>
                {criterion.name}
              </th>
              {versions.map(({ id }, index) => {
                const mark = marks[index];
                return (
                  <td key={id} className={classNames(tableStyles.number, styles.mark)}>
                    {mark === undefined ? '–' : formatMark(mark, language)}
                  </td>
                );
              })}
              <td className={styles.comparison}>
                {agreement === 'different' && (
                  <Tag tone="warning" icon={<Diff aria-hidden="true" />}>
                    {scoring.versions.different}
                  </Tag>
                )}
              </td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{scoring.total}</th>
            {versions.map(({ id, score }) => (
              <td key={id} className={tableStyles.number}>
                {score === undefined ? '–' : formatPoints(toScore(score), language)}
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function VersionHead({ version, number }: { readonly version: Version; readonly number: string }) {
  const { versions } = useText().judge.scoring;
  const language = useLanguage();
  return (
    <>
      <span className={styles.name}>{versions.name(number)}</span>
      <span className={styles.fact}>
        {version.laptop === 'this' ? versions.thisLaptop : versions.otherLaptop}
      </span>
      <span className={styles.fact}>{formatInstant(version.wall, language)}</span>
      <span className={styles.fact}>{versions.states[version.state]}</span>
      {version.rubric === 'earlier' && <span className={styles.fact}>{versions.earlierRubric}</span>}
      {version.reason !== '' && <span className={styles.fact}>{versions.reason(version.reason)}</span>}
    </>
  );
}
