/**
 * Version 1. Frozen: a later change is a new file, and this one keeps opening the databases of its time.
 *
 * - `workspaces`: who sits here and when it last changed; small, read at every save
 * - `competitions`: the competition of a workspace, by the workspace's id; large, read when its stamp changed
 * - `revisions`: exact text of each revision
 * - `chains`: one row a workspace: a stamp that is new whenever revisions are added
 * - `imports`, `exports`: records, in the order in which they were made
 * - `keys`: private signing keys, as handles that can't be read
 * - `settings`: preferences by name
 */
export const VERSION = 1;

export const STORES = {
  workspaces: 'id',
  competitions: 'workspace',
  revisions: '[workspace+id]',
  chains: 'workspace',
  imports: '++id, workspace',
  exports: '++id, workspace',
  keys: 'key',
  settings: 'name',
};
