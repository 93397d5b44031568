import { Link, useLocation } from 'wouter';
import type { JudgeWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import type { StoredRevision } from '../../../domain/revision';
import { useIsAt } from '../../../hooks/use-address-round';
import { useLanguage, useText } from '../../../hooks/use-text';
import { patterns, routes } from '../../../routes';
import { formatCount } from '../../../strings/formats';
import styles from './delivery-line.module.css';
import { useDeliveryReminder } from './use-delivery-reminder';
import { useWarnOnClose } from './use-warn-on-close';

interface DeliveryLineProps {
  readonly workspace: JudgeWorkspace;
  readonly revisions: readonly StoredRevision[];
}

/**
 * How much of what was signed has arrived: a quiet line on the running order, and a warning there and in
 * the review when the day ends. The scoring screen stays free of it.
 */
export function DeliveryLine({ workspace, revisions }: DeliveryLineProps) {
  const { receipts } = useText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const isDesk = useIsAt(patterns.desk);
  const isReview = useIsAt(patterns.review);
  const reminder = useDeliveryReminder(workspace, revisions);
  const isLoud = reminder?.tone === 'warning' || reminder?.tone === 'urgent';
  useWarnOnClose(isLoud && reminder.delivery.undelivered.length > 0 ? 'yes' : 'no');
  if (!reminder || (!isDesk && !isReview)) return null;
  const { tone, arrival, delivery } = reminder;
  const toHandOver = () => navigate(routes.handOver(workspace.id));
  if (isLoud) {
    const lost = delivery.undelivered.length;
    return (
      <div className={styles.warning}>
        <Notice
          tone={tone === 'urgent' ? 'problem' : 'warning'}
          lines="one"
          title={
            lost > 0
              ? receipts.warningTitle(formatCount(lost, language))
              : receipts.unconfirmedWarningTitle(formatCount(arrival.unconfirmed.length, language))
          }
          actions={
            <Button onClick={toHandOver}>{lost > 0 ? receipts.toHandOver : receipts.toReceipt}</Button>
          }
        >
          {lost === 0
            ? receipts.unconfirmedWarningText
            : tone === 'urgent'
              ? receipts.urgentText
              : receipts.warningText}
        </Notice>
      </div>
    );
  }
  // Before anything is signed there is nothing to say.
  if (!isDesk || arrival.total === 0) return null;
  return (
    <p className={styles.line}>
      <Link href={routes.handOver(workspace.id)}>
        {receipts.arrived(formatCount(arrival.confirmed, language), formatCount(arrival.total, language))}
      </Link>
    </p>
  );
}
