import { useMemo, useState } from 'react';
import { toAuthority } from '../../application/acts/to-authority';
import type { DisputedSheet } from '../../application/disputes/disputed-sheet';
import { foldVersions } from '../../application/disputes/fold-versions';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import layout from '../../components/layout.module.css';
import typography from '../../components/typography.module.css';
import type { RevisionId } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import { ChoiceList } from './choice-list';
import styles from './conflict-screen.module.css';
import { FoldedVersions } from './folded-versions';
import { SecretariatVersions } from './secretariat-versions';
import { findVersionInForce, type NamedVersion } from './version-in-force';

interface ComparisonProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
  readonly view: RoundWithSheets;
  readonly sheet: DisputedSheet;
}

/** The versions side by side and what each would do; of many the newest of each laptop, and any asked for. */
export function VersionComparison({ workspace, revisions, view, sheet }: ComparisonProps) {
  const { conflicts, judge } = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState<ReadonlySet<RevisionId>>(new Set());
  const folds = useMemo(
    () =>
      foldVersions(
        sheet.versions.map(({ stored }) => stored),
        revisions,
        toAuthority(workspace).keys,
      ),
    [sheet, revisions, workspace],
  );
  const named = useMemo(
    () =>
      sheet.versions.map((version, index): NamedVersion => {
        return { ...version, name: judge.scoring.versions.name(formatCount(index + 1, language)) };
      }),
    [sheet, judge, language],
  );
  const shown = useMemo(() => {
    const taken = findVersionInForce(sheet)?.stored.id;
    return named.filter(({ stored: { id } }) => folds.shown.has(id) || opened.has(id) || id === taken);
  }, [named, folds, opened, sheet]);
  const toggle = (id: RevisionId): void =>
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <div className={styles.sides}>
      <div className={layout.stackNarrowing}>
        <SecretariatVersions
          round={sheet.round}
          rubricHash={sheet.rubricHash}
          versions={shown.map(({ stored }) => stored)}
          names={shown.map(({ name }) => name)}
          more={folds.more}
          secretariat={workspace}
        />
        <p className={typography.aside}>{conflicts.clockHint}</p>
        {folds.folded.length > 0 && (
          <FoldedVersions
            sheet={sheet}
            folded={folds.folded}
            named={named}
            opened={opened}
            secretariat={workspace}
            onToggle={toggle}
          />
        )}
      </div>
      <ChoiceList workspace={workspace} view={view} sheet={sheet} shown={shown} />
    </div>
  );
}
