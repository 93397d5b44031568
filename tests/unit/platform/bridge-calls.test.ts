import { describe, expect, test } from 'vitest';
import { createTurns } from '../../../renderer/platform/bridge-calls';

/** Deeds that end when they are told to, and what was begun so far. */
function deeds() {
  const begun: string[] = [];
  const ends = new Map<string, (how: 'well' | 'badly') => void>();
  const deed = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve, reject) => {
      ends.set(name, (how) => (how === 'well' ? resolve(name) : reject(new Error(name))));
    });
  };
  const end = async (name: string, how: 'well' | 'badly' = 'well'): Promise<void> => {
    ends.get(name)?.(how);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { begun, deed, end };
}

describe('what crosses to the shell', () => {
  test('goes at once in one call, though the ones before have no answer yet: a save waits for nothing here', () => {
    const { begun, deed } = deeds();
    const inTurn = createTurns();
    for (const name of ['a', 'b', 'c']) void inTurn('one', deed(name));
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  test('waits while something of several calls is crossing, and then goes in the order it was asked for', async () => {
    const { begun, deed, end } = deeds();
    const inTurn = createTurns();
    void inTurn('one', deed('before'));
    void inTurn('several', deed('long'));
    void inTurn('one', deed('short'));
    void inTurn('several', deed('long too'));
    void inTurn('one', deed('last'));
    expect(begun).toEqual(['before', 'long']);
    await end('long');
    expect(begun).toEqual(['before', 'long', 'short']);
    await end('short');
    expect(begun).toEqual(['before', 'long', 'short', 'long too']);
    await end('long too');
    expect(begun).toEqual(['before', 'long', 'short', 'long too', 'last']);
    await end('last');
    void inTurn('one', deed('one'));
    void inTurn('one', deed('other'));
    expect(begun.slice(5)).toEqual(['one', 'other']);
  });

  test('goes on behind something that failed, which is told to whoever asked for it', async () => {
    const { begun, deed, end } = deeds();
    const inTurn = createTurns();
    const failing = inTurn('several', deed('failing')).catch(({ message }: Error) => message);
    void inTurn('one', deed('next'));
    await end('failing', 'badly');
    expect(await failing).toBe('failing');
    expect(begun).toEqual(['failing', 'next']);
  });
});
