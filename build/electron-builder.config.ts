import type { Configuration } from 'electron-builder';

/** Packages for Windows, Linux and macOS: `npm run package -- --linux` (or --win, --mac, --dir). */
const config: Configuration = {
  appId: 'id.pleno.app',
  productName: 'Pleno',
  copyright: 'Copyright (c) Pleno contributors',
  directories: { output: 'release', buildResources: 'assets/icons' },

  // Everything is bundled into dist; no package is needed at run time.
  files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!node_modules/**'],
  asar: true,
  // Beside the program, where a person finds them.
  extraFiles: [
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'dist/THIRD-PARTY.txt', to: 'THIRD-PARTY.txt' },
  ],
  npmRebuild: false,
  publish: null,
  // A .deb has to name an address for the project; until there is one, a name.
  extraMetadata: { homepage: 'urn:pleno' },

  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },

  fileAssociations: [
    {
      ext: 'pleno',
      name: 'Pleno',
      description: 'Pleno competition or scores',
      mimeType: 'application/vnd.pleno+jsonl',
      role: 'Editor',
    },
  ],

  win: { icon: 'assets/icons/pleno.ico', target: ['nsis', 'portable'] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // Judges' data stay when the program is removed.
    deleteAppDataOnUninstall: false,
    artifactName: '${productName}-${version}-setup.${ext}',
  },
  portable: { artifactName: '${productName}-${version}-portable.${ext}' },

  linux: {
    icon: 'assets/icons/png',
    category: 'Office',
    maintainer: 'Pleno contributors',
    synopsis: 'Offline judging for competitions',
    target: ['AppImage', 'deb'],
  },

  mac: {
    icon: 'assets/icons/pleno.icns',
    category: 'public.app-category.productivity',
    // Libraries are validated: only those signed with the program's own certificate are loaded. So a package has
    // to be signed with one; an ad hoc signature would not start.
    hardenedRuntime: true,
    entitlements: 'build/mac-entitlements.plist',
    // Without a file of ours the packager gives the helpers its own, which loosens more.
    entitlementsInherit: 'build/mac-entitlements-helpers.plist',
    // Asked by the system when a code is to be read for the first time.
    extendInfo: {
      NSCameraUsageDescription:
        'Pleno membaca kode QR di depan kamera. Gambarnya tidak disimpan. (Pleno reads QR codes held before the camera; the picture is not kept.)',
    },
    // On the other systems the packager leaves it where it lies: beside the program.
    extraResources: [
      { from: 'node_modules/electron/dist/LICENSES.chromium.html', to: 'LICENSES.chromium.html' },
    ],
    target: ['dmg', 'zip'],
  },
};

export default config;
