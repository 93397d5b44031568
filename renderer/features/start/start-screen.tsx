import { ClipboardList, FlaskConical, Gavel } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Progress } from '../../application/services';
import { MarkLogo } from '../../components/mark-logo';
import { Notice } from '../../components/notice';
import { ProgressBar } from '../../components/progress-bar';
import { useApp } from '../../stores/app-context';
import { routes } from '../../stores/routes';
import { useLanguage, useText } from '../../stores/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { RecentCompetitions } from './recent-competitions';
import styles from './start-screen.module.css';

/** The first screen: three doors, and what was opened before. */
export function StartScreen() {
  const { services } = useApp();
  const { start } = useText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [preparing, setPreparing] = useState<Progress>();
  const [problem, setProblem] = useState<string>();

  async function openSample(): Promise<void> {
    if (preparing) return;
    setProblem(undefined);
    setPreparing({ done: 0, total: 1 });
    const opened = await services.openSample({ onProgress: setPreparing });
    setPreparing(undefined);
    if (opened.ok) navigate(routes.secretariat(opened.value, 'progress'));
    else setProblem(describeProblem(opened.error, language));
  }

  return (
    <main id="content" tabIndex={-1} className={styles.start}>
      <div className={styles.title}>
        <MarkLogo size={64} />
        <h1>Pleno</h1>
        <p>{start.tagline}</p>
      </div>
      <div className={styles.doors}>
        <Door
          icon={<Gavel aria-hidden="true" />}
          name={start.judgeDoor}
          text={start.judgeDoorText}
          onOpen={() => navigate(routes.join())}
        />
        <Door
          icon={<ClipboardList aria-hidden="true" />}
          name={start.secretariatDoor}
          text={start.secretariatDoorText}
          onOpen={() => navigate(routes.newCompetition())}
        />
        <Door
          icon={<FlaskConical aria-hidden="true" />}
          name={start.sampleDoor}
          text={start.sampleDoorText}
          onOpen={openSample}
        />
      </div>
      {preparing && <ProgressBar label={start.samplePreparing} {...preparing} />}
      {problem && (
        <Notice tone="problem" announce="spoken">
          {problem}
        </Notice>
      )}
      <RecentCompetitions />
    </main>
  );
}

interface DoorProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly text: string;
  readonly onOpen: () => void;
}

function Door({ icon, name, text, onOpen }: DoorProps) {
  return (
    <button type="button" className={styles.door} onClick={onOpen}>
      {icon}
      <span className={styles.doorName}>{name}</span>
      <span className={styles.doorText}>{text}</span>
    </button>
  );
}
