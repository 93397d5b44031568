import { Route, Switch } from 'wouter';
import { BackupsScreen } from '../features/backups/backups-screen';
import { ReadyScreen } from '../features/ready/ready-screen';
import { NewCompetitionScreen } from '../features/set-up/identity/new-competition-screen';
import { JoinScreen } from '../features/start/join-screen';
import { SecretariatStartScreen } from '../features/start/secretariat-start-screen';
import { patterns } from '../routes';
import { Bare } from './bare';

/** Screens of no competition that a laptop needs once, or seldom. */
export function LaptopScreens() {
  return (
    <Bare>
      <Switch>
        <Route path={patterns.join} component={JoinScreen} />
        <Route path={patterns.secretariatStart} component={SecretariatStartScreen} />
        <Route path={patterns.newCompetition} component={NewCompetitionScreen} />
        <Route path={patterns.backups} component={BackupsScreen} />
        <Route path={patterns.ready} component={ReadyScreen} />
      </Switch>
    </Bare>
  );
}
