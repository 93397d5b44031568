import { useLocation } from 'wouter';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { routes } from '../../stores/routes';
import { useText } from '../../stores/use-text';
import { TopBar } from './top-bar';

/** An address that leads to no competition on this laptop. */
export function MissingWorkspace() {
  const { frame } = useText();
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
            {frame.missingText}
          </EmptyState>
        </Page>
      </main>
    </>
  );
}
