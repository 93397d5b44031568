import type { ActName } from '../../application/acts/act';

/** Of whom and of what an act speaks, as the screen names them; empty where it doesn't. */
type ActFacts = {
  readonly judge: string;
  readonly entry: string;
  readonly round: string;
  readonly count: string;
  /** Of the secretariat. */
  readonly laptop?: string;
};

type Say = (facts: ActFacts) => string;

export const acts = {
  /** What happened, in one sentence; by what the act says, where it can say two things. */
  said: {
    excusal: {
      excused: ({ judge, entry }) => `Juri ${judge} dicatat tidak menilai peserta ${entry}`,
      'taken-back': ({ judge, entry }) => `Juri ${judge} kembali menilai peserta ${entry}`,
    },
    withdrawal: {
      withdrawn: ({ entry }) => `Peserta ${entry} dinyatakan mundur`,
      restored: ({ entry }) => `Peserta ${entry} ikut kembali`,
    },
    'dispute-seen': {
      seen: ({ judge, entry }) =>
        `Penarikan pada lembar juri ${judge} untuk peserta ${entry} sudah dilihat sekretariat`,
    },
    strike: {
      'struck-out': ({ judge, count }) =>
        count === '0'
          ? `Tercatat: laptop juri ${judge} dicoret seluruhnya`
          : `Tercatat: laptop juri ${judge} dicoret sesudah urutan ${count}`,
    },
    'card-replacement': {
      replaced: ({ judge, count }) =>
        `Tercatat: kartu juri ${judge} diganti; ${count} laptop yang sudah dipakai tetap berlaku`,
    },
    'round-closing': {
      closed: ({ round, count }) => `${round} ditutup dengan nilai dari ${count} laptop`,
      opened: ({ round }) => `${round} dibuka kembali`,
    },
    amendment: {
      amended: ({ count }) => `Tercatat: aturan penilaian diubah menjadi versi ${count}`,
    },
    'laptop-struck-out': {
      'struck-out': ({ laptop }) =>
        `Laptop sekretariat ${laptop} dicoret; catatannya sesudah itu tidak berlaku`,
    },
    'key-taken': {
      laptop: ({ laptop }) =>
        `Kunci lomba kini dipegang laptop ${laptop}, diserahkan oleh pemegang sebelumnya`,
      backup: ({ laptop }) => `Kunci lomba diambil alih laptop ${laptop} dari cadangan lengkap`,
      kept: ({ laptop }) => `Kunci lomba tetap dipegang laptop ${laptop}`,
    },
  } satisfies { readonly [Name in ActName]: { readonly [said: string]: Say } },

  conflictsTitle: 'Catatan sekretariat yang berbeda',
  conflictsText:
    'Dua laptop sekretariat mencatat hal yang berlainan. Sebelum salah satu ditegaskan, keduanya tidak berlaku.',
  conflictAbout: 'Isi catatan',
  conflictReason: 'Alasan',
  conflictWhere: 'Laptop pencatat',
  conflictWhen: 'Jam laptop itu',
  confirm: 'Tegaskan',
  confirmOf: (what: string) => `Tegaskan: ${what}`,
  confirmTitle: 'Tegaskan catatan ini?',
  confirmText: 'Catatan yang lain tetap tersimpan di jejak, tetapi tidak lagi berlaku.',
  confirmReason: 'Alasan',
};
