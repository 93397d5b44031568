import type { Entry } from '../../../domain/competition';
import { createPace, type Steps } from '../../../domain/steps';
import { foldCase } from '../fold-text';
import { type Alike, createLookAlikes } from '../matching/look-alikes';

export type SimilarityNotice =
  | {
      readonly type: 'title-repeated';
      readonly line: number;
      readonly title: string;
      readonly otherNumber: number;
    }
  | {
      readonly type: 'institution-repeated';
      readonly line: number;
      readonly institution: string;
      readonly otherNumber: number;
    }
  /** Looks like the name of another entry, and is written otherwise. */
  | {
      readonly type: 'title-alike' | 'institution-alike';
      readonly line: number;
      readonly name: string;
      readonly other: string;
      readonly otherNumber: number;
    };

/** Says of an entry at `line` what it has in common with those looked at before. */
type LookForSimilar = (line: number, entry: Entry) => readonly SimilarityNotice[];

/** Remembers titles and institutions, and says when one comes again under another number; rests now and then. */
export function* createSimilarityInSteps(entries: readonly Entry[]): Steps<LookForSimilar> {
  const titles = new Map<string, number>();
  const institutions = new Map<string, number>();
  const alikeTitles = createLookAlikes<number>(foldCase);
  const alikeInstitutions = createLookAlikes<number>(foldCase);
  const look: LookForSimilar = (line, { number, title, institution }) => {
    const sameTitle = recall(titles, foldCase(title), number);
    const sameInstitution = recall(institutions, foldCase(institution.name), number);
    const alikeTitle = alikeTitles.recall(title, number);
    const alikeInstitution = alikeInstitutions.recall(institution.name, number);
    return [
      ...(sameTitle === undefined
        ? []
        : [{ type: 'title-repeated', line, title, otherNumber: sameTitle } as const]),
      ...(sameInstitution === undefined
        ? []
        : [
            {
              type: 'institution-repeated',
              line,
              institution: institution.name,
              otherNumber: sameInstitution,
            } as const,
          ]),
      ...toAlike('title-alike', line, title, sameTitle === undefined ? alikeTitle : undefined),
      ...toAlike(
        'institution-alike',
        line,
        institution.name,
        sameInstitution === undefined ? alikeInstitution : undefined,
      ),
    ];
  };
  const pace = createPace();
  for (const entry of entries) {
    if (pace.isDue()) yield;
    look(0, entry);
  }
  return look;
}

/** The number first seen with the name; the one given is remembered when there is none. */
function recall(seen: Map<string, number>, name: string, number: number): number | undefined {
  const first = seen.get(name);
  if (first === undefined) seen.set(name, number);
  return first;
}

const toAlike = (
  type: 'title-alike' | 'institution-alike',
  line: number,
  name: string,
  alike: Alike<number> | undefined,
): readonly SimilarityNotice[] =>
  alike === undefined ? [] : [{ type, line, name, other: alike.name, otherNumber: alike.holder }];
