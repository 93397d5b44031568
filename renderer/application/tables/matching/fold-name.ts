import { foldCase } from '../fold-text';

/**
 * What the names of entries and judges are compared by: capitals, accents, spaces, unseen characters, and
 * the kind of quotation mark or dash make no difference. Signs of other scripts stay, they are letters there.
 */
export const foldName = (text: string): string => {
  const folded = foldCase(text);
  return VARIED.test(folded) ? foldVariants(folded) : folded;
};

/** Anything but ASCII, and of that the quotation marks of several kinds. */
const VARIED = /[^ -~]|[`"]/;

const foldVariants = (folded: string): string =>
  folded
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[\u2018-\u201f\u2032\u2033\u00ab\u00bb\u02bb\u02bc`´"]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
