import { type AccessCode, findAccessCode, formatAccessCode } from '../../domain/access-code';
import type { CompetitionId } from '../../domain/ids';

/** What the QR code on an access card says. */
export interface CardText {
  readonly competition: CompetitionId;
  /** As on the card, `J3`. */
  readonly judge: string;
  readonly code: AccessCode;
}

const MARK = 'PLENO-KARTU';

/** `PLENO-KARTU:<competition>:<judge>:<code>`; a judge's code may hold anything, a colon too. */
export const toCardText = ({ competition, judge, code }: CardText): string =>
  [MARK, competition, judge, formatAccessCode(code)].join(':');

/** The card behind a scanned or pasted text; undefined when it is none. */
export function readCardText(text: string): CardText | undefined {
  const parts = /^PLENO-KARTU:([^:]+):(.*):([^:]+)$/su.exec(text.trim());
  const [, competition = '', judge = '', typed = ''] = parts ?? [];
  const code = findAccessCode(typed);
  return code === undefined ? undefined : { competition: competition as CompetitionId, judge, code };
}
