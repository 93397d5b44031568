export const common = {
  cancel: 'Batal',
  close: 'Tutup',
  back: 'Kembali',
  save: 'Simpan',
};
