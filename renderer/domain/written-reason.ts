import { cleanLines } from './clean-text';
import { err, ok, type Result } from './result';

/** A reason as it is kept: cleaned, and never empty. */
export function readReason(typed: string): Result<string, { readonly type: 'reason-missing' }> {
  const reason = cleanLines(typed).trim();
  return reason === '' ? err({ type: 'reason-missing' }) : ok(reason);
}
