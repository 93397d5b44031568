import { givenLater } from '../ports/given';
import type { JoiningPorts } from './joining-ports';

const reading = () => import('./join-secretariat');
const keys = () => import('./take-key');

/** Several laptops of one secretariat; a start needs none of it. */
export const createJoining = (ports: JoiningPorts) => ({
  makeJoiningFile: givenLater(ports, async () => (await import('./make-joining-file')).makeJoiningFile),
  readJoiningFile: givenLater(ports, async () => (await reading()).readJoiningFile),
  joinSecretariat: givenLater(ports, async () => (await reading()).joinSecretariat),
  setPerson: givenLater(ports, async () => (await import('./set-person')).setPerson),
  strikeLaptop: givenLater(ports, async () => (await import('./strike-laptop')).strikeLaptop),
  giveKey: givenLater(ports, async () => (await import('./give-key')).giveKey),
  takeKey: givenLater(ports, async () => (await keys()).takeKey),
  keepKey: givenLater(ports, async () => (await keys()).keepKey),
});

export type Joining = ReturnType<typeof createJoining>;
