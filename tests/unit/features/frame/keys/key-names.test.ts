import { expect, test } from 'vitest';
import { toKeyNames } from '../../../../../renderer/features/frame/keys/key-names';
import { strings } from '../../../../../renderer/strings/both-languages';

const { names } = strings.id.keys;

test('keys are called what stands on them, one by one', () => {
  expect(toKeyNames('Alt+ArrowRight', names)).toEqual(['Alt', '→']);
  expect(toKeyNames('Ctrl+K', names)).toEqual(['Ctrl', 'K']);
  expect(toKeyNames('Escape', names)).toEqual(['Esc']);
});

test('a plus sign is a key as well', () => {
  expect(toKeyNames('+', names)).toEqual(['+']);
  expect(toKeyNames('Ctrl++', names)).toEqual(['Ctrl', '+']);
});
