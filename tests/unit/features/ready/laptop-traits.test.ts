import { describe, expect, test } from 'vitest';
import { toLaptopTraits } from '../../../../renderer/features/ready/laptop-traits';
import { strings } from '../../../../renderer/strings/both-languages';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

const factsOf = (
  userAgent: string,
  shell: 'electron' | 'browser' = 'browser',
  cores = 4,
): readonly string[] =>
  toLaptopTraits({ userAgent, cores, screen: { width: 1366, height: 768 } }, shell, strings.id.ready).map(
    ({ text }) => text,
  );

describe('toLaptopTraits', () => {
  test('names program, system, screen and processor', () => {
    expect(factsOf(CHROME)).toEqual(['Chrome 142', 'Windows', '1366 × 768', '4 inti']);
  });

  test('names the application in its own shell', () => {
    expect(factsOf(CHROME, 'electron')[0]).toBe('Aplikasi Pleno (Chrome 142)');
  });

  test.each([
    [`${CHROME} Edg/141.0.0.0`, 'Edge 141', 'Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140', 'Linux'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
      'Safari 18',
      'macOS',
    ],
    ['something else', 'tidak diketahui', 'tidak diketahui'],
  ])('%s is %s on %s', (userAgent, program, system) => {
    expect(factsOf(userAgent).slice(0, 2)).toEqual([program, system]);
  });
});
