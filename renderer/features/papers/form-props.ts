import type { CompetitionPaperRequest } from '../../application/papers/paper-request';
import type { usePaper } from '../../parts/paper/use-paper';

export type Kind = CompetitionPaperRequest['type'];

type PaperBase = Pick<
  CompetitionPaperRequest,
  'size' | 'language' | 'createdAt' | 'place' | 'date' | 'trail'
>;

export interface FormProps {
  /** The facts every paper shares, as of now. */
  readonly base: () => PaperBase;
  readonly paper: ReturnType<typeof usePaper>;
  readonly fileName: (kind: Kind) => string;
  /** Why none of them can be made now. */
  readonly blocked: string | undefined;
}
