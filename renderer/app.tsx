import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { TypedHold } from './components/typed-hold';
import { MissingWorkspace } from './features/frame/missing-workspace';
import { ReloadHeld } from './features/frame/notices/reload-held';
import { OpenedFiles } from './features/frame/opened-files';
import { TopBar } from './features/frame/top-bar';
import { JoinScreen } from './features/start/join-screen';
import { StartScreen } from './features/start/start-screen';
import { useHoldReload } from './hooks/use-hold-reload';
import { useParkOnLeave } from './hooks/use-park-on-leave';
import { usePreferenceEffects } from './hooks/use-preference-effects';
import { patterns } from './routes';
import { Bare } from './screens/bare';

/*
 * A laptop reads the code of the role it has. All of a role comes at once, and the rest soon after the first
 * screen: nobody who gives the next address may find that the files of the program are gone.
 */
const loadJudge = async () => ({ default: (await import('./screens/judge-screens')).JudgeScreens });
const loadSecretariat = async () => ({
  default: (await import('./screens/secretariat-screens')).SecretariatScreens,
});
const loadLaptop = async () => ({ default: (await import('./screens/laptop-screens')).LaptopScreens });

const JudgeScreens = lazy(loadJudge);
const SecretariatScreens = lazy(loadSecretariat);
const LaptopScreens = lazy(loadLaptop);

/** Every screen and its address. */
export function Screens() {
  usePreferenceEffects();
  useParkOnLeave();
  useEffect(() => {
    for (const load of [loadJudge, loadSecretariat, loadLaptop]) load().catch(toldWhenOpened);
  }, []);
  const hold = useHoldReload();
  return (
    <TypedHold value={hold}>
      <Router hook={useHashLocation}>
        <OpenedFiles />
        <ReloadHeld />
        <Suspense fallback={<TopBar />}>
          <Switch>
            <Route path={patterns.start}>{bare(<StartScreen />)}</Route>
            <Route path={patterns.join}>{bare(<JoinScreen />)}</Route>
            {[patterns.newCompetition, patterns.backups, patterns.ready].map((path) => (
              <Route path={path} key={path} component={LaptopScreens} />
            ))}
            <Route path={patterns.ofSecretariat} component={SecretariatScreens} />
            <Route path={patterns.ofJudge} component={JudgeScreens} />
            <Route>
              <MissingWorkspace />
            </Route>
          </Switch>
        </Suspense>
      </Router>
    </TypedHold>
  );
}

const bare = (screen: ReactNode): ReactNode => <Bare>{screen}</Bare>;

/** By the boundary around the screen that needs it. */
const toldWhenOpened = (): void => {};
