/**
 * Version 2. Frozen.
 *
 * - `received`: the exact bytes of each file a workspace took in, opened, by their SHA-256
 */
export const VERSION = 2;

export const STORES = {
  received: '[workspace+name]',
};
