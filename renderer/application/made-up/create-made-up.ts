import type { Ports } from '../ports/ports';
import type { openSample, resetSample } from './open-sample';

/** What a use case takes besides its ports. */
type Rest<F> = F extends (ports: Ports, ...rest: infer R) => unknown ? R : never;

const load = () => import('./open-sample');

/** The sample competition, which comes by itself: where it counts nobody opens it. */
export const createMadeUp = (ports: Ports) => ({
  openSample: async (...of: Rest<typeof openSample>) => (await load()).openSample(ports, ...of),
  resetSample: async (...of: Rest<typeof resetSample>) => (await load()).resetSample(ports, ...of),
});
