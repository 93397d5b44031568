import { equalJson } from '../../domain/equal-json';
import type { Stored } from '../../domain/revision';
import type { Database } from '../database/database';
import { createHoldings } from '../database/holdings';
import { RevisionDamagedError, revisionsOf, toStoredRevision } from '../database/revision-rows';
import { createWorkspaceReader } from '../database/workspace-rows';
import { toReceivedNames } from '../received/received-names';
import type { DatabaseFacts } from './database-facts';

/**
 * Whether the database gives back what was put there, by the queries of the screens: asked inside the
 * transaction that put it, so that anything else never happened.
 */
export async function givesBack(database: Database, facts: DatabaseFacts): Promise<boolean> {
  const { id } = facts.workspace;
  const workspace = await createWorkspaceReader(database, createHoldings()).find(id);
  if (!equalJson(workspace, facts.workspace)) return false;
  try {
    const rows = await revisionsOf(database, id).toArray();
    if (rows.length !== facts.revisions.size) return false;
    const isSame = ({ id: name, text }: Stored) => facts.revisions.get(name) === text;
    if (!rows.every((row) => isSame(toStoredRevision(row, new Map())))) return false;
    const hasChain = (await database.chains.get(id)) !== undefined;
    if (!hasChain && (rows.length > 0 || toReceivedNames(facts.imports).length > 0)) return false;
  } catch (error) {
    if (error instanceof RevisionDamagedError) return false;
    throw error;
  }
  const imports = await database.imports.where('workspace').equals(id).toArray();
  const exports = await database.exports.where('workspace').equals(id).toArray();
  return areSame(imports, facts.imports) && areSame(exports, facts.exports);
}

const areSame = (
  rows: readonly { readonly id?: number }[],
  records: readonly { readonly workspace: string }[],
): boolean =>
  rows.length === records.length &&
  rows.every(({ id: _, ...record }, index) => equalJson(record, records[index]));
