import { type Speakers, speaksForSecretariat } from '../../application/acts/to-authority';
import { compareVersions } from '../../application/disputes/compare-versions';
import { toDeviceName } from '../../application/send/file-name';
import type { Round } from '../../domain/competition';
import type { RevisionId, Sha256 } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { useVersionTable } from '../../parts/versions/use-version-table';
import { VersionsTable } from '../../parts/versions/versions-table';
import { formatCount, formatInstant } from '../../strings/formats';

interface SecretariatVersionsProps {
  readonly round: Round;
  /** In force. */
  readonly rubricHash: Sha256;
  readonly versions: readonly StoredRevision[];
  /** What they are called, one each; numbered unless said. */
  readonly names?: readonly string[];
  /** How many more versions of this sheet the laptop of a version has written than are shown. */
  readonly more?: ReadonlyMap<RevisionId, number>;
  readonly secretariat: Speakers;
}

const NONE: ReadonlyMap<RevisionId, number> = new Map();

/** The versions of one sheet beside each other, with the laptop, number and clock each came from. */
export function SecretariatVersions(props: SecretariatVersionsProps) {
  const { round, rubricHash, versions, names = [], more = NONE, secretariat } = props;
  const { hash } = useApp();
  const { conflicts, judge } = useText();
  const language = useLanguage();
  const toMore = (count: number | undefined): readonly string[] =>
    count === undefined ? [] : [conflicts.moreOfLaptop(formatCount(count, language))];
  const compared = compareVersions(round.rubric, versions, rubricHash);
  const table = useVersionTable(compared, ({ id, device, seq, wall }, index) => ({
    name: names[index] ?? judge.scoring.versions.name(formatCount(index + 1, language)),
    facts: [
      speaksForSecretariat(secretariat, device)
        ? conflicts.byDecision
        : conflicts.laptop(toDeviceName(device, hash)),
      conflicts.order(seq),
      formatInstant(wall, language),
      ...toMore(more.get(id)),
    ],
  }));
  return <VersionsTable {...table} />;
}
