import type { Database } from './database';

export interface ConnectionWatch {
  /** This program is about to close it. */
  readonly letGo: () => void;
  /** A write found it closed. */
  readonly foundClosed: () => void;
}

/**
 * Who ended a connection. This program does when it closes, or another window wants the database; all else is the
 * browser's doing, told once or more.
 */
export function watchConnection(database: Database, onTaken: () => void): ConnectionWatch {
  let holder: 'program' | 'nobody' = 'program';
  const tell = (): void => {
    if (holder === 'program') onTaken();
  };
  const letGo = (): void => {
    holder = 'nobody';
  };
  if (database.isOpen()) {
    const connection = database.backendDB();
    connection.addEventListener('versionchange', letGo);
    connection.addEventListener('close', tell);
  }
  return { letGo, foundClosed: tell };
}
