import type { Screen } from './screen';

/** Where everybody begins. */
export const startScreens: readonly Screen[] = [
  { name: 'start', path: '/' },
  {
    name: 'start-display',
    path: '/',
    prepare: (page, { frame }) => page.getByRole('button', { name: frame.settings }).click(),
  },
  {
    name: 'start-remove',
    path: '/',
    prepare: async (page, { start }) => {
      await page.getByRole('button', { name: start.removeSome }).click();
      await page
        .getByRole('button', { name: `${start.remove}: ` })
        .first()
        .click();
    },
  },
  { name: 'secretariat-start', path: '/secretariat' },
];
