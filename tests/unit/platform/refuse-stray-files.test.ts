import { describe, expect, test } from 'vitest';
import { refuseStrayFiles } from '../../../renderer/platform/refuse-stray-files';

/** A page that only knows what happens on it. */
function drag(type: 'dragover' | 'drop', types: readonly string[], claim: 'claimed' | 'free' = 'free') {
  const page = new EventTarget();
  refuseStrayFiles(page as Document);
  const dataTransfer = { types, dropEffect: 'copy' };
  const event = Object.assign(new Event(type, { cancelable: true }), { dataTransfer });
  if (claim === 'claimed') event.preventDefault();
  page.dispatchEvent(event);
  return { prevented: event.defaultPrevented, effect: dataTransfer.dropEffect };
}

describe('a drag that ends where nothing takes it', () => {
  test.each(['dragover', 'drop'] as const)('keeps the browser from opening the file (%s)', (type) => {
    expect(drag(type, ['Files'])).toEqual({ prevented: true, effect: 'none' });
  });

  test('leaves files alone that a place on the page has claimed', () => {
    expect(drag('dragover', ['Files'], 'claimed')).toEqual({ prevented: true, effect: 'copy' });
  });

  test('leaves text alone that is dragged into a field', () => {
    expect(drag('drop', ['text/plain'])).toEqual({ prevented: false, effect: 'copy' });
  });
});
