import { Suspense, useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { TypedHold } from './components/typed-hold';
import { watchLostFocus } from './components/watch-lost-focus';
import { MissingWorkspace } from './features/frame/missing-workspace';
import { ReloadHeld } from './features/frame/notices/reload-held';
import { OpenedFiles } from './features/frame/opened-files';
import { TopBar } from './features/frame/top-bar';
import { StartScreen } from './features/start/start-screen';
import { useHoldReload } from './hooks/use-hold-reload';
import { useParkOnLeave } from './hooks/use-park-on-leave';
import { usePreferenceEffects } from './hooks/use-preference-effects';
import { useSignOnLeave } from './hooks/use-sign-on-leave';
import { loadCodeReader } from './parts/camera/open-code-camera';
import { ComponentWords } from './parts/editing/component-words';
import { TableSettings } from './parts/tables/table-settings';
import { patterns } from './routes';
import { Bare } from './screens/bare';
import { createLater, type Later } from './screens/create-later';
import { loadSecretariatStrings } from './strings/load-strings';

/*
 * A laptop reads the code of the role it has. All of a role comes at once, and the rest soon after the first
 * screen: nobody who gives the next address may find that the files of the program are gone.
 */
const judge = createLater(async () => (await import('./screens/judge-screens')).JudgeScreens);
const secretariat = createLater(() =>
  withWords(async () => (await import('./screens/secretariat-screens')).SecretariatScreens),
);
const laptop = createLater(() =>
  withWords(async () => (await import('./screens/laptop-screens')).LaptopScreens),
);

async function withWords<T>(load: () => Promise<T>): Promise<T> {
  const [screens] = await Promise.all([load(), loadSecretariatStrings()]);
  return screens;
}

const ROLES: { readonly [start: string]: Later } = { '#/j/': judge, '#/s/': secretariat };

/** What the first screen needs is here when it is shown. @param hash of the address, with its # */
export async function loadScreensFor(hash: string): Promise<void> {
  const needed = ROLES[hash.slice(0, '#/j/'.length)];
  await needed?.load().catch(toldWhenOpened);
}

/** Every screen and its address. */
export function Screens() {
  usePreferenceEffects();
  useParkOnLeave();
  useSignOnLeave();
  useEffect(watchLostFocus, []);
  useEffect(() => {
    for (const load of [judge.load, secretariat.load, laptop.load, loadCodeReader]) {
      load().catch(toldWhenOpened);
    }
  }, []);
  const hold = useHoldReload();
  return (
    <TypedHold value={hold}>
      <ComponentWords>
        <TableSettings>
          <Router hook={useHashLocation}>
            <OpenedFiles />
            <ReloadHeld />
            <Suspense fallback={<TopBar />}>
              <Switch>
                <Route path={patterns.start}>
                  <Bare>
                    <StartScreen />
                  </Bare>
                </Route>
                {[
                  patterns.join,
                  patterns.secretariatStart,
                  patterns.newCompetition,
                  patterns.backups,
                  patterns.ready,
                ].map((path) => (
                  <Route path={path} key={path} component={laptop.Screens} />
                ))}
                <Route path={patterns.ofSecretariat} component={secretariat.Screens} />
                <Route path={patterns.ofJudge} component={judge.Screens} />
                <Route>
                  <MissingWorkspace />
                </Route>
              </Switch>
            </Suspense>
          </Router>
        </TableSettings>
      </ComponentWords>
    </TypedHold>
  );
}

/** By the boundary around the screen that needs it. */
const toldWhenOpened = (): void => {};
