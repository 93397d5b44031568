import type { ShellLanguage } from '../../contract/program-channels';

/** Words of the application menu; the screens' words are in renderer/strings. */
export interface MenuLabels {
  readonly file: string;
  readonly open: string;
  readonly close: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly fullScreen: string;
  readonly help: string;
  readonly about: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly showAll: string;
}

export const menuLabels: { readonly [language in ShellLanguage]: MenuLabels } = {
  id: {
    file: '&Berkas',
    open: '&Buka berkas Pleno…',
    close: '&Tutup',
    quit: '&Keluar',
    edit: '&Ubah',
    undo: '&Urungkan',
    redo: 'U&langi',
    cut: '&Potong',
    copy: '&Salin',
    paste: '&Tempel',
    selectAll: 'Pilih s&emua',
    view: '&Tampilan',
    zoomIn: 'Per&besar',
    zoomOut: 'Per&kecil',
    zoomReset: '&Ukuran asli',
    fullScreen: '&Layar penuh',
    help: 'Ba&ntuan',
    about: '&Tentang Pleno',
    hide: 'Sembunyikan Pleno',
    hideOthers: 'Sembunyikan yang lain',
    showAll: 'Tampilkan semua',
  },
  en: {
    file: '&File',
    open: '&Open Pleno file…',
    close: '&Close',
    quit: '&Quit',
    edit: '&Edit',
    undo: '&Undo',
    redo: '&Redo',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &all',
    view: '&View',
    zoomIn: 'Zoom &in',
    zoomOut: 'Zoom &out',
    zoomReset: '&Actual size',
    fullScreen: '&Full screen',
    help: '&Help',
    about: '&About Pleno',
    hide: 'Hide Pleno',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },
};
