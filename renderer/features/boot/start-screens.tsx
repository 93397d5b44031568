import { assertNever } from '../../domain/result';
import type { StartView } from '../../stores/start-screen';
import { BootFailure } from './boot-failure';
import { StartInDoubt } from './start-in-doubt';
import { StartProgress } from './start-progress';
import { type StartReport, toReportText } from './start-report';
import type { StartActions } from './start-ways';

interface StartScreensProps {
  readonly view: StartView;
  readonly actions: StartActions;
  readonly about: StartReport;
}

/** Until the program itself stands: one of three. */
export function StartScreens({ view, actions, about }: StartScreensProps) {
  switch (view.type) {
    case 'working':
      return <StartProgress {...view.progress} />;
    case 'in-doubt':
      return (
        <StartInDoubt
          progress={view.progress}
          cause={view.errors.length > 0 ? 'trouble' : 'silent'}
          actions={actions}
          report={toReportText(about, view)}
        />
      );
    case 'failed':
      return <BootFailure problem={view.problem} actions={actions} report={toReportText(about, view)} />;
    default:
      return assertNever(view);
  }
}
