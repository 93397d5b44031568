/** What the projector itself says; what is shown on it comes from the operator. */
export const display = {
  fullScreen: 'Layar penuh',
  fullScreenHint: 'Klik, atau tekan Enter',
  waiting: 'Menunggu meja operator',
  lost: 'Meja operator tertutup. Yang tampak adalah yang terakhir.',
  natures: { sample: 'DATA CONTOH', rehearsal: 'GLADI' },
};
