import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeLine, EMPTY_HEAD, encodeLine } from '../../../../renderer/adapters/journal/log-lines';

const at = '2026-03-16T02:00:00.000Z';
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const first = encodeLine(EMPTY_HEAD, { left: 0, at, type: 'revision', body: '{"judge":"Bu Ratnä","v":1}' });

describe('a line of a log', () => {
  test('is JSON that a person can read, in the order number, rest of the write, chain, time, type, body', () => {
    expect(text(first.bytes)).toBe(
      `{"crc":"${text(first.bytes).slice(8, 16)}","n":1,"left":0,"prev":"${'0'.repeat(64)}","at":"${at}",` +
        '"type":"revision","body":{"judge":"Bu Ratnä","v":1}}\n',
    );
    expect(JSON.parse(text(first.bytes))).toMatchObject({ n: 1, body: { judge: 'Bu Ratnä' } });
  });

  test('carries the check sum that any program computes over what follows it', () => {
    const line = first.bytes.subarray(0, first.bytes.length - 1);
    expect(text(line).slice(8, 16)).toBe(crc32(line.subarray(17)).toString(16).padStart(8, '0'));
  });

  test('names the line before by its SHA-256', () => {
    const second = encodeLine(first.head, { left: 0, at, type: 'event', body: '{}' });
    const hash = createHash('sha256').update(first.bytes.subarray(0, -1)).digest('hex');
    expect(decodeLine(second.bytes.subarray(0, -1))).toMatchObject({ n: 2, prev: hash });
    expect(second.head.size).toBe(first.bytes.length + second.bytes.length);
  });

  test('gives its body back to the letter', () => {
    const body = '{"b":1,"a":"\\u2028 ","n":1.50}';
    const { bytes } = encodeLine(EMPTY_HEAD, { left: 3, at, type: 'revision', body });
    expect(decodeLine(bytes.subarray(0, -1))).toEqual({
      n: 1,
      left: 3,
      prev: '0'.repeat(64),
      at,
      type: 'revision',
      body,
    });
  });

  test('is refused when any single bit of it changed', () => {
    const line = first.bytes.subarray(0, -1);
    for (let index = 0; index < line.length; index += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = new Uint8Array(line);
        changed[index] = (changed[index] as number) ^ (1 << bit);
        expect(decodeLine(changed)).toBeUndefined();
      }
    }
  });

  test('is refused when it is none of ours, however well its check sum fits', () => {
    for (const covered of ['', '"n":1', '","n":1,"left":0}']) {
      const bytes = Buffer.from(`{"crc":"00000000${covered}`);
      bytes.write(crc32(bytes.subarray(17)).toString(16).padStart(8, '0'), 8);
      expect(decodeLine(bytes)).toBeUndefined();
    }
  });
});
