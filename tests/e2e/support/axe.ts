import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import axeCore, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface RulesInside {
  readonly _audit: { readonly rules: readonly { readonly id: string; readonly impact: string }[] };
}

/** Whatever they find is minor or moderate: axe names one impact for all that a rule finds. */
const MILD = (axeCore as unknown as RulesInside)._audit.rules.filter(({ impact }) =>
  ['minor', 'moderate'].includes(impact),
);

const NOT_MILD = Object.fromEntries(MILD.map(({ id }) => [id, { enabled: false }]));

/** Rules that look at colours; the others find the same in every theme, whose elements are the same. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

const RULES = {
  everything: { rules: NOT_MILD },
  colours: { runOnly: { type: 'rule', values: ABOUT_COLOURS } },
  words: {
    rules: { ...NOT_MILD, ...Object.fromEntries(ABOUT_COLOURS.map((id) => [id, { enabled: false }])) },
  },
};

/**
 * What axe finds serious or critical on the page as it is, one line each. It is put in by the
 * debugger, which no content security policy concerns, so the page is the one people see.
 *
 * @param look `colours`: all else was looked at in another theme; `words`: the colours of these elements were looked at, in letters no larger
 */
export async function findBarriers(
  page: Page,
  look: 'everything' | 'colours' | 'words' = 'everything',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(async (chosen) => {
    const { axe } = window as unknown as {
      readonly axe: { readonly run: (options: object) => Promise<AxeResults> };
    };
    return axe.run({ resultTypes: ['violations'], ...chosen });
  }, RULES[look]);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 4)
        .map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${brief(failureSummary)}`),
    );
}

const brief = (summary = ''): string => summary.replace(/\s+/g, ' ').slice(0, 220);
