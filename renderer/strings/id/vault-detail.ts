/** Why the vault failed: in words where it is known, else as the system says it. */
export const toVaultDetail = (detail: string): string =>
  detail === 'in-use' ? 'berkasnya sedang dipakai jendela lain' : detail;
