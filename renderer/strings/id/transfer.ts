/** Files without sticks: QR codes from screen to camera, and a folder that is watched. */
export const transfer = {
  show: {
    action: 'Tunjukkan kode QR',
    preparing: 'Menyiapkan kode…',
    part: (part: string, count: string) => `Bagian ${part} dari ${count}`,
    further: (part: string, count: string) =>
      `Putaran tambahan: bagian ${part}, dari ${count} yang diperlukan`,
    picture: (part: string) => `Kode QR nomor ${part}, hanya dapat dibaca kamera`,
    spoken:
      'Kode ini hanya dapat dibaca kamera. Bila layar ini dibacakan untuk Anda, simpanlah berkas ke flash disk.',
    steps: [
      'Hadapkan layar ini ke kamera penerima, sekitar dua jengkal.',
      'Biarkan berputar sampai penerima melihat “Sudah lengkap”. Yang terlewat menyusul sendiri.',
      'Sulit terbaca? Terangkan layar, pelankan, atau pilih kode yang longgar.',
    ],
    play: 'Putar',
    pause: 'Jeda',
    next: 'Bagian berikutnya',
    previous: 'Bagian sebelumnya',
    speed: 'Kecepatan',
    speeds: { slow: 'Pelan', normal: 'Sedang', fast: 'Cepat' },
    density: 'Isi tiap kode',
    densities: { coarse: 'Longgar', medium: 'Sedang', fine: 'Rapat' },
    round: (time: string) => `satu putaran ${time}`,
    seconds: (count: string) => `${count} detik`,
    minutes: (count: string) => `${count} menit`,
    still:
      'Berhenti dulu karena laptop ini meminta gerakan dikurangi. Tekan “Putar” bila penerima sudah siap.',
    received: 'Penerima sudah lengkap',
    receivedTitle: 'Diserahkan lewat kode QR',
    receivedText:
      'Tercatat sebagai diserahkan. Bukti bahwa sekretariat menerimanya ialah tanda terima dari sekretariat.',
    tooLarge: (size: string, limit: string) =>
      `Berkas ini ${size}, terlalu besar untuk kode QR (paling banyak ${limit}). Nilai Anda tetap aman; simpanlah berkasnya ke flash disk.`,
    wayQr: 'kode QR',
  },
  receive: {
    action: 'Terima lewat kamera',
    title: 'Terima lewat kamera',
    asking: 'Menunggu izin memakai kamera…',
    waiting: 'Hadapkan kode QR ke kamera',
    waitingText:
      'Di laptop pengirim: tekan “Tunjukkan kode QR”. Isi layarnya harus tampak penuh di gambar ini.',
    progress: 'Bagian yang sudah terbaca',
    part: (known: string, count: string) => `${known} dari ${count} bagian`,
    missing: (parts: string) => `Belum terbaca: bagian ${parts}`,
    missingMany: (count: string) => `${count} bagian lagi. Yang terlewat menyusul sendiri.`,
    complete: 'Sudah lengkap',
    completeText: 'Berkas sudah utuh. Laptop pengirim boleh berhenti menayangkan.',
    picture: 'Gambar dari kamera',
    startOver: 'Mulai dari awal',
    retry: 'Coba lagi',
    remarks: {
      'not-a-frame': 'Kode QR itu bukan bagian berkas Pleno. Mintalah pengirim menekan “Tunjukkan kode QR”.',
      'frame-newer':
        'Kode itu dibuat Pleno yang lebih baru. Perbarui Pleno di laptop ini, atau pakai flash disk.',
      'other-file':
        'Kode itu dari berkas lain. Bagian yang sudah terbaca disimpan; selesaikan dahulu, atau mulai dari awal.',
      spoiled:
        'Berkasnya tidak utuh dan tidak dipakai. Tidak ada yang hilang; pembacaan dimulai lagi dari awal.',
    },
    noCamera: {
      'camera-missing': {
        title: 'Laptop ini tidak punya kamera yang dapat dipakai',
        text: 'Tidak ada yang hilang. Mintalah berkasnya dengan flash disk, atau sambungkan kamera lalu coba lagi.',
      },
      'camera-refused': {
        title: 'Kamera tidak diizinkan',
        text: 'Tidak ada yang hilang. Izinkan kamera untuk Pleno lalu coba lagi, atau mintalah berkasnya dengan flash disk.',
      },
      'camera-busy': {
        title: 'Kamera sedang dipakai program lain',
        text: 'Tidak ada yang hilang. Tutup program itu lalu coba lagi, atau mintalah berkasnya dengan flash disk.',
      },
      'camera-lost': {
        title: 'Gambar dari kamera terputus',
        text: 'Bagian yang sudah terbaca masih ada. Coba lagi, atau mintalah berkasnya dengan flash disk.',
      },
    },
  },
  report: {
    summary: (taken: string, refused: string) => `${taken} berkas masuk, ${refused} ditolak.`,
    filter: 'Tampilkan',
    all: (count: string) => `Semua (${count})`,
    taken: (count: string) => `Masuk (${count})`,
    refused: (count: string) => `Ditolak (${count})`,
    laptop: (device: string) => `laptop ${device}`,
    showAll: (count: string) => `Tampilkan semua ${count} berkas`,
  },
  folder: {
    action: 'Pantau folder…',
    title: 'Folder yang dipantau',
    hint: 'Berkas nilai yang ditaruh di sana masuk sendiri.',
    impossible:
      'Peramban ini tidak dapat memantau folder. Pilih berkasnya satu per satu atau beberapa sekaligus.',
    watching: (folder: string) => `Memantau “${folder}”`,
    lastLook: (time: string) => `terakhir dilihat ${time}`,
    firstLook: 'melihat isi folder…',
    taken: (count: string) => `${count} berkas masuk`,
    refused: (count: string) => `${count} ditolak`,
    known: (count: string) => `${count} sudah pernah masuk`,
    growing: (count: string) => `${count} sedang ditulis`,
    leftOut: (count: string) =>
      `${count} berkas belum dilihat karena folder ini terlalu penuh. Pindahkan yang lama.`,
    gone: (folder: string) =>
      `Folder “${folder}” tidak ada: mungkin flash disk dicabut. Yang sudah masuk tetap ada; pemantauan berlanjut begitu folder kembali.`,
    refusedAccess: (folder: string) =>
      `Folder “${folder}” tidak boleh dibuka lagi. Yang sudah masuk tetap ada; pilih foldernya sekali lagi.`,
    change: 'Ganti folder…',
    stop: 'Berhenti memantau',
  },
};
