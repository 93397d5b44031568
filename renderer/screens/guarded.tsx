import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { ErrorBoundary } from '../components/error-boundary';
import { keepFocus } from '../components/keep-focus';
import { FailureNotice } from '../features/frame/failure-notice';

/** What breaks inside is said, and is over at the next address. */
export function Guarded({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return (
    <ErrorBoundary resetKey={location} fallback={(error) => <FailureNotice error={error} />}>
      <FocusKeeper key={location} />
      {children}
    </ErrorBoundary>
  );
}

/** One for each address: a new screen starts with the cursor in its content. */
function FocusKeeper() {
  useEffect(keepFocus, []);
  return null;
}
