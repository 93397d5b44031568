import { givenLater } from '../ports/given';
import type { Ports } from '../ports/ports';

/** What the secretariat decides and sees happen. */
export const createActs = (ports: Ports) => ({
  confirmAct: givenLater(ports, async () => (await import('./confirm-act')).confirmAct),
  excuse: givenLater(ports, async () => (await import('./excuse')).excuse),
  withdrawEntry: givenLater(ports, async () => (await import('./withdraw-entry')).withdrawEntry),
});
