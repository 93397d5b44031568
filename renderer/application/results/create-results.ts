import { givenLater } from '../ports/given';
import type { Ports } from '../ports/ports';

const load = () => import('./close-round');

/** When a round's result is closed. */
export const createResults = (ports: Ports) => ({
  closeRound: givenLater(ports, async () => (await load()).closeRound),
  openRound: givenLater(ports, async () => (await load()).openRound),
});
