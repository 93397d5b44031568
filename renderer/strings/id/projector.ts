/** The window for the screen in the hall, as its operator has it. */
export const projector = {
  link: 'Layar proyektor',
  open: 'terbuka',
  title: 'Layar proyektor',
  text: 'Jendela kedua, untuk layar di ruangan. Isinya hanya yang dipilih di sini; nilai dan data lomba tidak dapat dibuka darinya.',
  screen: 'Layar',
  screenName: (place: string, name: string, size: string) =>
    `${place}${name === '' ? '' : ` (${name})`}, ${size}`,
  thisScreen: 'Layar ini',
  otherScreen: (number: string) => `Layar ${number}`,
  onlyScreen:
    'Hanya satu layar yang terhubung, jadi jendela itu akan menutupi layar ini. Esc menutupnya lagi.',
  show: 'Yang ditampilkan',
  pages: { competition: 'Nama lomba dan jam', black: 'Layar hitam' },
  states: {
    closed: 'Belum dibuka.',
    opening: 'Sedang dibuka…',
    open: 'Terbuka.',
    here: 'Sudah ditutup.',
  },
  /** It was closed by hand, or went with its screen. */
  gone: 'Layar proyektor tertutup: jendelanya ditutup, atau layarnya dilepas. Buka lagi bila masih diperlukan.',
  moveIt:
    'Geser jendela itu ke layar proyektor, lalu klik di dalamnya agar memenuhi layar. Esc mengembalikannya.',
  openIt: 'Buka layar proyektor',
  toFront: 'Bawa ke depan',
  closeIt: 'Tutup layar proyektor',
  done: 'Selesai',
  missing: 'Peramban ini tidak dapat membuka layar proyektor. Pakai Chrome, Edge, atau Firefox terbaru.',
  problems: {
    'popup-blocked':
      'Peramban menahan jendela baru itu. Izinkan jendela pop-up untuk alamat ini (tandanya ada di bilah alamat), lalu tekan “Buka layar proyektor” lagi.',
    'display-silent':
      'Jendela itu terbuka, tetapi isinya tidak kunjung datang. Tutup jendela itu, lalu buka lagi dari sini.',
    'screen-gone': 'Layar itu sudah tidak terhubung. Pilih layar lain, atau pasang lagi kabelnya.',
  },
};
