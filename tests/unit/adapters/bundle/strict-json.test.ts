import { describe, expect, test } from 'vitest';
import { parseStrictJson } from '../../../../renderer/adapters/bundle/strict-json';
import { startWork } from '../../../builders/work-time';

const read = (text: string) => parseStrictJson(text);
const value = (text: string) => {
  const result = parseStrictJson(text);
  return result.ok ? result.value.value : result.error;
};

describe('what is read', () => {
  test.each([
    ['{}', {}],
    ['[]', []],
    ['null', null],
    ['{"a":1,"b":[true,false,-3],"c":{"d":""}}', { a: 1, b: [true, false, -3], c: { d: '' } }],
    [' { "a" :\t1 , "b" : [ ] } ', { a: 1, b: [] }],
    ['"\\u00e9\\n\\"\\\\\\/"', 'é\n"\\/'],
    ['"Ini \u{1f600} dan ꦲ"', 'Ini \u{1f600} dan ꦲ'],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', ''],
    ['two values', '1 2'],
    ['a repeated key', '{"a":1,"a":2}'],
    ['a repeated key that comes later', '{"b":1,"a":2,"b":3}'],
    ['a key written with an escape, which could repeat another', '{"a":1,"\\u0061":2}'],
    ['__proto__', '{"__proto__":{"marks":1}}'],
    ['__proto__ with an escape', '{"__pr\\u006fto__":1}'],
    ['constructor', '{"constructor":1}'],
    ['toString', '{"toString":1}'],
    ['an empty key', '{"":1}'],
    ['a key with a space', '{"a b":1}'],
    ['NaN', 'NaN'],
    ['Infinity', '[Infinity]'],
    ['1e999', '1e999'],
    ['a whole number with an exponent', '1e2'],
    ['a decimal', '0.5'],
    ['a whole decimal', '1.0'],
    ['an unsafe integer', '9007199254740992'],
    ['an unsafe negative integer', '-9007199254740992'],
    ['a number of 40 digits', '1'.repeat(40)],
    ['minus zero', '-0'],
    ['a leading zero', '01'],
    ['a plus sign', '+1'],
    ['hexadecimal', '0x10'],
    ['half a character', '"\ud800"'],
    ['the other half', '"\udc00"'],
    ['halves the wrong way round', '"\udc00\ud800"'],
    ['half a character by escape', '"\\ud83d"'],
    ['a whole character by escaped halves', '"\\ud83d\\ude00"'],
    ['a control character', '"\u0001"'],
    ['a control character before half a character', '"\u0001\udc00"'],
    ['a raw tab in a text', '"\t"'],
    ['an unknown escape', '"\\x41"'],
    ['a text without end', '"abc'],
    ['a text that ends in a backslash', '"abc\\'],
    ['a trailing comma in a list', '[1,]'],
    ['a trailing comma in an object', '{"a":1,}'],
    ['a missing comma', '[1 2]'],
    ['a missing colon', '{"a" 1}'],
    ['an object that isn’t closed', '{"a":1'],
    ['a list that isn’t closed', '[1'],
    ['the wrong bracket', '[1}'],
    ['single quotes', "{'a':1}"],
    ['a comment', '1 // one'],
    ['a word', 'undefined'],
    ['a no-break space', '\u00a01'],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ ok: false, error: { type: 'json-invalid' } });
  });

  test('a text of 4 001 characters, and not one of 4 000', () => {
    expect(read(`"${'a'.repeat(4_000)}"`).ok).toBe(true);
    expect(value(`"${'a'.repeat(4_001)}"`)).toEqual({ type: 'limit-exceeded', limit: 'text' });
  });

  test('characters are counted as they read, not as they are escaped', () => {
    expect(read(`"${'\\n'.repeat(4_000)}"`).ok).toBe(true);
    expect(read(`"${'\\u00e9'.repeat(4_000)}"`).ok).toBe(true);
    expect(value(`"${'\\n'.repeat(4_001)}"`)).toEqual({ type: 'limit-exceeded', limit: 'text' });
  });

  test('nine levels, and not eight', () => {
    expect(read(`${'['.repeat(8)}${']'.repeat(8)}`).ok).toBe(true);
    expect(value(`${'['.repeat(9)}${']'.repeat(9)}`)).toEqual({ type: 'limit-exceeded', limit: 'depth' });
    expect(value(`${'{"a":'.repeat(60_000)}`)).toEqual({ type: 'limit-exceeded', limit: 'depth' });
  });
});

test('a line of nothing but keys or quotes is read in moments', () => {
  const keys = Array.from({ length: 6_000 }, (_, index) => `"k${6_000 - index}":0`);
  const worked = startWork();
  expect(read(`{${keys.join(',')}}`).ok).toBe(true);
  expect(read(`"${'a'.repeat(65_000)}`).ok).toBe(false);
  expect(read(`"${'\\n'.repeat(32_000)}`).ok).toBe(false);
  expect(worked()).toBeLessThan(500);
});
