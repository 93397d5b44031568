import type { Fact } from '../../application/ports/facts';
import { KEYS_LOG, PROFILE_LOG } from '../../application/ports/facts';
import { isSoundWorkspace } from './check-workspace';
import type { WorkspaceFacts } from './fold-log';

/** Types of facts by the kind of log they stand in; what happened to the data itself is noted in each. */
const BELONGING: { readonly [log: string]: ReadonlySet<Fact['type']> } = {
  [PROFILE_LOG]: new Set<Fact['type']>(['preferences', 'event']),
  [KEYS_LOG]: new Set<Fact['type']>(['key', 'event']),
};
const OF_A_WORKSPACE: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'workspace',
  'change',
  'revision',
  'import',
  'export',
  'removed',
  'event',
]);

/** Whether this program ever writes such a fact into this log. A competition's brings neither keys nor preferences. */
export const belongsIn = (log: string, { type }: Fact): boolean =>
  (Object.hasOwn(BELONGING, log) ? BELONGING[log] : OF_A_WORKSPACE)?.has(type) === true;

/** Whether sound lines add up to something sound: one workspace, and records of no other. */
export const areSoundFacts = (id: string, { workspace, imports, exports }: WorkspaceFacts): boolean =>
  (workspace === undefined || (workspace.id === id && isSoundWorkspace(workspace))) &&
  [...imports, ...exports].every((record) => record.workspace === id);
