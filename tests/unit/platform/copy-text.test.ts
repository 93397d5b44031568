import { describe, expect, test, vi } from 'vitest';
import { copyText } from '../../../renderer/platform/copy-text';

/** A page whose older way of copying does or doesn't bring the event. */
function aPage(brings: 'event' | 'nothing') {
  const page = new EventTarget();
  const taken: string[] = [];
  const execCommand = (): boolean => {
    if (brings === 'nothing') return false;
    const event = Object.assign(new Event('copy', { cancelable: true }), {
      clipboardData: { setData: (_: string, text: string) => taken.push(text) },
    });
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { page: Object.assign(page, { execCommand }) as unknown as Document, taken };
}

describe('copying a text', () => {
  test('goes by the clipboard where that may be written', async () => {
    const writeText = vi.fn(async () => undefined);
    expect(await copyText('a\tb', aPage('nothing').page, { writeText })).toBe('copied');
    expect(writeText).toHaveBeenCalledWith('a\tb');
  });

  test('goes by the event where the clipboard is refused, or missing', async () => {
    const refused = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
    for (const clipboard of [refused, undefined]) {
      const { page, taken } = aPage('event');
      expect(await copyText('a\tb', page, clipboard)).toBe('copied');
      expect(taken).toEqual(['a\tb']);
      // Nobody listens any more.
      page.dispatchEvent(new Event('copy'));
      expect(taken).toHaveLength(1);
    }
  });

  test('says so where neither way is open', async () => {
    expect(await copyText('a', aPage('nothing').page, undefined)).toBe('refused');
  });
});
