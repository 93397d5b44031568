import { type SecretariatView, secretariatViewInSteps } from '../application/results/secretariat-view';
import type { SecretariatWorkspace } from '../application/workspace/workspace';
import type { HashText } from '../domain/ids';
import type { StoredRevision } from '../domain/revision';
import { type Computation, createComputation } from './computation';

const views = new WeakMap<
  readonly StoredRevision[],
  WeakMap<SecretariatWorkspace, Computation<SecretariatView>>
>();

/** The view of these facts, worked out once for the menu and the screen beside it: the same facts give the same. */
export function findSecretariatView(
  workspace: SecretariatWorkspace,
  revisions: readonly StoredRevision[],
  hash: HashText,
): Computation<SecretariatView> {
  const known = views.get(revisions) ?? new WeakMap<SecretariatWorkspace, Computation<SecretariatView>>();
  views.set(revisions, known);
  const view = known.get(workspace) ?? createComputation(secretariatViewInSteps(workspace, revisions, hash));
  known.set(workspace, view);
  return view;
}
