import { useRoute } from 'wouter';
import type { Standing } from '../../../application/acts/with-acts';
import type { JudgeWorkspace } from '../../../application/workspace/workspace';
import { Notice } from '../../../components/notice';
import { useLanguage, useText } from '../../../hooks/use-text';
import { patterns } from '../../../routes';
import { formatInstant } from '../../../strings/formats';
import styles from './frame-notices.module.css';

/** Tells a judge which rounds take no more changes, as the receipts have told this laptop; the scoring screen stays free of it. */
export function ClosedRounds({ workspace }: { readonly workspace: Standing<JudgeWorkspace> }) {
  const { judge: words } = useText();
  const language = useLanguage();
  const [isDesk] = useRoute(patterns.desk);
  const [isReview] = useRoute(patterns.review);
  const { competition, closings } = workspace;
  if (!isDesk && !isReview) return null;
  return competition.rounds.map(({ id, name }) => {
    const closing = closings?.get(id);
    return (
      closing && (
        <div key={id} className={styles.item}>
          <Notice tone="info" title={words.roundClosed(name, formatInstant(closing.at, language))}>
            {words.roundClosedText}
          </Notice>
        </div>
      )
    );
  });
}
