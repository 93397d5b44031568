import type { Remark } from '../application/laptop/laptop-readiness';

/** What was found on a laptop and, where there is something, what to do: a sentence or two per type. */
export type RemarkTexts = {
  readonly [Type in Remark['type']]: (remark: Extract<Remark, { readonly type: Type }>) => string;
};
