import type { ComponentType, ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import type { WorkspaceId } from '../application/workspace/workspace';
import type { EntryId, JudgeId } from '../domain/ids';
import { MissingWorkspace } from '../features/frame/missing-workspace';
import { inRound } from '../routes';
import type { Screen } from '../screen-description';
import { Guarded } from './guarded';

interface FrameProps<S> {
  readonly workspace: WorkspaceId;
  readonly screens: readonly S[];
  /** The one that is shown. */
  readonly screen: S;
  readonly children: ReactNode;
}

interface FramedScreensProps<S> {
  readonly frame: ComponentType<FrameProps<S>>;
  readonly screens: readonly S[];
}

/** Every screen of a role in its frame, by its address. */
export function FramedScreens<S extends Screen>({ frame: Frame, screens }: FramedScreensProps<S>) {
  return (
    <Switch>
      {screens.flatMap(toAddresses).map(({ route, screen, element: Element }) => (
        <Route path={route} key={route}>
          {(parameters: { readonly [name: string]: string | undefined }) => {
            const workspace = parameters.workspace as WorkspaceId;
            const entry = parameters.entry as EntryId;
            const judge = parameters.judge as JudgeId;
            const { round, kind } = parameters;
            return (
              // The frame reads the competition too: without its own guard a failure there would leave nothing on the screen.
              <Guarded>
                <Frame workspace={workspace} screens={screens} screen={screen}>
                  <Guarded>
                    {/* Made anew for another competition, round, entry or paper: nothing typed may move from one to the next. */}
                    <Element
                      key={`${workspace} ${round} ${entry} ${judge} ${kind}`}
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
      ))}
      <Route>
        <MissingWorkspace />
      </Route>
    </Switch>
  );
}

/** The screen at its own address, and where it is about one round, at that of each. */
function toAddresses<S extends Screen>(screen: S) {
  const { route, about, element } = screen;
  const plain = { route, element, screen };
  return about === 'round' ? [plain, { ...plain, route: inRound(route, ':round') }] : [plain];
}
