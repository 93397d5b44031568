import { describe, expect, test } from 'vitest';
import { plenoFilesIn } from '../../../../../electron/handlers/files/called-files';

const here = '/media/stick';

describe('a command line', () => {
  test('has files of ours among switches and everything else', () => {
    const words = [
      '.',
      '--flag=a.pleno',
      '/stick/Lomba.PLENO',
      'cadangan.pleno.age',
      'kunci.age',
      'surat.pdf',
      'pleno',
    ];
    expect(plenoFilesIn(words, here)).toEqual(['/stick/Lomba.PLENO', '/media/stick/cadangan.pleno.age']);
  });

  test.each([
    ['lomba.pleno', '/media/stick/lomba.pleno'],
    ['./nilai/juri 1.pleno', '/media/stick/nilai/juri 1.pleno'],
    ['../lain/lomba.pleno', '/media/lain/lomba.pleno'],
    ['100%.pleno', '/media/stick/100%.pleno'],
  ])('means %j as the caller sees it', (word, path) => {
    expect(plenoFilesIn([word], here)).toEqual([path]);
  });

  test.each([
    ['file:///stick/lomba.pleno', '/stick/lomba.pleno'],
    ['file://localhost/stick/lomba.pleno', '/stick/lomba.pleno'],
    ['FILE:///stick/lomba.pleno', '/stick/lomba.pleno'],
    ['file:/stick/lomba.pleno', '/stick/lomba.pleno'],
    ['file:///media/USB%20DISK/Lomba%20Inovasi%202026.pleno', '/media/USB DISK/Lomba Inovasi 2026.pleno'],
    ['file:///stick/Jum%E2%80%99at%20%2350%25.pleno.age', '/stick/Jum’at #50%.pleno.age'],
    ['file:///stick/a%3Fb.pleno', '/stick/a?b.pleno'],
    ['file:///stick/nilai/../lomba.pleno', '/stick/lomba.pleno'],
  ])('of a Linux desktop names %j', (address, path) => {
    expect(plenoFilesIn([address], here)).toEqual([path]);
  });

  test.each([
    'file://server/stick/lomba.pleno',
    'file://user@server/lomba.pleno',
    'file://localhost.evil.example/lomba.pleno',
    'file:lomba.pleno',
    'file:///stick/..%2F..%2Frahasia.pleno',
    'file:///stick/%00lomba.pleno',
    'file:///stick/%E9.pleno',
    'file:///stick/100%.pleno',
    'file:///stick/lomba.pleno?x=1',
    'file:///stick/lomba.pdf#.pleno',
    'file://[::1/lomba.pleno',
    'https://server/lomba.pleno',
    'smb://server/lomba.pleno',
    'pleno://x/lomba.pleno',
    'file:///stick/surat.pdf',
  ])('with %j names no file of this machine', (word) => {
    expect(plenoFilesIn([word], here)).toEqual([]);
  });
});
