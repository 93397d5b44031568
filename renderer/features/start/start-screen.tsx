import { Archive, ClipboardList, FlaskConical, Gavel, LaptopMinimalCheck } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ReadAccess } from '../../application/create-services';
import type { DoneSoFar } from '../../application/ports/done-so-far';
import { toDroppedFile } from '../../components/dropped-file';
import { MarkLogo } from '../../components/mark-logo';
import { Notice } from '../../components/notice';
import { ProgressBar } from '../../components/progress-bar';
import { useApp } from '../../hooks/app-context';
import { useDocumentTitle } from '../../hooks/use-document-title';
import { useFileOpener } from '../../hooks/use-file-opener';
import { useLive } from '../../hooks/use-live';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { describeProblem } from '../../strings/describe-problem';
import { Door } from './door';
import doorStyles from './door.module.css';
import { RecentCompetitions } from './recent-competitions';
import styles from './start-screen.module.css';

const listWorkspaces = (facts: ReadAccess) => facts.listWorkspaces();

/** The first screen: three doors, and what was opened before. */
export function StartScreen() {
  const { services } = useApp();
  const { backups, ready, start } = useText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const drop = useDrop();
  useDocumentTitle();
  const [preparing, setPreparing] = useState<DoneSoFar>();
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
    <main id="content" tabIndex={-1} className={styles.start} {...drop}>
      <div className={styles.title}>
        <MarkLogo size={64} />
        <h1>Pleno</h1>
        <p>{start.tagline}</p>
        <nav className={styles.aside} aria-label={start.aboutLaptop}>
          <Link href={routes.backups()} className={styles.asideLink}>
            <Archive aria-hidden="true" />
            {backups.link}
          </Link>
          <Link href={routes.ready()} className={styles.asideLink}>
            <LaptopMinimalCheck aria-hidden="true" />
            {ready.link}
          </Link>
        </nav>
      </div>
      <div className={doorStyles.doors}>
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
          onOpen={() => navigate(routes.secretariatStart())}
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
      <RecentCompetitions title={start.continueTitle} of="everybody" />
    </main>
  );
}

/** A file let go anywhere on this screen goes where it belongs. */
function useDrop() {
  const openFiles = useFileOpener();
  const workspaces = useLive(listWorkspaces);
  const allow = (event: DragEvent): void => {
    // Dragged text stays the browser's.
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  };
  return {
    onDragEnter: allow,
    onDragOver: allow,
    onDrop: (event: DragEvent): void => {
      if (event.dataTransfer.files.length === 0 || workspaces.type !== 'ready') return;
      event.preventDefault();
      void openFiles([...event.dataTransfer.files].map(toDroppedFile), workspaces.value);
    },
  };
}
