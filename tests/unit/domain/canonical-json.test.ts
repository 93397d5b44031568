import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../../renderer/domain/canonical-json';

test('one value has one text, whatever order its keys were written in', () => {
  expect(canonicalJson({ b: [1, 'x', null, true], a: { d: -1, c: '' } })).toBe(
    '{"a":{"c":"","d":-1},"b":[1,"x",null,true]}',
  );
});

test('keys are ordered by code unit, not by language', () => {
  expect(canonicalJson({ é: 1, z: 2, Z: 3, '10': 4, '9': 5 })).toBe('{"10":4,"9":5,"Z":3,"z":2,"é":1}');
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d has no canonical text', (value) => {
  expect(() => canonicalJson({ value })).toThrow(RangeError);
});

test('what JSON cannot say is refused instead of left out', () => {
  expect(() => canonicalJson({ a: undefined } as unknown as Json)).toThrow(TypeError);
});
