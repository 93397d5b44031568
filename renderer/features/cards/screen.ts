import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { CardsScreen } from './cards-screen';

export const cardsScreen: SecretariatScreen = {
  route: patterns.cards,
  menu: { group: 'prepare', name: 'cards' },
  element: CardsScreen,
};
