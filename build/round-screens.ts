import type { Screen } from './screen';

/** Rounds and panels, of the sample (frozen) and of a competition that has only begun. */
export const roundScreens = ({
  secretariat,
  begun,
}: {
  readonly secretariat: string;
  readonly begun: string;
}): readonly Screen[] => [
  { name: 'rounds', path: `${secretariat}/rounds` },
  {
    name: 'rounds-add',
    path: `${begun}/rounds`,
    prepare: (page, { setUp }) => page.getByRole('button', { name: setUp.rounds.add }).click(),
  },
  {
    name: 'rounds-entrants',
    path: `${secretariat}/rounds`,
    prepare: async (page, { setUp }) => {
      await page
        .getByRole('button', { name: /^Pilih peserta|^Choose entries/ })
        .first()
        .click();
      await page.getByRole('radio', { name: new RegExp(`^${setUp.rounds.chosen.some}`) }).check();
    },
  },
  { name: 'panels', path: `${begun}/panels` },
  {
    name: 'panels-several',
    path: `${secretariat}/panels`,
    prepare: async (page, { setUp }) => {
      // What was put together at an earlier visit waits on the screen.
      const discard = page.getByRole('button', { name: setUp.rubric.amendCancel });
      if (await discard.isVisible()) await discard.click();
      await page.getByRole('button', { name: setUp.rounds.panels.add }).click();
    },
  },
];
