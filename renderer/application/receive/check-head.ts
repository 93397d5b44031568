import { findCertificateProblem } from '../../domain/access';
import { competitionKeyOf } from '../acts/secretariat-of';
import type { FileHead } from '../ports/pleno-file';
import type { BundleProblem } from '../workspace/problem';
import type { Workspace } from '../workspace/workspace';

type Here = Pick<Workspace, 'competition' | 'signer'>;

type ScoresHead = Extract<FileHead, { readonly kind: 'scores' }>;
type SecretariatHead = Extract<FileHead, { readonly kind: 'decisions' | 'receipt' }>;

/** Of a score file: of this competition, by one of its judges, from a laptop that the judge's card has opened. */
export function findScoresHeadProblem(
  head: ScoresHead,
  { competition }: Pick<Here, 'competition'>,
): BundleProblem | undefined {
  const { judge, signer, certificate } = head;
  const elsewhere = findElsewhere(head, competition);
  if (elsewhere) return elsewhere;
  if (!competition.judges.some(({ id }) => id === judge)) return { type: 'judge-unknown', judge };
  // Where judges have cards, a laptop writes for a judge by the word of the judge's card.
  return competition.access && findCertificateProblem(competition.access, judge, signer, certificate);
}

/** Of what a secretariat says: of this competition, by its own key, or a laptop's that the key vouches for. */
export const findSecretariatHeadProblem = (
  head: SecretariatHead,
  { competition, signer }: Here,
): BundleProblem | undefined =>
  findElsewhere(head, competition) ??
  (competitionKeyOf(head) === signer ? undefined : { type: 'other-secretariat' });

function findElsewhere(
  head: ScoresHead | SecretariatHead,
  competition: Here['competition'],
): BundleProblem | undefined {
  if (head.nature !== competition.nature) return { type: 'other-nature', nature: head.nature };
  return head.competition.id === competition.id
    ? undefined
    : { type: 'other-competition', name: head.competitionName };
}

/** On a judge's own laptop: a judge never sees another's marks, nor what another was told. */
export function findOthers(judge: ScoresHead['judge'], workspace: Workspace): BundleProblem | undefined {
  if (workspace.role !== 'judge' || workspace.judge === judge) return undefined;
  return {
    type: 'other-judge',
    code: workspace.competition.judges.find(({ id }) => id === judge)?.code ?? '',
  };
}
