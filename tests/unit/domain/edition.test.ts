import { describe, expect, test } from 'vitest';
import {
  compareEditions,
  type Edition,
  findElsewhere,
  nextEdition,
  toShortEditionHash,
} from '../../../renderer/domain/edition';
import type { Sha256 } from '../../../renderer/domain/ids';

const hash = (name: string): Sha256 => name.padEnd(64, '0') as Sha256;
const edition = (number: number, name: string): Edition => ({ number, hash: hash(name) });

describe('the next competition file', () => {
  test('is number 1 at first, keeps its number while nothing changed, and counts on when something did', () => {
    expect(nextEdition(undefined, [], hash('a'))).toEqual(edition(1, 'a'));
    expect(nextEdition(edition(1, 'a'), [], hash('a'))).toEqual(edition(1, 'a'));
    expect(nextEdition(edition(1, 'a'), [], hash('b'))).toEqual(edition(2, 'b'));
    expect(nextEdition(edition(2, 'b'), [], hash('a'))).toEqual(edition(3, 'a'));
  });

  test('counts on from the highest number others have worked under', () => {
    expect(nextEdition(edition(2, 'b'), [edition(7, 'x'), edition(5, 'y')], hash('b'))).toEqual(
      edition(8, 'b'),
    );
    expect(nextEdition(undefined, [edition(7, 'x')], hash('b'))).toEqual(edition(8, 'b'));
    expect(nextEdition(edition(9, 'b'), [edition(7, 'x')], hash('b'))).toEqual(edition(9, 'b'));
  });

  test('is the very file others have, where its content is the same', () => {
    expect(nextEdition(edition(2, 'b'), [edition(7, 'b')], hash('b'))).toEqual(edition(7, 'b'));
  });

  test('never leaves two contents under the number that is given next', () => {
    const seen = [edition(3, 'x'), edition(3, 'b')];
    expect(nextEdition(edition(3, 'b'), seen, hash('b'))).toEqual(edition(4, 'b'));
    expect(nextEdition(edition(3, 'b'), seen, hash('x'))).toEqual(edition(4, 'x'));
  });
});

describe('a file that others have', () => {
  test('is one with a later number, or another content under the same', () => {
    const given = edition(3, 'a');
    expect(findElsewhere(given, [edition(2, 'x'), edition(3, 'a')])).toBeUndefined();
    expect(findElsewhere(given, [edition(3, 'x')])).toEqual(edition(3, 'x'));
    expect(findElsewhere(given, [edition(4, 'x'), edition(6, 'y'), edition(5, 'z')])).toEqual(
      edition(6, 'y'),
    );
    expect(findElsewhere(undefined, [edition(1, 'x')])).toEqual(edition(1, 'x'));
  });
});

describe('an offered competition file', () => {
  test('is newer, older, the same, or another one of the same number', () => {
    const known = edition(3, 'a');
    expect(compareEditions(known, edition(4, 'b'))).toEqual({ type: 'newer' });
    expect(compareEditions(known, edition(3, 'a'))).toEqual({ type: 'same' });
    expect(compareEditions(known, edition(2, 'a'))).toMatchObject({ type: 'older', known });
    expect(compareEditions(known, edition(3, 'b'))).toMatchObject({ type: 'twin', offered: edition(3, 'b') });
  });

  test('without a number is older than any with one, and no twin of another without', () => {
    expect(compareEditions(edition(1, 'a'), undefined)).toMatchObject({ type: 'older', offered: undefined });
    expect(compareEditions(undefined, edition(1, 'a'))).toEqual({ type: 'newer' });
    expect(compareEditions(undefined, undefined)).toEqual({ type: 'same' });
  });
});

test('what people compare aloud is eight characters in two groups', () => {
  expect(toShortEditionHash({ hash: hash('3f9a01bc77') })).toBe('3f9a-01bc');
});
