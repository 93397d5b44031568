import { ENTRY_LIMITS } from '../../../application/tables/entries/entry-rows';
import { cleanCell, foldCase } from '../../../application/tables/fold-text';
import type { Option } from '../../../domain/competition';
import type { OptionId } from '../../../domain/ids';
import type { FieldProblem } from '../../../parts/editing/field-problem';

/** What is wrong with a name for an option of this list. @param own the option being renamed */
export function findOptionNameProblem(
  name: string,
  options: readonly Option[],
  own?: OptionId,
): FieldProblem | undefined {
  const clean = cleanCell(name);
  if (clean === '') return { type: 'missing' };
  if (clean.length > ENTRY_LIMITS.category) return { type: 'too-long', limit: ENTRY_LIMITS.category };
  const taken = options.some((option) => option.id !== own && foldCase(option.name) === foldCase(clean));
  return taken ? { type: 'name-taken' } : undefined;
}
