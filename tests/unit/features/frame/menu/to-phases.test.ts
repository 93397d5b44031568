import { expect, test } from 'vitest';
import { inOrder, toPhases } from '../../../../../renderer/features/frame/menu/to-phases';
import type { SecretariatScreen } from '../../../../../renderer/screen-description';

const screen = (
  name: SecretariatScreen['name'],
  phase: SecretariatScreen['phase'],
  place?: number,
): SecretariatScreen => ({
  route: `/${name}`,
  name,
  phase,
  ...(place !== undefined && { place }),
  element: () => null,
});

const namesOf = (screens: readonly { readonly name: string }[]): string[] => screens.map(({ name }) => name);

test('the menu has the phases as an event goes, and in each its screens by their place', () => {
  const phases = toPhases([
    screen('trail', 'archive', 10),
    screen('collect', 'days', 20),
    screen('progress', 'days', 10),
    screen('identity', 'prepare', 10),
  ]);
  expect(phases.map(({ phase }) => phase)).toEqual(['prepare', 'days', 'archive']);
  expect(namesOf(phases[1]?.screens ?? [])).toEqual(['progress', 'collect']);
});

test('a screen without a place is reached from another one, and a phase of such alone is not there', () => {
  expect(toPhases([screen('entryResult', 'plenary')])).toEqual([]);
  expect(namesOf(inOrder([screen('results', 'plenary', 10), screen('entryResult', 'plenary')]))).toEqual([
    'results',
  ]);
});
