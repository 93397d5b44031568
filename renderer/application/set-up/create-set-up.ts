import { given } from '../ports/given';
import type { Ports } from '../ports/ports';
import { amendRuleBook } from './amend-rule-book';
import { approveRubric } from './approve-rubric';
import { changeCompetition } from './change-competition';
import { createCompetition } from './create-competition';

/** What the secretariat does until judges can have the competition. */
export const createSetUp = (ports: Ports) => ({
  createCompetition: given(ports, createCompetition),
  changeCompetition: given(ports, changeCompetition),
  amendRuleBook: given(ports, amendRuleBook),
  approveRubric: given(ports, approveRubric),
});
