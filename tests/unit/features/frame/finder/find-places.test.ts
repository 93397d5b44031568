import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../../../../renderer/features/frame/finder/find-places';
import type { Place } from '../../../../../renderer/features/frame/finder/place';

const entry = (number: number, name: string, detail: string): Place => ({
  id: String(number),
  kind: 'entry',
  name,
  detail,
  number,
  href: `/${number}`,
});

const places: readonly Place[] = [
  { id: 'results', kind: 'screen', name: 'Peringkat', href: '/results' },
  { id: 'trail', kind: 'screen', name: 'Jejak', href: '/trail' },
  { id: 'j', kind: 'judge', name: 'Zoë Ékó', detail: 'J1 · Kemajuan', href: '/progress' },
  entry(12, 'Lumbung Pangan', 'Dinas Pertanian'),
  entry(112, 'Air Bersih', 'Perumda Tirta'),
  entry(2, 'Bank Sampah 12 Warga', 'Dinas Lingkungan'),
];

const found = (text: string): string[] => findPlaces(places, text).map(({ name }) => name);

describe('what somebody types', () => {
  test('is found in the name, the number and what stands beside them, whatever its capitals and accents', () => {
    expect(found('PERINGKAT')).toEqual(['Peringkat']);
    expect(found('zoe eko')).toEqual(['Zoë Ékó']);
    expect(found('Ékó')).toEqual(['Zoë Ékó']);
    expect(found('tirta')).toEqual(['Air Bersih']);
  });

  test('is found with all of its words, in any order', () => {
    expect(found('pertanian lumbung')).toEqual(['Lumbung Pangan']);
    expect(found('pertanian sampah')).toEqual([]);
  });

  test('as a number leads to the entry of that number before others that have it in them', () => {
    expect(found('12')[0]).toBe('Lumbung Pangan');
    expect(found('12').toSorted()).toEqual(['Air Bersih', 'Bank Sampah 12 Warga', 'Lumbung Pangan']);
  });

  test('leads to names that begin with it first, then to words that do', () => {
    expect(findPlaces([entry(1, 'Kantin', 'Udara'), entry(3, 'Rapor', 'Kota Dara')], 'dara')[0]?.name).toBe(
      'Rapor',
    );
    expect(findPlaces([entry(1, 'Kota Air', ''), entry(3, 'Air Kota', '')], 'air')[0]?.name).toBe('Air Kota');
  });

  test('without a word offers the screens', () => {
    expect(found('  ')).toEqual(['Peringkat', 'Jejak']);
  });
});
