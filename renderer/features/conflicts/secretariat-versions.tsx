import { compareVersions } from '../../application/compare-versions';
import { toDeviceName } from '../../application/file-name';
import { VersionsTable } from '../../components/versions-table';
import type { Round } from '../../domain/competition';
import type { DeviceKey, Sha256 } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { useApp } from '../../stores/app-context';
import { useLanguage, useText } from '../../stores/use-text';
import { useVersionTable } from '../../stores/use-version-table';
import { formatCount, formatInstant } from '../../strings/formats';

interface SecretariatVersionsProps {
  readonly round: Round;
  /** In force. */
  readonly rubricHash: Sha256;
  readonly versions: readonly StoredRevision[];
  /** What they are called, one each; numbered unless said. */
  readonly names?: readonly string[];
  readonly signer: DeviceKey;
}

/** The versions of one sheet beside each other, with the laptop, number and clock each came from. */
export function SecretariatVersions(props: SecretariatVersionsProps) {
  const { round, rubricHash, versions, names = [], signer } = props;
  const { hash } = useApp();
  const { conflicts, judge } = useText();
  const language = useLanguage();
  const compared = compareVersions(round.rubric, versions, rubricHash);
  const table = useVersionTable(compared, ({ device, seq, wall }, index) => ({
    name: names[index] ?? judge.scoring.versions.name(formatCount(index + 1, language)),
    facts: [
      device === signer ? conflicts.byDecision : conflicts.laptop(toDeviceName(device, hash)),
      conflicts.order(seq),
      formatInstant(wall, language),
    ],
  }));
  return <VersionsTable {...table} />;
}
