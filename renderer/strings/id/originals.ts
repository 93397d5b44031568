export const originals = {
  title: 'Tanda tangan asli',
  lead: 'Pilih juri untuk melihat berkas pembawa nilainya dan tanda tangan di atasnya.',
  nothing: 'Belum ada yang diterima tentang peserta ini.',
  of: (judge: string) => `Tanda tangan asli: ${judge}`,
  ofLaptop: (judge: string, laptop: string) => `${judge} (laptop ${laptop})`,
  reading: 'Membaca berkas dan memeriksa tanda tangannya…',
  holds: 'Tanda tangan berlaku',
  holdsText:
    'Baru saja diperiksa dari berkas yang disimpan: isinya persis seperti yang ditandatangani oleh laptop di bawah ini.',
  fails: 'Tanda tangan tidak berlaku',
  file: 'Nama berkas',
  at: 'Diterima',
  cover: { sealed: 'tersegel', open: 'tidak tersegel' },
  content: 'Sidik jari berkas (SHA-256)',
  laptop: 'Kunci laptop',
  card: 'Kartu juri',
  cards: {
    valid: 'berlaku',
    replaced: 'sudah diganti; laptop ini tetap dipercaya',
    unknown: 'bukan kartu lomba ini untuk laptop tersebut',
    none: 'tanpa kartu',
  },
  save: 'Simpan berkas ini…',
  saved: (place: string) => `Tersimpan di ${place}, persis seperti yang ditandatangani.`,
  before: 'Tanpa tanda tangan asli',
  beforeText:
    'Nilai ini diterima sebelum Pleno menyimpan setiap berkas secara utuh, atau dibawa ke laptop ini oleh cadangan dari masa itu. Nilainya sah: tanda tangannya diperiksa saat diterima, hanya berkasnya tidak disimpan. Bila juri menyerahkan lagi berkas nilainya, tanda tangannya dapat ditunjukkan di sini.',
  decidedHere: 'Diputuskan di laptop ini',
  decidedHereText:
    'Yang berlaku untuk lembar ini adalah keputusan sekretariat dari laptop ini sendiri; tidak ada berkas yang diterima. Alasan dan waktunya ada di Jejak.',
  lost: 'Berkas aslinya rusak',
  lostText: (file: string, when: string) =>
    `Berkas ${file}, diterima ${when}, rusak di kedua tempat penyimpanannya. Nilainya tetap ada. Terima sekali lagi berkas yang sama, atau pulihkan cadangan yang memuatnya.`,
};
