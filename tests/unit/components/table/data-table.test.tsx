import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import type { Column } from '../../../../renderer/components/table/column';
import { DataTable } from '../../../../renderer/components/table/data-table';

interface Fruit {
  readonly name: string;
  readonly weight: number;
}

const fruits: readonly Fruit[] = [
  { name: 'Mango', weight: 300 },
  { name: 'Salak', weight: 70 },
];

const columns: readonly Column<Fruit>[] = [
  {
    id: 'name',
    head: 'Fruit',
    kind: 'name',
    cell: ({ name }) => name,
    link: ({ name }, index) => ({ href: `/${index}`, label: `Open ${name}` }),
  },
  {
    id: 'weight',
    head: 'Weight',
    headLook: 'spoken',
    kind: 'number',
    data: ({ weight }) => ({ 'data-heavy': weight > 100 ? 'yes' : undefined }),
    cell: ({ weight }) => weight,
  },
];

type TableProps = Partial<Parameters<typeof DataTable<Fruit>>[0]>;

const draw = (props: TableProps = {}): string =>
  renderToStaticMarkup(
    <Router ssrPath="/">
      <DataTable columns={columns} items={fruits} toKey={({ name }) => name} {...props} />
    </Router>,
  );

const many = Array.from({ length: 400 }, (_, index) => ({ name: `Fruit ${index}`, weight: index }));
const rowsIn = (markup: string): number => markup.split('<tr').length - 2;

beforeEach(() => {
  vi.stubGlobal('window', { innerWidth: 1000, innerHeight: 600 });
});

describe('a table', () => {
  test('has a head for each column, one of them for screen readers only', () => {
    const markup = draw();
    expect(markup).toContain('<th scope="col">Fruit</th>');
    expect(markup).toContain('<span class="visually-hidden">Weight</span>');
  });

  test('names each row, and leads from it to what it is about', () => {
    const link = /<th scope="row"><a ([^>]*)>Salak<\/a><\/th>/.exec(draw())?.[1];
    expect(link).toContain('href="/1"');
    expect(link).toContain('aria-label="Open Salak"');
  });

  test('marks the cells that ask for it', () => {
    expect(draw().match(/data-heavy="yes"/g)).toHaveLength(1);
  });

  test('says what it holds', () => {
    expect(draw({ caption: 'Fruits' })).toContain('<caption class="visually-hidden">Fruits</caption>');
    expect(draw({ labelledBy: 'title' })).toContain('aria-labelledby="title"');
  });

  test('with nothing in it makes way for what is said then, if anything is', () => {
    expect(draw({ items: [], empty: <p>None.</p> })).toBe('<p>None.</p>');
    expect(draw({ items: [] })).toContain('<tbody>');
    expect(draw({ empty: <p>None.</p> })).not.toContain('None.');
  });

  test('draws every row, however many, unless it knows how high one is', () => {
    expect(rowsIn(draw({ items: many }))).toBe(400);
    expect(draw({ items: many })).not.toContain('aria-rowcount');
    const windowed = draw({ items: many, rowHeight: 50 });
    expect(rowsIn(windowed)).toBeLessThan(100);
    expect(windowed).toContain('aria-rowcount="401"');
  });

  test('counts its rows from the head on where they may not all be drawn', () => {
    expect(draw({ rowHeight: 50 })).toContain('aria-rowindex="3"');
    expect(draw()).not.toContain('aria-rowindex');
  });

  test('that scrolls with the page has no frame of its own', () => {
    expect(draw()).toMatch(/^<div/);
    expect(draw({ look: 'page' })).toMatch(/^<table/);
  });
});
