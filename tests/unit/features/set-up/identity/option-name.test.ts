import { describe, expect, test } from 'vitest';
import type { OptionId } from '../../../../../renderer/domain/ids';
import { findOptionNameProblem } from '../../../../../renderer/features/set-up/identity/option-name';

const options = [{ id: 'a' as OptionId, name: 'Pendidikan' }];

describe('the name of an option', () => {
  test('is refused when empty, there already (capitals and spaces aside), or too long', () => {
    expect(findOptionNameProblem('  ', options)).toEqual({ type: 'missing' });
    expect(findOptionNameProblem(' PENDIDIKAN ', options)).toEqual({ type: 'name-taken' });
    expect(findOptionNameProblem('x'.repeat(121), options)).toEqual({ type: 'too-long', limit: 120 });
  });

  test('may be written differently by the option that has it', () => {
    expect(findOptionNameProblem('pendidikan', options, 'a' as OptionId)).toBeUndefined();
  });
});
