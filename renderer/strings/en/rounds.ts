import type { Strings } from '../strings';

export const rounds: Strings['rounds'] = {
  choose: 'Choose a round',
  closed: 'closed',
  handedIn: (done, total) => `${done} of ${total} sheets done`,
  entryIn: (entry, round) => `${entry}, ${round}`,
};
