import { given } from '../ports/given';
import type { Ports } from '../ports/ports';
import { issueCards, openCards, replaceCard } from './issue-cards';
import { strikeOutLaptop } from './strike-out-laptop';
import { unlockLaptop } from './unlock-laptop';

/** Cards, and the laptops they open. */
export const createCards = (ports: Ports) => ({
  issueCards: given(ports, issueCards),
  replaceCard: given(ports, replaceCard),
  openCards: given(ports, openCards),
  strikeOutLaptop: given(ports, strikeOutLaptop),
  unlockLaptop: given(ports, unlockLaptop),
});
