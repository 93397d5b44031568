import { given, givenLater } from '../ports/given';
import type { Ports } from '../ports/ports';
import { changeCompetition } from './change-competition';
import { createCompetition } from './create-competition';

/** What the secretariat does until judges can have the competition. */
export const createSetUp = (ports: Ports) => ({
  createCompetition: given(ports, createCompetition),
  changeCompetition: given(ports, changeCompetition),
  amendRuleBook: givenLater(ports, async () => (await import('./amend-rule-book')).amendRuleBook),
  removeRound: givenLater(ports, async () => (await import('./remove-round')).removeRound),
  approveRubric: givenLater(ports, async () => (await import('./approve-rubric')).approveRubric),
});
