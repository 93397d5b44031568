const DETAILS: ReadonlyMap<string, string> = new Map([
  ['in-use', 'its files are in use by another window'],
  ['not-read', 'the log was not read at this start'],
]);

/** Why the vault failed: in words where it is known, else as the system says it. */
export const toVaultDetail = (detail: string): string => DETAILS.get(detail) ?? detail;
