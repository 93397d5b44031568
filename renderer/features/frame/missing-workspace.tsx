import { useLocation } from 'wouter';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { useApp } from '../../hooks/app-context';
import { useSafety } from '../../hooks/use-safety';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { isKnownWhole } from './missing-words';
import { TopBar } from './top-bar';

/** An address that leads to no competition on this laptop. */
export function MissingWorkspace() {
  const { frame } = useText();
  const { platform, startFinding } = useApp();
  const { safety } = useSafety();
  const [, navigate] = useLocation();
  return (
    <>
      <TopBar />
      <main id="content" tabIndex={-1}>
        <Page title={frame.missingTitle}>
          <EmptyState
            title={frame.missingTitle}
            action={
              <Button look="primary" onClick={() => navigate(routes.start())}>
                {frame.missingAction}
              </Button>
            }
          >
            {frame.missingText[isKnownWhole(platform.kind, startFinding, safety)]}
          </EmptyState>
        </Page>
      </main>
    </>
  );
}
