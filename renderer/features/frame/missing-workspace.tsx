import { useLocation } from 'wouter';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Page, Section } from '../../components/page';
import { useApp } from '../../hooks/app-context';
import { useDocumentTitle } from '../../hooks/use-document-title';
import { useSafety } from '../../hooks/use-safety';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { isKnownWhole } from './missing-words';
import styles from './missing-workspace.module.css';
import { TopBar } from './top-bar';

/** An address that leads to no competition on this laptop. */
export function MissingWorkspace() {
  const { backups, frame } = useText();
  const { platform, startFinding } = useApp();
  const { safety } = useSafety();
  const [, navigate] = useLocation();
  useDocumentTitle(frame.missingTitle);
  return (
    <>
      <TopBar />
      <main id="content" tabIndex={-1} className={styles.missing}>
        <Page title={frame.missingTitle}>
          <Section>
            <p>{frame.missingText[isKnownWhole(platform.kind, startFinding, safety)]}</p>
            <div className={layout.row}>
              <Button look="primary" onClick={() => navigate(routes.start())}>
                {frame.missingAction}
              </Button>
              <Button onClick={() => navigate(routes.backups())}>{backups.link}</Button>
            </div>
          </Section>
        </Page>
      </main>
    </>
  );
}
