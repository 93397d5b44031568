export const common = {
  cancel: 'Batal',
  close: 'Tutup',
  back: 'Kembali',
  save: 'Simpan',
  inDownloads: (name: string) => `${name} (folder Unduhan)`,
};
