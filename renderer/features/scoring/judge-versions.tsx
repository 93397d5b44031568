import { compareVersions } from '../../application/disputes/compare-versions';
import { foldVersions } from '../../application/disputes/fold-versions';
import type { Round } from '../../domain/competition';
import type { DeviceKey } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { useVersionTable } from '../../parts/versions/use-version-table';
import { VersionsTable } from '../../parts/versions/versions-table';
import { formatCount, formatInstant } from '../../strings/formats';

interface JudgeVersionsProps {
  readonly round: Round;
  readonly heads: readonly StoredRevision[];
  /** This laptop's key. */
  readonly device: DeviceKey;
  /** The secretariat's: its decision may be one of the versions. */
  readonly signer: DeviceKey;
}

/** What each laptop holds of a disputed sheet, to be read only; of very many versions the newest of a few laptops. */
export function JudgeVersions({ round, heads, device, signer }: JudgeVersionsProps) {
  const { hash } = useApp();
  const { versions } = useText().judge.scoring;
  const language = useLanguage();
  const folds = foldVersions(heads, heads, new Set([device, signer]));
  const shown = heads.flatMap((stored, index) => (folds.shown.has(stored.id) ? [{ stored, index }] : []));
  const compared = compareVersions(
    round.rubric,
    shown.map(({ stored }) => stored),
    rubricHash(round, hash),
  );
  const writers = new Map([
    [device, versions.thisLaptop],
    [signer, versions.secretariat],
  ]);
  const table = useVersionTable(compared, (version, index) => ({
    name: versions.name(formatCount((shown[index]?.index ?? index) + 1, language)),
    facts: [writers.get(version.device) ?? versions.otherLaptop, formatInstant(version.wall, language)],
  }));
  return (
    <>
      <VersionsTable {...table} />
      {folds.folded.length > 0 && <p>{versions.more(formatCount(folds.folded.length, language))}</p>}
    </>
  );
}
