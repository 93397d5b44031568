import { useStore } from 'zustand';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { SigningLine } from '../../parts/signing/signing-line';
import { SIGNING_SECONDS } from '../../stores/pending-signatures';
import { formatCount } from '../../strings/formats';
import styles from './signing-notice.module.css';

/** What is about to be signed, for as long as it can be taken back. */
export function SigningNotice({ workspace }: { readonly workspace: WorkspaceId }) {
  const { signatures } = useApp();
  const { signing } = useText().judge;
  const language = useLanguage();
  const waiting = useStore(signatures.store, (state) => state.waiting);
  if (waiting?.workspace !== workspace) return null;
  const count = formatCount(waiting.keys.length, language);
  return (
    <div className={styles.notice}>
      <span role="status" className="visually-hidden">
        {signing.sheetsHeard(count, SIGNING_SECONDS)}
      </span>
      <SigningLine
        seconds={waiting.seconds}
        text={signing.sheetsIn(count, String(waiting.seconds))}
        onTakeBack={signatures.takeBack}
      />
    </div>
  );
}
