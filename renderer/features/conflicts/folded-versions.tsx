import { useMemo, useState } from 'react';
import { type Speakers, speaksForSecretariat } from '../../application/acts/to-authority';
import type { DisputedSheet } from '../../application/disputes/disputed-sheet';
import { toDeviceName } from '../../application/send/file-name';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { DataTable } from '../../components/table/data-table';
import type { RevisionId } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { sheetScore } from '../../domain/sheet';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount, formatInstant, formatPoints } from '../../strings/formats';
import styles from './folded-versions.module.css';
import type { NamedVersion } from './version-in-force';

interface FoldedVersionsProps {
  readonly sheet: DisputedSheet;
  /** Laptop by laptop. */
  readonly folded: readonly StoredRevision[];
  readonly named: readonly NamedVersion[];
  /** Those that stand in the comparison because somebody asked for them. */
  readonly opened: ReadonlySet<RevisionId>;
  readonly secretariat: Speakers;
  readonly onToggle: (id: RevisionId) => void;
}

/** The versions that don't stand side by side, however many: a line each, to be put there one by one. */
export function FoldedVersions({ sheet, folded, named, opened, secretariat, onToggle }: FoldedVersionsProps) {
  const { hash } = useApp();
  const { conflicts: words, judge } = useText();
  const language = useLanguage();
  const [list, setList] = useState<'open' | 'closed'>('closed');
  const names = useMemo(() => new Map(named.map(({ stored, name }) => [stored.id, name])), [named]);
  const laptops = new Set(folded.map(({ revision }) => revision.device)).size;
  const toPoints = ({ revision }: StoredRevision): string => {
    const counts = revision.state !== 'recused' && revision.rubricHash === sheet.rubricHash;
    const score = counts ? sheetScore(sheet.round.rubric, revision.marks) : undefined;
    return score === undefined ? '–' : formatPoints(score, language);
  };
  return (
    <section className={layout.stack} aria-label={words.foldedTitle}>
      <Button
        className={styles.open}
        aria-expanded={list === 'open'}
        onClick={() => setList(list === 'open' ? 'closed' : 'open')}
      >
        {list === 'open'
          ? words.foldedClose
          : words.foldedOpen(formatCount(folded.length, language), formatCount(laptops, language))}
      </Button>
      {list === 'open' && (
        <DataTable
          caption={words.foldedTitle}
          frameClassName={styles.list}
          columns={[
            {
              head: words.foldedVersion,
              kind: 'name',
              className: styles.name,
              cell: ({ id, revision }) => (
                <>
                  {names.get(id)}
                  <span className={styles.soft}>{judge.scoring.versions.states[revision.state]}</span>
                </>
              ),
            },
            {
              head: words.foldedLaptop,
              cell: ({ revision }) => (
                <>
                  <span className={styles.laptop}>
                    {speaksForSecretariat(secretariat, revision.device)
                      ? words.byDecision
                      : words.laptop(toDeviceName(revision.device, hash))}
                  </span>
                  <span className={styles.soft}>
                    <span className={styles.whole}>{words.order(revision.seq)}</span> ·{' '}
                    <span className={styles.whole}>{formatInstant(revision.wall, language)}</span>
                  </span>
                </>
              ),
            },
            { head: words.scores, kind: 'number', cell: toPoints },
            {
              head: words.compare,
              headLook: 'spoken',
              kind: 'action',
              cell: ({ id }) => (
                <Button
                  look="plain"
                  aria-pressed={opened.has(id)}
                  aria-label={words.foldedCompareOf(names.get(id) ?? '')}
                  onClick={() => onToggle(id)}
                >
                  {opened.has(id) ? words.foldedRemove : words.compare}
                </Button>
              ),
            },
          ]}
          items={folded}
          toKey={({ id }) => id}
          rowHeight={61}
        />
      )}
    </section>
  );
}
