/** Runs of a property: all of them, or a thirtieth in the fast lane (`npm run test:fast`), at least ten. */
export const runsOf = (count: number): number =>
  process.env.PLENO_FAST === undefined ? count : Math.min(count, Math.max(10, Math.ceil(count / 30)));
