import { endSentence } from '../end-sentence';

export const laptops = {
  title: 'Laptop sekretariat',
  lead: 'Beberapa laptop dapat mengurus lomba ini bersama-sama. Masing-masing mencatat dengan kuncinya sendiri, lalu saling bertukar berkas keputusan.',
  sample: 'Lomba contoh diurus satu laptop saja',
  sampleText: 'Di lomba sungguhan dan gladi, laptop lain dapat bergabung dengan berkas dan kode.',
  person: 'Yang bertugas di laptop ini',
  personHint: 'Nama ini tercatat di jejak bersama setiap keputusan dari laptop ini.',
  personSave: 'Simpan nama',
  personSaved: 'Nama tersimpan.',
  listTitle: 'Laptop yang dikenal',
  listAlone: 'Baru laptop ini. Selama itu, semuanya dicatat langsung dengan kunci lomba.',
  name: 'Laptop',
  since: 'Sejak',
  role: 'Keterangan',
  thisOne: 'laptop ini',
  holder: 'memegang kunci lomba',
  struckOut: 'dicoret',
  action: 'Tindakan',
  strike: 'Coret…',
  strikeOf: (name: string) => `Coret laptop ${name}`,
  strikeTitle: (name: string) => `Coret laptop ${name}?`,
  strikeText:
    'Untuk laptop yang hilang atau berada di tangan orang lain. Yang sudah diterima di sini tetap berlaku; apa pun yang dicatat laptop itu selain itu tidak berlaku lagi, kapan pun datangnya. Pencoretan tidak dapat dibatalkan; tukarkan berkas keputusan agar laptop lain ikut tahu.',
  strikeMore:
    'Laptop yang dicoret tetap dapat membaca nilai yang ada di dalamnya. Bila berkas dan kode bergabungnya ikut hilang, laptop lain masih dapat bergabung dengannya: periksa daftar ini, lalu coret juga.',
  strikeReason: 'Alasan',
  strikeConfirm: 'Coret',
  addTitle: 'Tambah laptop',
  addText:
    'Simpan berkas bergabung ke flash disk, lalu buka di laptop lain lewat “Saya sekretariat”. Kodenya hanya tampil sekali: catat dan sampaikan terpisah dari stiknya.',
  addElsewhere: 'Hanya laptop yang memegang kunci lomba yang dapat menambah laptop.',
  addOpen: 'Simpan berkas lomba lebih dahulu; setelah itu laptop lain dapat bergabung.',
  nameHere: 'Nama laptop ini',
  nameJoining: 'Nama laptop yang bergabung',
  nameHint: 'Misalnya Meja 1 dan Meja 2; nama ini tampil di jejak.',
  add: 'Simpan berkas bergabung',
  added: (name: string) => `Kode bergabung untuk ${name}`,
  codeText:
    'Catat kode ini sekarang. Setelah layar ini ditinggalkan, kodenya tidak dapat ditampilkan lagi; bila hilang, buat berkas yang baru.',
  codeRead:
    'Siapa pun yang memegang berkas dan kode ini dapat membaca semua nilai dan mencatat atas nama sekretariat.',
  nextTitle: 'Di laptop yang bergabung',
  next: [
    'Di halaman awal pilih “Saya sekretariat”, lalu “Bergabung dengan laptop lain”; buka berkas bergabung dari flash disk, lalu ketik kodenya.',
    'Ambil berkas keputusan dari laptop ini dan berkas nilai yang sudah ada lewat “Terima berkas nilai”.',
    'Tukarkan berkas keputusan kedua laptop setiap kali ada yang baru, dan sekali lagi sebelum peringkat dipakai.',
  ],
  keyTitle: 'Kunci lomba',
  keyText:
    'Satu laptop memegang kunci lomba: hanya laptop itu yang mengubah lomba, mengganti kartu, dan menyimpan berkas lomba. Laptop lain tetap menerima nilai dan mencatat keputusan.',
  keyHere: 'Kunci lomba dipegang laptop ini.',
  keyAt: (name: string) => endSentence(`Kunci lomba dipegang laptop ${name}`),
  keyElsewhere: 'Kunci lomba dipegang laptop lain.',
  keyGiven: (when: string) =>
    `Kunci lomba sudah diserahkan pada ${when}; laptop yang menerimanya belum mengabarkan diri.`,
  keyDisputed:
    'Dua laptop sama-sama mencatat memegang kunci lomba. Sebelum salah satu ditegaskan di layar “Lembar bertentangan”, tidak ada yang dapat mengubah lomba.',
  toConflicts: 'Ke “Lembar bertentangan”',
  give: 'Serahkan kunci lomba…',
  giveTitle: 'Serahkan kunci lomba?',
  giveText:
    'Berkas yang disimpan memuat kunci dan seluruh isi lomba di bawah sebuah kode. Setelah itu laptop ini tidak lagi mengubah lomba atau menyimpan berkas lomba; keputusan tetap dapat dicatat di sini.',
  giveConfirm: 'Simpan dan serahkan',
  given: 'Kunci lomba diserahkan. Kodenya:',
  givenText: 'Di laptop penerima: Laptop sekretariat, lalu “Ambil kunci lomba”.',
  take: 'Ambil kunci lomba…',
  takeTitle: 'Ambil kunci lomba',
  takeText:
    'Pilih berkas penyerahan dari pemegang kunci; bila laptop itu rusak atau hilang, pilih cadangan berkata sandi yang dibuatnya. Bersama kuncinya ikut keadaan lomba, berkas yang diterima, dan keputusan yang tersimpan di dalamnya. Catatan laptop ini sendiri tetap ada.',
  takeFile: 'Pilih berkas…',
  takeNoFile: 'Pilih dulu berkasnya.',
  takeSecret: 'Kode penyerahan atau kata sandi cadangan',
  takeReason: 'Alasan',
  takeConfirm: 'Ambil kunci',
  taken: 'Laptop ini sekarang memegang kunci lomba.',
  takenLess: (count: string) =>
    `${count} berkas yang disebut cadangan itu tidak dapat diambil; mintalah lagi kepada jurinya.`,
  keep: 'Pegang kembali…',
  keepTitle: 'Pegang kembali kunci lomba?',
  keepText:
    'Untuk penyerahan yang batal atau berkas yang hilang. Bila laptop lain sudah mengambil kuncinya, keduanya akan tampil sebagai catatan yang berbeda.',
  keepReason: 'Alasan',
  keepConfirm: 'Pegang kembali',
  working: 'Menyiapkan berkas…',
  cancelled: 'Tidak ada yang disimpan.',
  elsewhereTitle: 'Kunci lomba ada di laptop lain',
  elsewhereText:
    'Perubahan di layar ini tidak disimpan di sini; lakukan di laptop yang memegang kunci lomba.',
  join: {
    title: (competition: string) => `Bergabung dengan sekretariat ${competition}`,
    text: (name: string) =>
      `Nama laptop ini di sekretariat: “${name}”. Ketik kode yang tampil di laptop pertama ketika berkas ini disimpan.`,
    confirm: 'Bergabung',
    label: 'Kode bergabung',
  },
};
