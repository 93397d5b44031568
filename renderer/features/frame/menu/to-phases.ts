import type { Phase, SecretariatScreen } from '../../../screen-description';

/** As an event goes. */
const ORDER: readonly Phase[] = ['prepare', 'days', 'plenary', 'print', 'archive'];

interface PhaseOfMenu {
  readonly phase: Phase;
  readonly screens: readonly SecretariatScreen[];
}

/** The menu: phases that have a screen, and the screens of each, both in the order in which they come. */
export function toPhases(screens: readonly SecretariatScreen[]): readonly PhaseOfMenu[] {
  return ORDER.map((phase) => ({
    phase,
    screens: inOrder(screens.filter((one) => one.phase === phase)),
  })).filter(({ screens: some }) => some.length > 0);
}

/** Those with a place, by it. */
export const inOrder = <S extends { readonly place?: number }>(screens: readonly S[]): readonly S[] =>
  screens.filter(({ place }) => place !== undefined).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
