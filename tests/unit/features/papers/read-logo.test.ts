import { expect, test } from 'vitest';
import { readLogo } from '../../../../renderer/features/papers/read-logo';

const kindOf = (text: string): string => {
  const read = readLogo(new TextEncoder().encode(text));
  return read.type === 'logo' ? read.logo.type : read.type;
};

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
  ['<?xml version="1.0"?>\n<!-- Lambang kota -->\n<!DOCTYPE svg>\n<SVG >', 'svg'],
  [`\ufeff  ${'<!-- satu --> '.repeat(3)}<svg>`, 'svg'],
  ['<svgz>', 'wrong'],
  ['<!-- <svg> -->', 'wrong'],
  ['<!-- tidak selesai <svg>', 'wrong'],
  ['<html><svg>', 'wrong'],
  ['', 'wrong'],
])('%j is taken for: %s', (text, kind) => expect(kindOf(text)).toBe(kind));

test('a long prologue without a picture is looked at once, not in every way it could be divided', () => {
  expect(kindOf(`${'<!---->'.repeat(100_000)}<x`)).toBe('wrong');
});
