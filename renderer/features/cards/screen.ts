import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { CardsScreen } from './cards-screen';

export const cardsScreen: SecretariatScreen = {
  route: patterns.cards,
  phase: 'prepare',
  name: 'cards',
  place: 70,
  element: CardsScreen,
};
