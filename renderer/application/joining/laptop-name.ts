import { cleanName } from '../../domain/clean-name';
import { err, ok, type Result } from '../../domain/result';
import type { SecretariatLaptop } from '../../domain/secretariat-laptop';
import { PERSON_LIMIT } from '../workspace/limits';
import type { LaptopNameProblem } from '../workspace/problem';

/** Names that are read out alike are one name. */
export const toHeard = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** What a laptop of the secretariat may be called: something, briefly, and as no other is. */
export function readLaptopName(
  typed: string,
  laptops: readonly SecretariatLaptop[],
): Result<string, LaptopNameProblem> {
  const name = cleanName(typed).trim();
  if (name === '') return err({ type: 'laptop-name-missing' });
  if (name.length > PERSON_LIMIT) return err({ type: 'text-too-long', limit: PERSON_LIMIT });
  const isTaken = laptops.some((laptop) => toHeard(laptop.name) === toHeard(name));
  return isTaken ? err({ type: 'laptop-name-taken', name }) : ok(name);
}

/** The same with a number behind it that no other has. */
export function toNextName(name: string, laptops: readonly SecretariatLaptop[]): string {
  const base = name.slice(0, PERSON_LIMIT - 5).replace(/ \(\d+\)$/, '');
  const taken = new Set(laptops.map((laptop) => laptop.name.toLowerCase()));
  let number = 2;
  while (taken.has(`${base} (${number})`.toLowerCase())) number += 1;
  return `${base} (${number})`;
}
