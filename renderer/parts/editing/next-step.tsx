import { ArrowRight } from 'lucide-react';
import { useLocation } from 'wouter';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';

interface NextStepProps {
  readonly workspace: WorkspaceId;
  readonly screen: 'rubric' | 'entries' | 'judges' | 'file' | 'progress' | 'results';
}

/** On to the next screen. */
export function NextStep({ workspace, screen }: NextStepProps) {
  const { frame, setUp } = useText();
  const [, navigate] = useLocation();
  return (
    <div>
      <Button
        icon={<ArrowRight aria-hidden="true" />}
        onClick={() => navigate(routes.secretariat(workspace, screen))}
      >
        {setUp.next(frame.screens[screen])}
      </Button>
    </div>
  );
}
