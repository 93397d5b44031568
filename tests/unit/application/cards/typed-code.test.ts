import { describe, expect, test } from 'vitest';
import { toCardText } from '../../../../renderer/application/cards/card-text';
import {
  arrangeInGroups,
  arrangeTypedCode,
  judgeTypedCode,
} from '../../../../renderer/application/cards/typed-code';
import { judgePaperCode } from '../../../../renderer/application/papers/typed-paper-code';
import { ACCESS_CODE_BYTES, formatAccessCode, toAccessCode } from '../../../../renderer/domain/access-code';
import type { CompetitionId } from '../../../../renderer/domain/ids';

const code = toAccessCode(Uint8Array.from({ length: ACCESS_CODE_BYTES }, (_, index) => index * 23 + 8));
const printed = formatAccessCode(code);
const arrange = (typed: string): string => arrangeTypedCode(typed, typed.length).text;

describe('a code while it is typed', () => {
  test('is whole in whichever way it is written', () => {
    const alike = [
      printed,
      printed.toLowerCase(),
      printed.replaceAll('-', ' '),
      printed.replaceAll('-', ''),
      ` ${printed.replaceAll('-', '–')}\t`,
      printed.replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    for (const typed of alike) expect(judgeTypedCode(typed)).toEqual({ type: 'whole', code });
  });

  test('says how much is missing, and what is too much', () => {
    expect(judgeTypedCode('')).toEqual({ type: 'unfinished', missing: 16 });
    expect(judgeTypedCode(printed.slice(0, 9))).toEqual({ type: 'unfinished', missing: 8 });
    expect(judgeTypedCode(`${printed}7`)).toEqual({ type: 'too-long', over: 1 });
  });

  test('says at once when a character is none of a code', () => {
    expect(judgeTypedCode('7K3u')).toEqual({ type: 'odd-character', character: 'U' });
    expect(judgeTypedCode('7K3*')).toEqual({ type: 'odd-character', character: '*' });
  });

  test('tells any single character that is mistyped', () => {
    for (let place = 0; place < code.length; place += 1) {
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (other === code[place]) continue;
        const typed = `${code.slice(0, place)}${other}${code.slice(place + 1)}`;
        expect(judgeTypedCode(typed), typed).toEqual({ type: 'mistyped' });
      }
    }
  });
});

describe('the field of a code', () => {
  test('groups as the card does, without a hyphen at the end', () => {
    expect(arrange('7k3m')).toBe('7K3M');
    expect(arrange('7k3m9')).toBe('7K3M-9');
    expect(arrange('7K3M9QXA04TDWZ51')).toBe('7K3M-9QXA-04TD-WZ51');
    expect(arrange('7o3l')).toBe('7031');
  });

  test('keeps what is wrong in sight', () => {
    expect(arrange('7K3M-U')).toBe('7K3M-U');
    expect(arrange(`${printed}99`)).toBe(`${printed}-99`);
  });

  test('makes the code of what a scanner types', () => {
    const text = toCardText({ competition: 'c1' as CompetitionId, judge: 'J1', code });
    expect(arrangeTypedCode(text, text.length)).toEqual({ text: printed, caret: printed.length });
  });

  test('leaves the cursor behind the character that was typed or rubbed out', () => {
    // An X typed into the second group: 7K3M-9X|QXA
    expect(arrangeTypedCode('7K3M-9XQXA', 7)).toEqual({ text: '7K3M-9XQX-A', caret: 7 });
    // The fifth character typed at the seam: 7K3M9|QXA
    expect(arrangeTypedCode('7K3M9-QXA', 5)).toEqual({ text: '7K3M-9QXA', caret: 6 });
    // Backspace after the hyphen takes the hyphen only; the cursor goes before it.
    expect(arrangeTypedCode('7K3M9QXA', 4)).toEqual({ text: '7K3M-9QXA', caret: 4 });
    expect(arrangeTypedCode('7K3M', 0)).toEqual({ text: '7K3M', caret: 0 });
  });
});

describe('the code of a paper while it is typed', () => {
  test('is whole in whichever way it is written, of now or of an earlier paper', () => {
    const now = ['7K3M-9QXA-04TD-WZ51', '7k3m 9qxa o4td wzSl'.replace('S', '5'), '7K3M9QXA04TDWZ5I'];
    for (const typed of now) {
      expect(judgePaperCode(typed)).toEqual({ type: 'whole', code: '7K3M9QXA04TDWZ51' });
    }
    for (const typed of ['7K3M9-QXA04', '7k3m-9qxa-o4']) {
      expect(judgePaperCode(typed)).toEqual({ type: 'whole', code: '7K3M9QXA04' });
    }
  });

  test('says how long it is where no code is that long, and at once what is in no code', () => {
    expect(judgePaperCode('7K3M-9')).toEqual({ type: 'other-length', characters: 5 });
    expect(judgePaperCode('7K3M-9QXA-04TD-WZ51-2')).toEqual({ type: 'other-length', characters: 17 });
    expect(judgePaperCode('7K3u')).toEqual({ type: 'odd-character', character: 'U' });
  });

  test('falls into groups of four, however it was pasted, the cursor where the person is', () => {
    const pasted = arrangeInGroups(' 7k3m9–qxa04 tdwz51', 19);
    expect(pasted).toEqual({ text: '7K3M-9QXA-04TD-WZ51', caret: 19 });
    expect(arrangeInGroups('7K3M9-QXA', 5)).toEqual({ text: '7K3M-9QXA', caret: 6 });
  });
});
