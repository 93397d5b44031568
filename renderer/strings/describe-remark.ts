import type { Remark } from '../application/laptop/laptop-readiness';
import type { Language } from './language';
import { getStrings } from './strings';

export function describeRemark(remark: Remark, language: Language): string {
  // The record has one text for each type; the compiler cannot tie the two lookups together.
  const describe = getStrings(language).ready.remarks[remark.type] as (remark: Remark) => string;
  return describe(remark);
}
