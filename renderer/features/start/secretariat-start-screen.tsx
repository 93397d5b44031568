import { Archive, FilePlus, MonitorSmartphone } from 'lucide-react';
import { useLocation } from 'wouter';
import { BackButton } from '../../components/back-button';
import { Page, Section } from '../../components/page';
import { useDocumentTitle } from '../../hooks/use-document-title';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { Door } from './door';
import doorStyles from './door.module.css';
import styles from './join-screen.module.css';
import { RecentCompetitions } from './recent-competitions';

/** The secretariat's ways in: new, on this laptop, from a backup, or beside another laptop. */
export function SecretariatStartScreen() {
  const { common, start } = useText();
  const [, navigate] = useLocation();
  useDocumentTitle(start.secretariatTitle);
  return (
    <main id="content" tabIndex={-1} className={styles.join}>
      <Page
        title={start.secretariatTitle}
        lead={start.secretariatLead}
        actions={<BackButton label={common.back} otherwise={routes.start()} />}
      >
        <div className={doorStyles.doors}>
          <Door
            icon={<FilePlus aria-hidden="true" />}
            name={start.newDoor}
            text={start.newDoorText}
            onOpen={() => navigate(routes.newCompetition())}
          />
          <Door
            icon={<Archive aria-hidden="true" />}
            name={start.backupDoor}
            text={start.backupDoorText}
            onOpen={() => navigate(routes.backups())}
          />
          <Door
            icon={<MonitorSmartphone aria-hidden="true" />}
            name={start.joinDoor}
            text={start.joinDoorText}
            onOpen={() => navigate(routes.join())}
          />
        </div>
        <Section>
          <RecentCompetitions title={start.secretariatHere} of="secretariat" />
        </Section>
      </Page>
    </main>
  );
}
