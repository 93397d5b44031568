import {
  groupCrockford,
  hasSoundCheck,
  isCrockford,
  normaliseCrockford,
  toCheckCharacter,
  toCrockford,
} from './crockford';
import type { Branded } from './quantities';

/** The code on an access card: sixteen characters without hyphens, the last one checks the others. */
export type AccessCode = Branded<string, 'AccessCode'>;

const SECRET_CHARACTERS = 15;
const GROUP = 4;

/** Chance that goes into a code: 75 bits. */
export const ACCESS_CODE_BYTES = 10;

/** @param chance {@link ACCESS_CODE_BYTES} bytes from the system's source of chance */
export function toAccessCode(chance: Uint8Array): AccessCode {
  const secret = toCrockford(chance, SECRET_CHARACTERS);
  return `${secret}${toCheckCharacter(secret)}` as AccessCode;
}

/** What was typed or scanned, as a code; undefined when a character is missing or wrong. */
export function findAccessCode(typed: string): AccessCode | undefined {
  const code = normaliseCrockford(typed);
  if (!isCrockford(code, SECRET_CHARACTERS + 1) || !hasSoundCheck(code)) return undefined;
  return code as AccessCode;
}

/** As it stands on the card: `7K3M-9QXA-04TD-WZ51`. */
export const formatAccessCode = (code: AccessCode): string => groupCrockford(code, GROUP);
