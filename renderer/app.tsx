import { type ReactNode, useEffect } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { WorkspaceId } from './application/workspace/workspace';
import { ErrorBoundary } from './components/error-boundary';
import { keepFocus } from './components/keep-focus';
import { TypedHold } from './components/typed-hold';
import type { EntryId, JudgeId } from './domain/ids';
import { BackupsScreen } from './features/backups/backups-screen';
import { CardsScreen } from './features/cards/cards-screen';
import { CheckScreen } from './features/check/check-screen';
import { CollectScreen } from './features/collect/collect-screen';
import { ConflictScreen } from './features/conflicts/conflict-screen';
import { ConflictsScreen } from './features/conflicts/conflicts-screen';
import { DeskScreen } from './features/desk/desk-screen';
import { FailureNotice } from './features/frame/failure-notice';
import { JudgeFrame } from './features/frame/judge-frame';
import { MissingWorkspace } from './features/frame/missing-workspace';
import { FrameNotices } from './features/frame/notices/frame-notices';
import { ReloadHeld } from './features/frame/notices/reload-held';
import { OpenedFiles } from './features/frame/opened-files';
import { SecretariatFrame } from './features/frame/secretariat-frame';
import { TopBar } from './features/frame/top-bar';
import { HandOverScreen } from './features/hand-over/hand-over-screen';
import { PapersScreen } from './features/papers/papers-screen';
import { ProgressScreen } from './features/progress/progress-screen';
import { ReadyScreen } from './features/ready/ready-screen';
import { EntryResultScreen } from './features/results/entry-result-screen';
import { ResultsScreen } from './features/results/results-screen';
import { ReviewScreen } from './features/review/review-screen';
import { ScoringScreen } from './features/scoring/scoring-screen';
import { EntriesScreen } from './features/set-up/entries/entries-screen';
import { FileScreen } from './features/set-up/file/file-screen';
import { IdentityScreen } from './features/set-up/identity/identity-screen';
import { NewCompetitionScreen } from './features/set-up/identity/new-competition-screen';
import { JudgesScreen } from './features/set-up/judges/judges-screen';
import { RubricScreen } from './features/set-up/rubric/rubric-screen';
import { JoinScreen } from './features/start/join-screen';
import { StartScreen } from './features/start/start-screen';
import { JudgeTrailScreen, SecretariatTrailScreen } from './features/trail/trail-screen';
import { useHoldReload } from './hooks/use-hold-reload';
import { useParkOnLeave } from './hooks/use-park-on-leave';
import { usePreferenceEffects } from './hooks/use-preference-effects';
import { patterns } from './routes';

type WorkspaceScreen = (props: { readonly workspace: WorkspaceId }) => ReactNode;
/** Of one entry, or of one judge's sheet for it. */
type ItemScreen = (props: {
  readonly workspace: WorkspaceId;
  readonly entry: EntryId;
  readonly judge: JudgeId;
}) => ReactNode;

/** Every screen and its address. */
export function Screens() {
  usePreferenceEffects();
  useParkOnLeave();
  const hold = useHoldReload();
  return (
    <TypedHold value={hold}>
      <Router hook={useHashLocation}>
        <OpenedFiles />
        <ReloadHeld />
        <Switch>
          <Route path={patterns.start}>{bare(<StartScreen />)}</Route>
          <Route path={patterns.newCompetition}>{bare(<NewCompetitionScreen />)}</Route>
          <Route path={patterns.join}>{bare(<JoinScreen />)}</Route>
          <Route path={patterns.backups}>{bare(<BackupsScreen />)}</Route>
          <Route path={patterns.ready}>{bare(<ReadyScreen />)}</Route>
          {secretariat(patterns.identity, IdentityScreen)}
          {secretariat(patterns.rubric, RubricScreen)}
          {secretariat(patterns.entries, EntriesScreen)}
          {secretariat(patterns.judges, JudgesScreen)}
          {secretariat(patterns.file, FileScreen)}
          {secretariat(patterns.cards, CardsScreen)}
          {secretariat(patterns.progress, ProgressScreen)}
          {secretariat(patterns.collect, CollectScreen)}
          {secretariat(patterns.conflicts, ConflictsScreen)}
          {secretariat(patterns.conflict, ConflictScreen)}
          {secretariat(patterns.results, ResultsScreen)}
          {secretariat(patterns.entryResult, EntryResultScreen)}
          {secretariat(patterns.papers, PapersScreen)}
          {secretariat(patterns.check, CheckScreen)}
          {secretariat(patterns.trail, SecretariatTrailScreen)}
          {judge(patterns.desk, DeskScreen)}
          {judge(patterns.review, ReviewScreen)}
          {judge(patterns.handOver, HandOverScreen)}
          {judge(patterns.judgeTrail, JudgeTrailScreen)}
          {judge(patterns.scoring, ScoringScreen)}
          <Route>
            <MissingWorkspace />
          </Route>
        </Switch>
      </Router>
    </TypedHold>
  );
}

const bare = (screen: ReactNode): ReactNode => (
  <>
    <TopBar />
    <FrameNotices />
    <Guarded>{screen}</Guarded>
  </>
);

const secretariat = (path: string, Screen: WorkspaceScreen | ItemScreen): ReactNode =>
  framed(path, Screen, SecretariatFrame);

const judge = (path: string, Screen: WorkspaceScreen | ItemScreen): ReactNode =>
  framed(path, Screen, JudgeFrame);

/** The screen is made anew for another competition or entry: nothing typed may move from one to the next. */
const framed = (
  path: string,
  Screen: WorkspaceScreen | ItemScreen,
  Frame: typeof SecretariatFrame | typeof JudgeFrame,
): ReactNode => (
  <Route path={path} key={path}>
    {(parameters: { readonly [name: string]: string | undefined }) => {
      const workspace = parameters.workspace as WorkspaceId;
      const entry = parameters.entry as EntryId;
      const judge = parameters.judge as JudgeId;
      return (
        // The frame reads the competition too: without its own guard a failure there would leave nothing on the screen.
        <Guarded>
          <Frame workspace={workspace}>
            <Guarded>
              <Screen
                key={`${workspace} ${entry} ${judge}`}
                workspace={workspace}
                entry={entry}
                judge={judge}
              />
            </Guarded>
          </Frame>
        </Guarded>
      );
    }}
  </Route>
);

function Guarded({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return (
    <ErrorBoundary resetKey={location} fallback={(error) => <FailureNotice error={error} />}>
      <FocusKeeper key={location} />
      {children}
    </ErrorBoundary>
  );
}

/** One for each address: a new screen starts with the cursor in its content. */
function FocusKeeper() {
  useEffect(keepFocus, []);
  return null;
}
