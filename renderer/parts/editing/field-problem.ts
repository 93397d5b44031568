import { formatCount } from '../../strings/formats';
import type { Language } from '../../strings/language';
import type { Strings } from '../../strings/strings';

/** What may be wrong with one field of a set-up form. */
export type FieldProblem =
  | { readonly type: 'missing' }
  | { readonly type: 'too-long'; readonly limit: number }
  | { readonly type: 'not-a-year' }
  | { readonly type: 'not-a-day' }
  | { readonly type: 'ends-before-start' }
  | { readonly type: 'not-a-number' }
  | { readonly type: 'number-taken' }
  | { readonly type: 'code-taken' }
  | { readonly type: 'code-not-plain' }
  | { readonly type: 'name-taken' }
  | { readonly type: 'not-a-weight' }
  | { readonly type: 'weight-above-full' }
  | { readonly type: 'not-parts' }
  | { readonly type: 'parts-too-large' }
  | { readonly type: 'not-a-mark' }
  | { readonly type: 'mark-doubtful' }
  | { readonly type: 'mark-too-large' };

export function describeField(
  problem: FieldProblem | undefined,
  { fields }: Strings['setUp'],
  language: Language,
): string | undefined {
  if (!problem) return undefined;
  if (problem.type === 'too-long') return fields['too-long'](formatCount(problem.limit, language));
  return fields[problem.type]();
}
