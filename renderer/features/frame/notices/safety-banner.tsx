import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { WorkspaceId } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useApp } from '../../../hooks/app-context';
import { useRetrySafety, useSafety } from '../../../hooks/use-safety';
import { useText } from '../../../hooks/use-text';
import { routes } from '../../../routes';
import styles from './frame-notices.module.css';
import { toSafetyWords } from './safety-words';

/** Says when the work stands in one place only: which one, why, and the ways out. */
export function SafetyBanner({ judge }: { readonly judge?: WorkspaceId | undefined }) {
  const { frame } = useText();
  const { safety, attempt, putAway, onPutAway } = useSafety();
  const recovered = useRecovery(safety.type === 'both' ? 'both' : 'one');
  if (safety.type === 'both') {
    return (
      <p role="status" className="visually-hidden">
        {recovered === 'yes' && frame.safety.recovered}
      </p>
    );
  }
  const { tone, title, text } = toSafetyWords(safety, frame);
  if (tone === 'info' && putAway.has('vault-missing')) return null;
  return (
    <div className={styles.item}>
      <Notice
        tone={tone}
        title={title}
        announce={tone === 'info' ? 'silent' : 'spoken'}
        actions={
          tone === 'info' ? (
            <Button
              onClick={() => {
                onPutAway('vault-missing');
              }}
            >
              {frame.safety.putAway}
            </Button>
          ) : (
            <WaysOut judge={judge} missing={safety.type === 'log-only' ? 'database' : 'log'} />
          )
        }
      >
        {text} {attempt === 'failed' && tone === 'warning' && <strong>{frame.safety.retryFailed}</strong>}
      </Notice>
    </div>
  );
}

interface WaysOutProps {
  readonly judge: WorkspaceId | undefined;
  readonly missing: 'database' | 'log';
}

function WaysOut({ judge, missing }: WaysOutProps) {
  const { reload } = useApp();
  const { safety: text } = useText().frame;
  const { attempt } = useSafety();
  const retry = useRetrySafety();
  const [here, navigate] = useLocation();
  // A backup is made of the log, and refused while that lacks something; a score file is made of the database.
  const handOver = judge !== undefined && missing === 'log' ? routes.handOver(judge) : undefined;
  return (
    <>
      {missing === 'database' && (
        <Button look="primary" onClick={() => void reload.onWish()}>
          {text.reload}
        </Button>
      )}
      <Button
        look={missing === 'log' ? 'primary' : 'secondary'}
        disabled={attempt === 'running'}
        onClick={() => void retry()}
      >
        {attempt === 'running' ? text.retrying : text.retry}
      </Button>
      {handOver !== undefined && here !== handOver && (
        <Button onClick={() => navigate(handOver)}>{text.handOver}</Button>
      )}
    </>
  );
}

/** Whether the work came back to both places while this was on the screen. */
function useRecovery(places: 'both' | 'one'): 'yes' | 'no' {
  const before = useRef(places);
  const [recovered, setRecovered] = useState<'yes' | 'no'>('no');
  useEffect(() => {
    if (before.current === places) return;
    before.current = places;
    setRecovered(places === 'both' ? 'yes' : 'no');
  }, [places]);
  return recovered;
}
