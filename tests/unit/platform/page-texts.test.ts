import { describe, expect, test } from 'vitest';
import { createPageTexts } from '../../../renderer/platform/page-texts';
import { aTextStore } from '../../builders/a-text-store';

describe('short texts of the page', () => {
  test('are read as they were written, until they are removed', () => {
    const texts = aTextStore();
    expect(texts.read('a')).toBeUndefined();
    expect(texts.write('a', '')).toBe('kept');
    expect(texts.read('a')).toBe('');
    texts.remove('a');
    expect(texts.read('a')).toBeUndefined();
  });

  test('a place that is full says so, and one that is closed is left alone', () => {
    expect(aTextStore('nothing').write('a', 'b')).toBe('refused');
    const closed = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const texts = createPageTexts({ getItem: () => null, setItem: closed, removeItem: closed });
    expect(() => texts.remove('a')).not.toThrow();
  });

  test('an error that is not of the place is not kept quiet', () => {
    const broken = (): never => {
      throw new TypeError('a defect');
    };
    const texts = createPageTexts({ getItem: broken, setItem: broken, removeItem: broken });
    expect(() => texts.write('a', 'b')).toThrow(TypeError);
    expect(() => texts.remove('a')).toThrow(TypeError);
  });
});
