import { expect, test } from 'vitest';
import { createOptionList } from '../../../../../renderer/application/tables/entries/import-options';
import { countedIds } from '../../../../builders/a-table';

test.each(['', '-', '–', '…', '--'])('a cell that says nothing makes no category: "%s"', (name) => {
  const list = createOptionList([], countedIds());
  expect(list.find(name)).toBeNull();
  expect(list.added()).toEqual([]);
});
