import { type PartId, partTexts } from './part-texts';
import type { PartText } from './render-results';
import { type SeedWork, seedParts } from './seed-parts';
import { type WholeWork, wholeParts } from './whole-parts';

export type Part = PartText & (SeedWork | WholeWork);

const works: Readonly<Record<PartId, SeedWork | WholeWork>> = { ...seedParts, ...wholeParts };

/** In the order in which they are run and told. */
export const parts: readonly Part[] = partTexts.map((text) => ({ ...text, ...works[text.id] }));
