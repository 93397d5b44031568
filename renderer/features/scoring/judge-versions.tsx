import { type Speakers, speaksForSecretariat, toAuthority } from '../../application/acts/to-authority';
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
  /** Its decision may be one of the versions. */
  readonly secretariat: Speakers;
}

/** What each laptop holds of a disputed sheet, to be read only; of very many versions the newest of a few laptops. */
export function JudgeVersions({ round, heads, device, secretariat }: JudgeVersionsProps) {
  const { hash } = useApp();
  const { versions } = useText().judge.scoring;
  const language = useLanguage();
  const folds = foldVersions(heads, heads, new Set([...toAuthority(secretariat).keys, device]));
  const shown = heads.flatMap((stored, index) => (folds.shown.has(stored.id) ? [{ stored, index }] : []));
  const compared = compareVersions(
    round.rubric,
    shown.map(({ stored }) => stored),
    rubricHash(round, hash),
  );
  const toWriter = (writer: DeviceKey): string => {
    if (writer === device) return versions.thisLaptop;
    return speaksForSecretariat(secretariat, writer) ? versions.secretariat : versions.otherLaptop;
  };
  const table = useVersionTable(compared, (version, index) => ({
    name: versions.name(formatCount((shown[index]?.index ?? index) + 1, language)),
    facts: [toWriter(version.device), formatInstant(version.wall, language)],
  }));
  return (
    <>
      <VersionsTable {...table} />
      {folds.folded.length > 0 && <p>{versions.more(formatCount(folds.folded.length, language))}</p>}
    </>
  );
}
