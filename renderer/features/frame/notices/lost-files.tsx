import { useState, useSyncExternalStore } from 'react';
import type { ReadAccess } from '../../../application/create-services';
import type { LostFile } from '../../../application/ports/safety';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useApp } from '../../../hooks/app-context';
import { useLive } from '../../../hooks/use-live';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatCount } from '../../../strings/formats';
import styles from './frame-notices.module.css';

/** Named one by one; of more the number is said. */
const NAMED = 6;

/** Files that both copies have lost: which, what still stands, and what to do. */
export function LostFiles() {
  const { received } = useApp();
  const { lost } = useSyncExternalStore(received.subscribe, received.getReport);
  return lost.length === 0 ? null : <LostNotice lost={lost} />;
}

const listWorkspaces = (facts: ReadAccess) => facts.listWorkspaces();

function LostNotice({ lost }: { readonly lost: readonly LostFile[] }) {
  const { received } = useApp();
  const { lostFiles: words } = useText().frame;
  const language = useLanguage();
  const workspaces = useLive(listWorkspaces);
  const [activity, setActivity] = useState<'idle' | 'checking'>('idle');
  const again = async (): Promise<void> => {
    setActivity('checking');
    await received.check();
    setActivity('idle');
  };
  const nameOf = ({ workspace }: LostFile): string => {
    const found = workspaces.type === 'ready' && workspaces.value.find(({ id }) => id === workspace);
    return found ? words.of(found.competition.identity.name) : '';
  };
  return (
    <div className={styles.item}>
      <Notice
        tone="problem"
        announce="spoken"
        actionsPlace="below"
        title={words.title(formatCount(lost.length, language))}
        actions={
          <Button disabled={activity === 'checking'} onClick={() => void again()}>
            {activity === 'checking' ? words.checking : words.again}
          </Button>
        }
      >
        <p>{lost.some(({ holds }) => holds === 'marks') ? words.text : words.attachmentsText}</p>
        <ul>
          {lost.slice(0, NAMED).map((file) => (
            <li key={`${file.workspace} ${file.name}`}>
              {nameOf(file)} {file.fileName}
            </li>
          ))}
          {lost.length > NAMED && <li>{words.more(formatCount(lost.length - NAMED, language))}</li>}
        </ul>
      </Notice>
    </div>
  );
}
