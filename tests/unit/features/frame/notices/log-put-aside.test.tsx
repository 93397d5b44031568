import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { createStore } from 'zustand';
import type { LogPutAside } from '../../../../../renderer/application/ports/safety';
import { LogsPutAside } from '../../../../../renderer/features/frame/notices/log-put-aside';
import { type App, AppProvider } from '../../../../../renderer/hooks/app-context';
import type { Platform } from '../../../../../renderer/platform/platform';
import { createSafetyStore } from '../../../../../renderer/stores/safety-store';
import { strings } from '../../../../../renderer/strings/both-languages';

const { inBrowser } = strings.id.frame.logPutAside;

function draw(kind: Platform['kind'], cause: LogPutAside['cause']): string {
  const watch = { getSafety: () => both, subscribe: () => () => {}, retry: async () => both };
  const log: LogPutAside = {
    cause,
    log: 'profile',
    competition: undefined,
    contents: 'kept',
    bytes: undefined,
  };
  const app = {
    logsPutAside: [log],
    platform: { kind },
    safety: createSafetyStore(watch),
    session: createStore(() => ({ preferences: { language: 'id' } })),
  } as unknown as App;
  return renderToStaticMarkup(
    <Router ssrPath="/">
      <AppProvider app={app}>
        <LogsPutAside />
      </AppProvider>
    </Router>,
  );
}

const both = { type: 'both' } as const;

test('a browser says that what it keeps aside may have to go, where something was put aside', () => {
  expect(draw('browser', 'unsound')).toContain(inBrowser);
  expect(draw('browser', 'unread')).not.toContain(inBrowser);
  expect(draw('electron', 'unsound')).not.toContain(inBrowser);
});
