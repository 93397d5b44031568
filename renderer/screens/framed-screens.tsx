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
      {screens.flatMap(toAddresses).map(({ route, element: Element }) => (
        <Route path={route} key={route}>
          {(parameters: { readonly [name: string]: string | undefined }) => {
            const workspace = parameters.workspace as WorkspaceId;
            const entry = parameters.entry as EntryId;
            const judge = parameters.judge as JudgeId;
            const { round } = parameters;
            return (
              // The frame reads the competition too: without its own guard a failure there would leave nothing on the screen.
              <Guarded>
                <Frame workspace={workspace} screens={screens}>
                  <Guarded>
                    {/* Made anew for another competition, round or entry: nothing typed may move from one to the next. */}
                    <Element
                      key={`${workspace} ${round} ${entry} ${judge}`}
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
const toAddresses = ({ route, about, element }: Screen): readonly Pick<Screen, 'route' | 'element'>[] =>
  about === 'round'
    ? [
        { route, element },
        { route: inRound(route, ':round'), element },
      ]
    : [{ route, element }];
