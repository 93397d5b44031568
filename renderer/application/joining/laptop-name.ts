import { cleanName } from '../../domain/clean-name';
import { err, ok, type Result } from '../../domain/result';
import { type SecretariatLaptop, toHeard } from '../../domain/secretariat-laptop';
import { PERSON_LIMIT } from '../workspace/limits';
import type { LaptopNameProblem } from '../workspace/problem';
import type { SecretariatWorkspace } from '../workspace/workspace';

type Named = Pick<SecretariatLaptop, 'name'>;

/** What a laptop of the secretariat may be called: something, briefly, and as no other is or was invited to be. */
export function readLaptopName(typed: string, others: readonly Named[]): Result<string, LaptopNameProblem> {
  const name = cleanName(typed).trim();
  if (name === '') return err({ type: 'laptop-name-missing' });
  if (name.length > PERSON_LIMIT) return err({ type: 'text-too-long', limit: PERSON_LIMIT });
  const isTaken = others.some((other) => toHeard(other.name) === toHeard(name));
  return isTaken ? err({ type: 'laptop-name-taken', name }) : ok(name);
}

/** The same with a number behind it that no other has. */
export function toNextName(name: string, others: readonly Named[]): string {
  const base = name.slice(0, PERSON_LIMIT - 5).replace(/ \(\d+\)$/, '');
  const taken = new Set(others.map((other) => toHeard(other.name)));
  let number = 2;
  while (taken.has(toHeard(`${base} (${number})`))) number += 1;
  return `${base} (${number})`;
}

/** Names that are taken: of laptops that are known, and of those that were invited and haven't been heard of yet. */
export const findTakenNames = ({
  laptops = [],
  invited = [],
}: Pick<SecretariatWorkspace, 'laptops' | 'invited'>): readonly Named[] => [
  ...laptops,
  ...invited.map((name) => ({ name })),
];
