import * as bundle from 'pdfmake/build/pdfmake.js';
import type { CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import { FAMILIES, FONT_FILES, type FontFiles } from './font-book';
import { layOutJavanese } from './javanese-layout';
import type { KitDocument } from './kit-document';
import { mapLetters } from './letter-map';
import { shareFonts } from './share-fonts';
import { withoutLigatures } from './without-ligatures';

/**
 * The part of pdfmake and PDFKit the papers rest on. pdfmake's browser bundle is used everywhere, in
 * Node too, so that the same facts give the same bytes on every machine: its own deflate, no Node streams.
 */
interface PdfMake {
  readonly virtualfs: { readonly writeFileSync: (name: string, bytes: Uint8Array) => void };
  localAccessPolicy: (path: string) => boolean;
  readonly setUrlAccessPolicy: (policy: (url: string) => boolean) => void;
  readonly setFonts: (fonts: object) => void;
  readonly setTableLayouts: (layouts: { readonly [name: string]: CustomTableLayout }) => void;
  readonly setProgressCallback: (callback: (share: number) => void) => void;
  readonly createPdf: (definition: object, options: { readonly bufferPages: boolean }) => LaidOutPdf;
}

export interface LaidOutPdf {
  /** Resolves when every page has been laid out and drawn, none written. */
  readonly getStream: () => Promise<KitDocument>;
  readonly getBuffer: () => Promise<Uint8Array>;
}

const NOTHING: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

/** Tables without lines or padding; named so that a definition stays plain data. */
export const BARE_LAYOUT = NOTHING;

const pdfMake = (bundle as unknown as { readonly default: PdfMake }).default;

let installed: { readonly fonts: FontFiles; readonly ready: Promise<void> } | undefined;

/**
 * Lays the definition out and draws its pages into memory.
 * @param onDrawn share of what has been drawn, 0 to 1
 */
export function layOut(
  definition: TDocumentDefinitions,
  fonts: FontFiles,
  onDrawn: (share: number) => void,
): LaidOutPdf {
  const started = install(fonts).then(() => {
    pdfMake.setProgressCallback(onDrawn);
    return { pdf: pdfMake.createPdf(definition, { bufferPages: true }) };
  });
  const getStream = async (): Promise<KitDocument> => {
    const document = await (await started).pdf.getStream();
    mapLetters(document);
    return document;
  };
  return { getStream, getBuffer: () => getStream().then(async () => (await started).pdf.getBuffer()) };
}

function install(fonts: FontFiles): Promise<void> {
  if (installed?.fonts !== fonts) installed = { fonts, ready: installFonts(fonts) };
  return installed.ready;
}

async function installFonts(fonts: FontFiles): Promise<void> {
  for (const file of FONT_FILES) pdfMake.virtualfs.writeFileSync(file, withoutLigatures(fonts[file]));
  // Nothing is ever fetched or read from disk on behalf of a document.
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.localAccessPolicy = () => false;
  // pdfmake writes into what it is given.
  pdfMake.setFonts(structuredClone(FAMILIES));
  pdfMake.setTableLayouts({ bare: BARE_LAYOUT });
  // The bundle shows its shaper, and what opens fonts, only in a document.
  const trial = pdfMake.createPdf({ content: 'a', defaultStyle: { font: 'Sans' } }, { bufferPages: true });
  const document = await trial.getStream();
  for (const { font } of Object.values(document._fontFamilies)) layOutJavanese(font);
  shareFonts(document);
}
