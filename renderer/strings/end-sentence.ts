/**
 * The text as a whole sentence: with a full stop, unless it has its end already, as a name with a
 * degree ("M.M.") or a reason that somebody wrote as a sentence. Every sentence that ends in words
 * of people goes through here.
 */
export function endSentence(text: string): string {
  const whole = text.trimEnd();
  return /[.!?…]["'”’]?$/u.test(whole) ? whole : `${whole}.`;
}
