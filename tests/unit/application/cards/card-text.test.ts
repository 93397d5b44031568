import { describe, expect, test } from 'vitest';
import { readCardText, toCardText } from '../../../../renderer/application/cards/card-text';
import { ACCESS_CODE_BYTES, toAccessCode } from '../../../../renderer/domain/access-code';
import type { CompetitionId } from '../../../../renderer/domain/ids';

const card = {
  competition: 'c'.repeat(26) as CompetitionId,
  judge: 'J3',
  code: toAccessCode(new Uint8Array(ACCESS_CODE_BYTES).fill(91)),
};

describe('the QR code of a card', () => {
  test('says which competition, whose card, and the code as it is printed', () => {
    expect(toCardText(card)).toMatch(/^PLENO-KARTU:c{26}:J3:(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(readCardText(toCardText(card))).toEqual(card);
  });

  test('is read whatever a judge is called', () => {
    for (const judge of ['Ketua: A', 'J:1:2', 'Juri 7\nB', 'ꦲꦏ꧀', '']) {
      expect(readCardText(toCardText({ ...card, judge }))).toEqual({ ...card, judge });
    }
  });

  test('is not any other code', () => {
    const text = toCardText(card);
    expect(readCardText('https://contoh.go.id')).toBeUndefined();
    expect(readCardText(text.replace('PLENO-KARTU', 'PLENO1'))).toBeUndefined();
    expect(readCardText(text.slice(0, -1))).toBeUndefined();
    const last = text.endsWith('0') ? '1' : '0';
    expect(readCardText(`${text.slice(0, -1)}${last}`)).toBeUndefined();
  });
});
