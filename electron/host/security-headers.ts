/** The one content security policy, for app:// and for the local server alike. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types pleno',
].join('; ');

const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Of the display, which shows what it is told: it fetches nothing, starts no worker and makes no policy. */
export const displaySecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** What a wall in a hall needs, and no other page of the program has: the whole screen, kept awake, and a bell. */
const ofDisplay: readonly string[] = ['autoplay', 'fullscreen', 'screen-wake-lock'];

const allow = (features: readonly string[]): string =>
  ['camera', ...deniedFeatures]
    .map((feature) => `${feature}=${features.includes(feature) ? '(self)' : '()'}`)
    .join(', ');

/** Sent with every answer but the display's page, whatever its status. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  // The camera reads codes, from a button that says so; a browser and macOS ask the person as well.
  'permissions-policy': allow(['camera']),
};

/** Sent with the display's page. */
export const displayHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'content-security-policy': displaySecurityPolicy,
  'permissions-policy': allow(ofDisplay),
};
