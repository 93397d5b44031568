import { givenLater } from '../ports/given';
import type { Ports } from '../ports/ports';

/** Sheets that disagree. */
export const createDisputes = (ports: Ports) => ({
  letStand: givenLater(ports, async () => (await import('./let-stand')).letStand),
  decideConflicts: givenLater(ports, async () => (await import('./decide-conflict')).decideConflicts),
});
