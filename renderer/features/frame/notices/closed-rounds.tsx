import type { Standing } from '../../../application/acts/with-acts';
import type { JudgeWorkspace } from '../../../application/workspace/workspace';
import { Notice } from '../../../components/notice';
import { useAddressRound, useIsAt } from '../../../hooks/use-address-round';
import { useLanguage, useText } from '../../../hooks/use-text';
import { patterns } from '../../../routes';
import { formatInstant } from '../../../strings/formats';
import styles from './frame-notices.module.css';

/** Tells a judge that the round looked at takes no more changes, as the receipts have told this laptop; the scoring screen stays free of it. */
export function ClosedRounds({ workspace }: { readonly workspace: Standing<JudgeWorkspace> }) {
  const { judge: words } = useText();
  const language = useLanguage();
  const isDesk = useIsAt(patterns.desk);
  const isReview = useIsAt(patterns.review);
  const { competition, closings } = workspace;
  const shown = useAddressRound();
  if (!isDesk && !isReview) return null;
  return competition.rounds
    .filter(({ id }) => shown === undefined || id === shown)
    .map(({ id, name }) => {
      const closing = closings?.get(id);
      return (
        closing && (
          <div key={id} className={styles.item}>
            <Notice
              tone="info"
              lines="one"
              title={words.roundClosed(name, formatInstant(closing.at, language))}
            >
              {words.roundClosedText}
            </Notice>
          </div>
        )
      );
    });
}
