import type { SaveCause } from '../../application/ports/file-saver';
import type { SaveProblemTexts } from '../any-problem';
import { toVaultDetail } from './vault-detail';

const notWritten: { readonly [cause in SaveCause]: (name: string, detail: string) => string } = {
  full: (name) =>
    `Ruang di tempat itu penuh, jadi “${name}” belum tersimpan di sana. Data Anda tetap aman di laptop ini; hapus berkas lain di sana atau pilih tempat lain, lalu simpan lagi.`,
  'read-only': (name) =>
    `“${name}” tidak dapat disimpan di sana: foldernya hanya dapat dibaca, atau berkas itu sedang dibuka di program lain. Data Anda tetap aman di laptop ini; tutup berkas itu atau pilih folder lain, lalu simpan lagi.`,
  gone: (name) =>
    `Flash disk tercabut atau rusak, atau foldernya tidak ada lagi, jadi “${name}” belum tersimpan di sana. Data Anda tetap aman di laptop ini; pasang kembali flash disk itu atau pilih tempat lain, lalu simpan lagi.`,
  other: (name, detail) =>
    `“${name}” gagal ditulis (${detail}). Data Anda tetap aman di laptop ini; coba lagi atau pilih tempat lain.`,
};

/** Said also where the program did not open. */
export const saveProblems: SaveProblemTexts = {
  'vault-full': () =>
    'Ruang untuk salinan kedua penuh. Data di laptop ini tetap ada; kosongkan ruang atau pilih tempat lain, lalu coba lagi.',
  'vault-read-only': () =>
    'Folder untuk salinan kedua hanya dapat dibaca. Data di laptop ini tetap ada; minta izin menulisnya dibuka atau pilih folder lain, lalu coba lagi.',
  'vault-gone': () =>
    'Folder atau flash disk untuk salinan kedua tidak ditemukan. Data di laptop ini tetap ada; pasang kembali, lalu coba lagi.',
  'vault-failed': ({ detail }) =>
    `Salinan kedua gagal ditulis (${toVaultDetail(detail)}). Data di laptop ini tetap ada; coba lagi.`,
  'file-not-written': ({ name, detail, cause = 'other' }) => notWritten[cause](name, detail),
};
