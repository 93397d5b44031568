import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { WorkspaceId } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { useText } from '../../../hooks/use-text';
import { routes } from '../../../routes';

interface PanelsPageProps {
  readonly workspace: WorkspaceId;
  readonly chooser: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The screen around the board, with the way back to the rounds. */
export function PanelsPage({ workspace, chooser, actions, children }: PanelsPageProps) {
  const { panels: text } = useText().setUp.rounds;
  const [, navigate] = useLocation();
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          {actions}
          <Button
            icon={<ArrowLeft aria-hidden="true" />}
            onClick={() => navigate(routes.secretariat(workspace, 'rounds'))}
          >
            {text.back}
          </Button>
        </>
      }
    >
      {chooser}
      {children}
    </Page>
  );
}
