/** Nothing was found out about a file that was taken in: what should have read it did not run. */
export class KeptUnreadError extends Error {
  override readonly name = 'KeptUnreadError';
}
