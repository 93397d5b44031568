import type { Screen } from './screen';

/** The audit trail of a workspace, the secretariat's or a judge's. */
export const trailScreens = (workspace: string): readonly Screen[] => [
  {
    name: 'trail',
    path: `${workspace}/trail`,
    prepare: (page, { trail }) => page.getByRole('table', { name: trail.title }).waitFor(),
  },
  {
    name: 'trail-line',
    path: `${workspace}/trail`,
    prepare: async (page, { trail }) => {
      const signed = new RegExp(`^${trail.sheet.submitted(trail.by.judge('J\\d'), '1')}(?!\\d)`);
      await page.getByRole('button', { name: signed }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'trail-compare',
    path: `${workspace}/trail`,
    prepare: async (page, { trail }) => {
      await page.getByRole('button', { name: trail.compareOpen }).click();
      await page.getByRole('textbox', { name: trail.compareLabel }).fill('2·9f3a 77c0 12be 08d1');
      await page.keyboard.press('Enter');
      await page.getByText(trail.differs('2')).waitFor();
    },
  },
];

/** Codes from printed papers. */
export const checkScreens = (workspace: string): readonly Screen[] => [
  { name: 'check', path: `${workspace}/check` },
  {
    name: 'check-unknown',
    path: `${workspace}/check`,
    prepare: async (page, { check }) => {
      await page.getByRole('textbox', { name: check.label }).fill('7K3M-9QXA-04TD-WZ51');
      await page.getByRole('button', { name: check.check, exact: true }).click();
      await page.getByText(check.unknown).waitFor();
    },
  },
];
