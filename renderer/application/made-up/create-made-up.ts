import { given } from '../ports/given';
import type { Ports } from '../ports/ports';
import { openSample, resetSample } from './open-sample';

/** The sample competition. */
export const createMadeUp = (ports: Ports) => ({
  openSample: given(ports, openSample),
  resetSample: given(ports, resetSample),
});
