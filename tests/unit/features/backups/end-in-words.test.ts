import { describe, expect, test } from 'vitest';
import { endInWords } from '../../../../renderer/features/backups/end-in-words';

describe('endInWords', () => {
  test('gives what the work gives', async () => {
    expect(await endInWords('opening', async () => 'done')).toBe('done');
  });

  test.each([
    ['an error', new Error('no database'), 'no database'],
    ['anything else', 'gone', 'gone'],
  ])('ends with the stage and the cause when %s is thrown', async (_what, cause, detail) => {
    const thrown = endInWords('restoring', () => {
      throw cause;
    });
    expect(await thrown).toEqual({ type: 'broken', stage: 'restoring', detail });
    const rejected = endInWords('opening', () => Promise.reject(cause));
    expect(await rejected).toEqual({ type: 'broken', stage: 'opening', detail });
  });
});
