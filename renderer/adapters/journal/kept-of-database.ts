import type { Vault } from '../../application/ports/vault';
import type { Database } from '../database/database';
import { createKeptFiles, type KeptFiles, type WantedFiles } from '../received/kept-files';
import { createKeptReader, type ReadKept, readTakenIn } from '../received/read-kept';
import { findSound } from '../received/received-copies';
import type { Imports } from './read-database';

interface KeptNeeds {
  readonly database: Database;
  readonly vault: Vault;
  /** On this thread unless said. */
  readonly readKept: ReadKept | undefined;
}

/** The files that this database names, from whichever copy has them. */
export const createKeptOfDatabase = ({
  database,
  vault,
  readKept = createKeptReader(),
}: KeptNeeds): KeptFiles =>
  createKeptFiles({
    find: (workspace, name) => findSound({ database, vault }, workspace, name),
    read: readTakenIn(readKept),
  });

/** The competition in use, and one more: each is held in memory from then on. */
const MOST_AHEAD = 2;

/** Competitions by the last file that came in, the latest first. */
export const toWantedAhead = (imports: Imports): readonly WantedFiles[] =>
  [...imports]
    .map(([workspace, records]) => ({ workspace, records, last: records.at(-1)?.at ?? '' }))
    .filter(({ records }) => records.length > 0)
    .sort((one, other) => (one.last < other.last ? 1 : -1))
    .slice(0, MOST_AHEAD);
