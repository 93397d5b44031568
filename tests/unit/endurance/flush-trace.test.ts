import { describe, expect, test } from 'vitest';
import { countFlushes, readFlushes } from '../../endurance/flush-trace';

const trace = `101 1700000000.100000 fdatasync(33</p/IndexedDB/a/000003.log>) = 0
102 1700000000.200000 fsync(7</p/File System/000/t/00/00000001> <unfinished ...>
101 1700000000.250000 fdatasync(33</p/IndexedDB/a/000003.log> <unfinished ...>
102 1700000000.300000 <... fsync resumed>) = 0
103 1700000000.350000 +++ exited with 0 +++
101 1700000000.400000 <... fdatasync resumed>) = -1 EIO (Input/output error)
104 1700000000.500000 fdatasync(9</p/IndexedDB/a/000003.log> <unfinished ...>
`;

describe('reading what strace saw', () => {
  test('a flush counts when it is over, and only if it succeeded', () => {
    expect(readFlushes(trace)).toEqual([
      { path: '/p/IndexedDB/a/000003.log', at: 1700000000100, outcome: 'done' },
      { path: '/p/File System/000/t/00/00000001', at: 1700000000300, outcome: 'done' },
      { path: '/p/IndexedDB/a/000003.log', at: 1700000000400, outcome: 'failed' },
    ]);
  });
});

describe('counting flushes', () => {
  const flush = (path: string, at: number, outcome: 'done' | 'failed' = 'done') => ({ path, at, outcome });
  const spans = [
    { from: 0, to: 10 },
    { from: 20, to: 30 },
    { from: 40, to: 50 },
  ];

  test('a file that is flushed in every span is', () => {
    const flushes = [flush('/db/1', 5), flush('/db/1', 25), flush('/db/1', 26), flush('/db/1', 45)];
    expect(countFlushes(flushes, /\/db\//, spans)).toEqual({ flushes: 4, spans: 3, file: '/db/1' });
  });

  test('flushes between the spans, elsewhere, or in vain do not count', () => {
    const flushes = [flush('/db/1', 15), flush('/log/1', 5), flush('/db/1', 25, 'failed')];
    expect(countFlushes(flushes, /\/db\//, spans)).toEqual({ flushes: 0, spans: 0, file: undefined });
  });

  test('one file does not make up for another', () => {
    const flushes = [flush('/db/1', 5), flush('/db/2', 25), flush('/db/1', 45)];
    expect(countFlushes(flushes, /\/db\//, spans)).toEqual({ flushes: 3, spans: 2, file: '/db/1' });
  });
});
