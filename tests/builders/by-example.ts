import { expect, test } from 'vitest';

/** What a function makes of things, each a test. @param name has a place for what goes in, and one for what comes out */
export function givesByExample<In>(
  name: string,
  give: (one: In) => unknown,
  examples: readonly (readonly [given: In, expected: unknown])[],
): void {
  test.each(examples)(name, (given, expected) => {
    expect(give(given)).toBe(expected);
  });
}

/** The same where each example shows something of its own. @param name has a place for what that is */
export function givesForEach<In>(
  name: string,
  give: (one: In) => unknown,
  examples: readonly (readonly [what: string, given: In, expected: unknown])[],
): void {
  test.each(examples)(name, (_what, given, expected) => {
    expect(give(given)).toBe(expected);
  });
}
