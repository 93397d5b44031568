/* Names of what lies in the vault. They are checked on both sides: no path ever comes from the screens. */

/** Of a log or a note. */
export const vaultNamePattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Of a received file: the SHA-256 of its bytes. */
export const receivedNamePattern = /^[0-9a-f]{64}$/;

/** Of a snapshot, which is its file's name. */
export const snapshotNamePattern = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,119}\.pleno$/;
