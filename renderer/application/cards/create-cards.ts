import { given, givenLater } from '../ports/given';
import type { Ports } from '../ports/ports';
import { unlockLaptop } from './unlock-laptop';

const ofSecretariat = () => import('./issue-cards');

/** Cards, and the laptops they open. */
export const createCards = (ports: Ports) => ({
  issueCards: givenLater(ports, async () => (await ofSecretariat()).issueCards),
  replaceCard: givenLater(ports, async () => (await ofSecretariat()).replaceCard),
  openCards: givenLater(ports, async () => (await ofSecretariat()).openCards),
  strikeOutLaptop: givenLater(ports, async () => (await import('./strike-out-laptop')).strikeOutLaptop),
  unlockLaptop: given(ports, unlockLaptop),
});
