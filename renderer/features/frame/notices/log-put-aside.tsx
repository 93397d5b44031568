import { useState } from 'react';
import { Link } from 'wouter';
import type { LogPutAside } from '../../../application/ports/safety';
import { Button } from '../../../components/button';
import buttonStyles from '../../../components/button.module.css';
import { classNames } from '../../../components/class-names';
import { Notice } from '../../../components/notice';
import { useApp } from '../../../hooks/app-context';
import { useSafety } from '../../../hooks/use-safety';
import { useLanguage, useText } from '../../../hooks/use-text';
import { routes } from '../../../routes';
import { describePlace } from '../../../strings/describe-place';
import { describeProblem } from '../../../strings/describe-problem';
import styles from './frame-notices.module.css';

/** Every log that could not be gone on with when the program started, each until it has been read. */
export function LogsPutAside() {
  const { logsPutAside } = useApp();
  const { putAway, onPutAway } = useSafety();
  return logsPutAside.map((log, index) => {
    const name = `log-put-aside-${index}` as const;
    if (putAway.has(name)) return null;
    const onRead = (): void => {
      onPutAway(name);
    };
    return <LogNotice key={name} log={log} onRead={onRead} />;
  });
}

interface LogNoticeProps {
  readonly log: LogPutAside;
  readonly onRead: () => void;
}

/** Which one it was, what is open all the same, and what to do. */
function LogNotice({ log, onRead }: LogNoticeProps) {
  const { frame } = useText();
  const { platform } = useApp();
  const { bytes } = log;
  const words = frame.logPutAside;
  const { report, save } = useSaveLog(log.competition);
  const isMissing = log.contents === 'missing';
  return (
    <div className={styles.item}>
      <Notice
        tone={isMissing ? 'problem' : 'warning'}
        announce="spoken"
        actionsPlace={isMissing ? 'below' : 'beside'}
        title={words.title[log.log](log.competition)}
        actions={
          <>
            {isMissing && (
              <Link href={routes.backups()} className={classNames(buttonStyles.button, buttonStyles.primary)}>
                {words.toBackups}
              </Link>
            )}
            {log.log === 'workspace' && bytes && (
              <Button onClick={() => void save(bytes)}>{words.save}</Button>
            )}
            <Button onClick={onRead}>{frame.safety.putAway}</Button>
          </>
        }
      >
        <p>{log.cause === 'unread' ? words.unread[log.contents][log.log] : words[log.contents][log.log]}</p>
        {log.cause === 'unsound' && platform.kind === 'browser' && <p>{words.inBrowser}</p>}
        {report !== undefined && (
          <p role="status" className={styles.report}>
            {report}
          </p>
        )}
      </Notice>
    </div>
  );
}

/** Saves the log as it stood, for whoever looks into it. */
function useSaveLog(competition: string | undefined) {
  const { trails } = useApp();
  const { frame } = useText();
  const language = useLanguage();
  const [report, setReport] = useState<string>();
  const { fileName, saved: toSaved } = frame.logPutAside;
  const save = async (bytes: Uint8Array): Promise<void> => {
    const name = `${[fileName, competition]
      .filter(Boolean)
      .join(' ')
      .replace(/[\\/:*?"<>|]/g, '-')}.jsonl`;
    const file = { name, mime: 'application/jsonl', bytes: new Uint8Array(bytes) };
    const saved = await trails.save('laptop', file, { what: 'trail-exported' });
    if (!saved.ok) setReport(describeProblem(saved.error, language));
    else if (saved.value.type === 'saved') {
      setReport(toSaved(describePlace(saved.value.where, name, language)));
    }
  };
  return { report, save };
}
