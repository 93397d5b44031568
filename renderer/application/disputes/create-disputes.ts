import { given } from '../ports/given';
import type { Ports } from '../ports/ports';
import { decideConflicts } from './decide-conflict';

/** Sheets that disagree. */
export const createDisputes = (ports: Ports) => ({
  decideConflicts: given(ports, decideConflicts),
});
