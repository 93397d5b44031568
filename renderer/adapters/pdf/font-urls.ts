import atkinsonBold from '../../../assets/fonts/papers/atkinson-hyperlegible-next-bold.ttf?url';
import atkinsonItalic from '../../../assets/fonts/papers/atkinson-hyperlegible-next-italic.ttf?url';
import atkinsonRegular from '../../../assets/fonts/papers/atkinson-hyperlegible-next-regular.ttf?url';
import garamondItalic from '../../../assets/fonts/papers/eb-garamond-italic.ttf?url';
import garamondRegular from '../../../assets/fonts/papers/eb-garamond-regular.ttf?url';
import garamondSemibold from '../../../assets/fonts/papers/eb-garamond-semibold.ttf?url';
import javanese from '../../../assets/fonts/papers/noto-sans-javanese-regular.ttf?url';
import notoSans from '../../../assets/fonts/papers/noto-sans-regular.ttf?url';
import { FONT_FILES, type FontFile, type FontFiles } from './font-book';

const URLS: { readonly [file in FontFile]: string } = {
  'atkinson-hyperlegible-next-regular.ttf': atkinsonRegular,
  'atkinson-hyperlegible-next-bold.ttf': atkinsonBold,
  'atkinson-hyperlegible-next-italic.ttf': atkinsonItalic,
  'eb-garamond-regular.ttf': garamondRegular,
  'eb-garamond-semibold.ttf': garamondSemibold,
  'eb-garamond-italic.ttf': garamondItalic,
  'noto-sans-regular.ttf': notoSans,
  'noto-sans-javanese-regular.ttf': javanese,
};

/** Fetches the fonts that came with the program; throws when one is not there. */
export async function loadFontFiles(): Promise<FontFiles> {
  const load = async (file: FontFile): Promise<readonly [FontFile, Uint8Array]> => {
    const response = await fetch(URLS[file]);
    if (!response.ok) throw new Error(`font ${file}: ${response.status}`);
    return [file, new Uint8Array(await response.arrayBuffer())];
  };
  return Object.fromEntries(await Promise.all(FONT_FILES.map(load))) as unknown as FontFiles;
}
