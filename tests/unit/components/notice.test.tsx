import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Notice } from '../../../renderer/components/notice';

test('a notice of one line opens to what is more than words; another says it all at once', () => {
  const parts = <p>of 183 sheets</p>;
  const one = renderToStaticMarkup(
    <Notice tone="warning" title="46 are missing" lines="one">
      {parts}
    </Notice>,
  );
  expect(one).toContain('data-lines="one"');
  expect(one).toContain('aria-expanded="false"');
  expect(one).toContain('data-kind="parts"');

  const all = renderToStaticMarkup(
    <Notice tone="warning" title="46 are missing">
      {parts}
    </Notice>,
  );
  expect(all).toContain('data-lines="all"');
  expect(all).not.toContain('aria-expanded');
});

test('words alone stand in the line, and nothing has to be opened as long as they fit', () => {
  const markup = renderToStaticMarkup(
    <Notice tone="info" title="Closed" lines="one">
      {'Nothing changes'} {'any more.'}
    </Notice>,
  );
  expect(markup).toContain('data-kind="text"');
  expect(markup).not.toContain('aria-expanded');
});
