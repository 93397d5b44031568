import { compareVersions } from '../../application/compare-versions';
import { VersionsTable } from '../../components/versions-table';
import type { Round } from '../../domain/competition';
import type { DeviceKey } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { useApp } from '../../stores/app-context';
import { useLanguage, useText } from '../../stores/use-text';
import { useVersionTable } from '../../stores/use-version-table';
import { formatCount, formatInstant } from '../../strings/formats';

interface JudgeVersionsProps {
  readonly round: Round;
  readonly heads: readonly StoredRevision[];
  /** This laptop's key. */
  readonly device: DeviceKey;
  /** The secretariat's: its decision may be one of the versions. */
  readonly signer: DeviceKey;
}

/** What each laptop holds of a disputed sheet, to be read only. */
export function JudgeVersions({ round, heads, device, signer }: JudgeVersionsProps) {
  const { hash } = useApp();
  const { versions } = useText().judge.scoring;
  const language = useLanguage();
  const compared = compareVersions(round.rubric, heads, rubricHash(round, hash));
  const writers = new Map([
    [device, versions.thisLaptop],
    [signer, versions.secretariat],
  ]);
  const table = useVersionTable(compared, (version, index) => ({
    name: versions.name(formatCount(index + 1, language)),
    facts: [writers.get(version.device) ?? versions.otherLaptop, formatInstant(version.wall, language)],
  }));
  return <VersionsTable {...table} />;
}
