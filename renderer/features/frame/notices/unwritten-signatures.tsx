import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { JudgeWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useApp } from '../../../hooks/app-context';
import { useSheetLinks } from '../../../hooks/use-sheet-links';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeProblem } from '../../../strings/describe-problem';
import { formatCount } from '../../../strings/formats';
import styles from './frame-notices.module.css';

/** A signature is written after the sheet is left: that it could not be is said wherever the judge is by then. */
export function UnwrittenSignatures({ workspace }: { readonly workspace: JudgeWorkspace }) {
  const { signatures } = useApp();
  const { common, judge } = useText();
  const language = useLanguage();
  const toLinks = useSheetLinks(workspace);
  const failed = useStore(signatures.store, (state) => state.failed);
  if (failed?.workspace !== workspace.id) return null;
  return (
    <div className={styles.item}>
      <Notice
        tone="problem"
        announce="spoken"
        title={judge.signing.failedTitle(formatCount(failed.keys.length, language))}
        actions={<Button onClick={signatures.forgetFailure}>{common.close}</Button>}
      >
        {describeProblem(failed.problem, language)} {judge.signing.failedText}{' '}
        {toLinks(failed.keys).map(({ id, href, label }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Link href={href}>{label}</Link>
          </span>
        ))}
      </Notice>
    </div>
  );
}
