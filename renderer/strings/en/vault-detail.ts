/** Why the vault failed: in words where it is known, else as the system says it. */
export const toVaultDetail = (detail: string): string =>
  detail === 'in-use' ? 'its files are in use by another window' : detail;
