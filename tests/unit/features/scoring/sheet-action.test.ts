import { describe, expect, test } from 'vitest';
import type { OwnSheet, Standing } from '../../../../renderer/application/sheets/own-sheets';
import { isEditable, standingOnScreen, toAction } from '../../../../renderer/features/scoring/sheet-action';
import { anOwnSheet } from '../../../builders/an-own-sheet';

const standing = (value: Standing): OwnSheet => anOwnSheet({}, { standing: value });
const score = { sum: 80_000_000, count: 1 };

describe('what a sheet offers', () => {
  test('is signing once every mark is in', () => {
    expect(toAction(standing('partial'), undefined, 0, 'none')).toBe('none');
    expect(toAction(standing('partial'), score, 0, 'none')).toBe('sign');
    expect(toAction(standing('reopened'), score, 0, 'none')).toBe('sign');
  });

  test('is not signing while something on the screen is no mark', () => {
    expect(toAction(standing('complete'), score, 1, 'none')).toBe('none');
  });

  test('is nothing while the signature can be taken back, and signing is not offered twice', () => {
    expect(toAction(standing('complete'), score, 0, 'waiting')).toBe('none');
    expect(toAction(standing('complete'), score, 0, 'starting')).toBe('signing');
    expect(toAction(standing('complete'), score, 0, 'writing')).toBe('signing');
  });

  test('is taking back what was signed or declared', () => {
    expect(toAction(standing('signed'), score, 0, 'none')).toBe('reopen');
    expect(toAction(standing('recused'), undefined, 0, 'none')).toBe('unrecuse');
  });

  test('is settling a sheet with two contents before anything else', () => {
    expect(toAction(standing('conflict'), undefined, 0, 'none')).toBe('settle');
  });

  test('is nothing where the secretariat has excused the judge', () => {
    expect(toAction(standing('excused'), score, 0, 'none')).toBe('none');
  });
});

test('marks can be typed on open sheets only', () => {
  const all: Standing[] = ['empty', 'partial', 'complete', 'reopened', 'outdated'];
  const closed: Standing[] = ['signed', 'recused', 'excused', 'conflict'];
  expect(all.every((each) => isEditable(standing(each)))).toBe(true);
  expect(closed.some((each) => isEditable(standing(each)))).toBe(false);
});

test('the standing follows what is on the screen, but a reopened sheet stays reopened', () => {
  expect(standingOnScreen(standing('empty'), 3, 7)).toBe('partial');
  expect(standingOnScreen(standing('partial'), 7, 7)).toBe('complete');
  expect(standingOnScreen(standing('partial'), 0, 7)).toBe('empty');
  expect(standingOnScreen(standing('reopened'), 7, 7)).toBe('reopened');
});
