import type { ReplacedSheet } from '../../application/views';
import { Notice } from '../../components/notice';
import type { Round } from '../../domain/competition';
import type { DeviceKey } from '../../domain/ids';
import { rubricHash } from '../../domain/rule-book';
import { useApp } from '../../stores/app-context';
import { useText } from '../../stores/use-text';
import styles from './conflict-screen.module.css';
import { SecretariatVersions } from './secretariat-versions';

interface ReplacedSheetDetailProps {
  readonly sheet: ReplacedSheet;
  readonly round: Round;
  readonly signer: DeviceKey;
}

/** What other laptops had signed beside what counts now, mark by mark; there is nothing to decide. */
export function ReplacedSheetDetail({ sheet, round, signer }: ReplacedSheetDetailProps) {
  const { hash } = useApp();
  const { conflicts: words } = useText();
  return (
    <>
      <Notice tone="info" title={words.replacedTitle}>
        {words.replacedText}
      </Notice>
      <div className={styles.versions}>
        <SecretariatVersions
          round={round}
          rubricHash={rubricHash(round, hash)}
          versions={[...sheet.replaced, sheet.head]}
          names={[...sheet.replaced.map(() => words.replacedEarlier), words.replacedCounts]}
          signer={signer}
        />
        <p className={styles.hint}>{words.clockHint}</p>
      </div>
    </>
  );
}
