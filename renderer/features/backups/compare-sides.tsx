import type { OpenedBackup } from '../../application/backup/inspect-backup';
import type { LogContents } from '../../application/ports/archive';
import { Notice } from '../../components/notice';
import tableStyles from '../../components/table/data-table.module.css';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount, formatInstant } from '../../strings/formats';
import styles from './backups.module.css';

/** What is in a backup, and what is here, side by side. */
export function CompareSides({ opened }: { readonly opened: OpenedBackup }) {
  const { backups } = useText();
  const language = useLanguage();
  const { here, log, signedBy, twin } = opened;
  return (
    <>
      <Identity opened={opened} />
      {here.type === 'absent' && <p>{backups.absent}</p>}
      {here.type === 'present' && (
        <Notice tone={here.content === 'different' && here.relation !== 'there-newer' ? 'warning' : 'info'}>
          <p>
            {here.content === 'same' && here.relation === 'here-newer'
              ? backups.onlyNotes
              : backups.relations[here.relation]}
          </p>
          {here.relation !== 'same' && <p>{backups.keptAside}</p>}
        </Notice>
      )}
      {here.type === 'unreadable' && (
        <Notice tone="warning">
          <p>{describeProblem(here.problem, language)}</p>
          <p>{backups.unreadable}</p>
        </Notice>
      )}
      <Sides here={here.type === 'present' ? here.contents : undefined} there={log.contents} />
      {twin && <Notice tone="warning">{backups.twin}</Notice>}
      {signedBy === 'another-key' && <Notice tone="info">{backups.anotherKey}</Notice>}
    </>
  );
}

function Identity({ opened: { header } }: { readonly opened: OpenedBackup }) {
  const { backups, frame } = useText();
  const language = useLanguage();
  const { competitionName, createdAt, judge, nature, program } = header;
  return (
    <dl className={styles.facts}>
      <dt>{backups.columnCompetition}</dt>
      <dd className={typography.nameWithTags}>
        {competitionName}
        {nature !== 'event' && <Tag tone="warning">{frame.natures[nature]}</Tag>}
      </dd>
      <dt>{backups.role}</dt>
      <dd>{judge ? backups.roleJudge(judge.code, judge.name) : backups.roleSecretariat}</dd>
      <dt>{backups.madeAt}</dt>
      <dd>{formatInstant(createdAt, language)}</dd>
      <dt>{backups.madeBy}</dt>
      <dd>{program}</dd>
    </dl>
  );
}

interface SidesProps {
  readonly here: LogContents | undefined;
  readonly there: LogContents;
}

function Sides({ here, there }: SidesProps) {
  const { backups } = useText();
  const language = useLanguage();
  const count = (value: number) => formatCount(value, language);
  const rows = [
    {
      name: backups.lastChange,
      toText: ({ lastAt }: LogContents) => formatInstant(lastAt, language),
    },
    { name: backups.revisions, toText: ({ revisions }: LogContents) => count(revisions) },
    ...(there.workspace.role === 'secretariat'
      ? [{ name: backups.imports, toText: ({ imports }: LogContents) => count(imports) }]
      : []),
    { name: backups.lines, toText: ({ lines }: LogContents) => count(lines) },
  ];
  return (
    <div className={tableStyles.frame}>
      <table className={`${tableStyles.table} ${styles.sides}`} aria-label={backups.compareLabel}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{backups.compareLabel}</span>
            </th>
            {here && <th scope="col">{backups.sideHere}</th>}
            <th scope="col">{backups.sideThere}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, toText }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {here && <td>{toText(here)}</td>}
              <td>{toText(there)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
