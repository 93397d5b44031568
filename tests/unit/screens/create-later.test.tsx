import { Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createLater } from '../../../renderer/screens/create-later';

const Desk = () => <p>desk</p>;
const shown = (Screens: () => React.ReactNode): string =>
  renderToStaticMarkup(
    <Suspense fallback="…">
      <Screens />
    </Suspense>,
  );

test('screens that are loaded stand at once; before, something stands for them', async () => {
  const later = createLater(async () => Desk);
  const Screens = later.Screens as () => React.ReactNode;
  expect(shown(Screens)).toContain('…');
  await later.load();
  expect(shown(Screens)).toBe('<p>desk</p>');
});

test('they are fetched once, and again after a try that failed', async () => {
  let tries = 0;
  const later = createLater(async () => {
    tries += 1;
    if (tries === 1) throw new Error('the files are gone');
    return Desk;
  });
  await expect(later.load()).rejects.toThrow('the files are gone');
  await Promise.all([later.load(), later.load()]);
  expect(tries).toBe(2);
});
