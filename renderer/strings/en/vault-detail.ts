const DETAILS: ReadonlyMap<string, string> = new Map([
  ['in-use', 'its files are in use by another window'],
  ['not-read', 'the log was not read at this start'],
  ['incomplete', 'the log does not have everything saved on this laptop yet; reload Pleno, then do it again'],
]);

/** Why the vault failed: in words where it is known, else as the system says it. */
export const toVaultDetail = (detail: string): string => DETAILS.get(detail) ?? detail;
