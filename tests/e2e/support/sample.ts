import { expect, type Page } from 'playwright/test';
import { text } from './text';

/** Through the third door. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: text.start.sampleDoor }).click();
  await expect(page.getByRole('heading', { level: 1, name: text.collect.progressTitle })).toBeVisible();
}

/** Sits on another chair of the sample: the secretariat's, or a judge's by code. */
export async function playAs(page: Page, chair: string): Promise<void> {
  const choice = page.getByRole('combobox', { name: text.frame.playRole });
  const option = choice.getByRole('option').filter({ hasText: chair });
  await choice.selectOption((await option.getAttribute('value')) ?? '');
}
