import { readFontFiles } from '../../renderer/adapters/pdf/font-files-node';

/** The bundled fonts, read once a process. */
export const paperFonts = readFontFiles(new URL('../../assets/fonts/papers/', import.meta.url));
