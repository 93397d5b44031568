import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { createStore } from 'zustand';
import type { Safety } from '../../../../../renderer/application/ports/safety';
import type { WorkspaceId } from '../../../../../renderer/application/workspace/workspace';
import { SafetyBanner } from '../../../../../renderer/features/frame/notices/safety-banner';
import { type App, AppProvider } from '../../../../../renderer/hooks/app-context';
import { createSafetyStore } from '../../../../../renderer/stores/safety-store';
import { strings } from '../../../../../renderer/strings/both-languages';
import { workspaceId } from '../../../../builders/a-workspace';

const { safety: words } = strings.id.frame;

/** What the banner offers, in its order. */
function waysOut(safety: Safety, judge?: WorkspaceId): readonly string[] {
  const watch = { getSafety: () => safety, subscribe: () => () => {}, retry: async () => safety };
  const app = {
    safety: createSafetyStore(watch),
    session: createStore(() => ({ preferences: { language: 'id' } })),
  } as unknown as App;
  const markup = renderToStaticMarkup(
    <Router ssrPath="/">
      <AppProvider app={app}>
        <SafetyBanner judge={judge} />
      </AppProvider>
    </Router>,
  );
  return [...markup.matchAll(/<(button|a)\b[^>]*>(.*?)<\/\1>/g)].map(([, , text]) => text ?? '');
}

const owed: readonly Safety[] = [
  { type: 'database-only', problem: { type: 'vault-full' } },
  { type: 'database-only', problem: { type: 'vault-read-only' } },
  { type: 'database-only', problem: { type: 'vault-gone' } },
  { type: 'database-only', problem: { type: 'vault-failed', detail: 'EIO' } },
];

describe('the ways out of a log that is owed something', () => {
  test.each(owed)('are another try, and no backup, which would be refused: %j', (safety) => {
    expect(waysOut(safety)).toEqual([words.retry]);
  });

  test.each(owed)('are the score file as well for a judge: %j', (safety) => {
    expect(waysOut(safety, workspaceId())).toEqual([words.retry, words.handOver]);
  });
});

test('a database that lacks something is reloaded first', () => {
  const safety: Safety = { type: 'log-only', problem: { type: 'storage-full' } };
  expect(waysOut(safety, workspaceId())).toEqual([words.reload, words.retry]);
});
