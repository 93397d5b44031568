const DETAILS: ReadonlyMap<string, string> = new Map([
  ['in-use', 'berkasnya sedang dipakai jendela lain'],
  ['not-read', 'pada pembukaan ini catatannya tidak dibaca'],
  ['incomplete', 'catatan belum memuat semua yang tersimpan di laptop ini; muat ulang Pleno, lalu ulangi'],
]);

/** Why the vault failed: in words where it is known, else as the system says it. */
export const toVaultDetail = (detail: string): string => DETAILS.get(detail) ?? detail;
