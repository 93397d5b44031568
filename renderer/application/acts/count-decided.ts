import { countDecisions } from '../../domain/decision';
import type { Stored } from '../../domain/revision';
import { isAct, sheetsIn } from './act';

/** How many things the secretariat decided in these: one about many versions takes several revisions. */
export const countDecided = (all: readonly Stored[]): number =>
  countDecisions(sheetsIn(all)) + all.filter(isAct).length;
