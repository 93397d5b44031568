import type { App, MediaAccessPermissionRequest, Session, WebContents } from 'electron';
import { isAppUrl, isDisplayUrl } from './app-protocol';

/** Before `ready`: every renderer sandboxed, and no name ever looked up. */
export function lockProcess(app: Pick<App, 'enableSandbox' | 'commandLine'>): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
}

/** The picture of a camera, for codes held before it, and nothing else: no sound, no location, no USB. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(permission === 'media' && 'mediaTypes' in details && isForCameraOnly(details)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, _origin, { mediaType, isMainFrame, securityOrigin }) =>
      permission === 'media' && mediaType === 'video' && isMainFrame && isAppUrl(securityOrigin ?? ''),
  );
  session.setDevicePermissionHandler(() => false);
}

/** The display: nothing is granted. The shell itself gives it the whole screen and keeps that awake. */
export function denyEveryPermission(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Asked by the program's own top frame, for the picture without the sound. */
const isForCameraOnly = ({
  mediaTypes = [],
  isMainFrame,
  requestingUrl,
}: MediaAccessPermissionRequest): boolean =>
  mediaTypes.length > 0 &&
  mediaTypes.every((type) => type === 'video') &&
  isMainFrame &&
  isAppUrl(requestingUrl);

/** Nothing leaves the program and nothing comes in but its own files. */
export const blockNetwork = (session: Session): void => block(session, isLocal);

/** The same of the display, which has but its own page's files. */
export const blockDisplayNetwork = (session: Session): void => block(session, isDisplayUrl);

function block(session: Session, isLet: (url: string) => boolean): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLet(details.url) }));
  // Files are saved through the save dialog, where the write is checked.
  session.on('will-download', (event) => event.preventDefault());
}

/** The program's own files, and what a page of it made in memory. */
function isLocal(url: string): boolean {
  return isAppUrl(url) || url.startsWith('data:') || (url.startsWith('blob:') && isAppUrl(url.slice(5)));
}

/** A window stays on the program (reloading it is fine), opens no other and embeds nothing. */
export function denyNavigation(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', keepInProgram);
    contents.on('will-frame-navigate', keepInProgram);
    contents.on('will-redirect', keepInProgram);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** The display goes nowhere, not to the program either, which would be a second one. */
export function keepInPlace(contents: Pick<WebContents, 'on'>): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
}

interface NavigationAttempt {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly preventDefault: () => void;
}

function keepInProgram(attempt: NavigationAttempt): void {
  if (!attempt.isMainFrame || !isAppUrl(attempt.url)) attempt.preventDefault();
}
