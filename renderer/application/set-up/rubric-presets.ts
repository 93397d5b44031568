import { z } from 'zod';
import presetFile from '../../../assets/presets/rubric-presets.json';
import type { Round } from '../../domain/competition';
import type { CriterionId } from '../../domain/ids';
import { FULL_WEIGHT, LARGEST_MARK, toBasisPoints, toMark } from '../../domain/quantities';
import type { Rubric } from '../../domain/rubric';

type Language = 'id' | 'en';

/**
 * A rubric to start from; never an official one.
 * `found`: the weights stand in the public code of a provincial scoring system, whose administrator
 * can change them. `placeholder`: the criteria are real, the weights are only filled in.
 */
export interface RubricPreset {
  readonly id: string;
  readonly name: Localised;
  /** The kind of round it is made for; `any` where it suits several. */
  readonly stage: Round['kind'] | 'any';
  readonly weightsStatus: 'found' | 'placeholder';
  /** In hundredths of a point. */
  readonly scale: { readonly min: number; readonly max: number; readonly step: number };
  readonly criteria: readonly PresetCriterion[];
}

interface PresetCriterion {
  readonly id: string;
  readonly name: Localised;
  /** In basis points. */
  readonly weight: number;
  readonly guidance: Localised | null;
}

type Localised = { readonly [language in Language]: string };

/** A preset as a list shows it. */
export interface PresetSummary {
  readonly id: string;
  readonly name: string;
  readonly stage: RubricPreset['stage'];
  readonly weightsStatus: RubricPreset['weightsStatus'];
  readonly criteriaCount: number;
}

/** A decimal with at most two places as an exact integer of hundredths. */
const hundredths = z.number().transform((value, context): number => {
  const whole = Math.round(value * 100);
  if (value < 0 || whole / 100 !== value) {
    context.addIssue({ code: 'custom', message: `not a number of at most two decimals: ${value}` });
  }
  return whole;
});

const localised = z.object({ id: z.string().min(1), en: z.string().min(1) });

const preset = z
  .object({
    id: z.string().min(1),
    name: localised,
    stage: z.enum(['administrative', 'proposal', 'presentation', 'field', 'any']),
    // Only what says where it was found counts as found.
    weightsStatus: z
      .string()
      .transform((text) => (text.startsWith('as found in') ? ('found' as const) : ('placeholder' as const))),
    scale: z.object({
      min: hundredths.pipe(z.number().max(LARGEST_MARK)),
      max: hundredths.pipe(z.number().max(LARGEST_MARK)),
      step: hundredths.pipe(z.number().positive()),
    }),
    criteria: z
      .array(
        z
          .object({
            id: z.string().min(1),
            name: localised,
            weightPercent: hundredths,
            guidance: localised.nullable(),
          })
          .transform(({ weightPercent, ...rest }) => ({ ...rest, weight: weightPercent })),
      )
      .min(1),
  })
  .refine(({ criteria }) => criteria.reduce((sum, { weight }) => sum + weight, 0) === FULL_WEIGHT, {
    message: 'the weights do not add up to 100 per cent',
  })
  .refine(({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length, {
    message: 'a criterion id is used twice',
  });

const schema = z.object({ presets: z.array(preset) });

/** @throws ZodError for a file that isn't one of presets: it is part of the program, so that is a defect. */
export const readPresets = (file: unknown): readonly RubricPreset[] => schema.parse(file).presets;

const presets = readPresets(presetFile);

export const listPresets = (language: Language): readonly PresetSummary[] =>
  presets.map(({ id, name, stage, weightsStatus, criteria }) => ({
    id,
    name: name[language],
    stage,
    weightsStatus,
    criteriaCount: criteria.length,
  }));

export const findPreset = (id: string): RubricPreset | undefined => presets.find((each) => each.id === id);

/** The preset as a rubric, to be confirmed or changed; the ids of its criteria are kept. */
export const toRubric = ({ scale, criteria }: RubricPreset, language: Language): Rubric => ({
  scale: { min: toMark(scale.min), max: toMark(scale.max), step: toMark(scale.step) },
  criteria: criteria.map(({ id, name, weight, guidance }) => ({
    id: id as CriterionId,
    name: name[language],
    weight: toBasisPoints(weight),
    guidance: guidance?.[language] ?? '',
  })),
});
