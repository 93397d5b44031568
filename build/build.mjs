// Builds everything into dist: the renderer, the Electron shell, the local server of browser mode, and the notices.
import { rmSync, writeFileSync } from 'node:fs';
import { bundleAll } from './bundle.mjs';
import { buildStamp, inProject, projectVersion, root } from './ready.mjs';
import { collectPackages } from './third-party/collect-packages.mjs';
import { describePackages } from './third-party/describe-packages.mjs';
import { toNotices } from './third-party/write-notices.mjs';

const quiet = process.argv.includes('--quiet') || !process.stdout.isTTY;

// Without its stamp a half finished build is never taken for a whole one.
rmSync(inProject(buildStamp), { force: true });

/** @type {Map<string, import('./third-party/collect-packages.mjs').Bundled>} */
const bundled = new Map();
await bundleAll({ logLevel: quiet ? 'warn' : 'info', plugin: collectPackages(bundled) });
const packages = describePackages(root, bundled.values());
writeFileSync(inProject('dist/THIRD-PARTY.txt'), toNotices(root, { version: projectVersion(), packages }));

writeFileSync(inProject(buildStamp), `${JSON.stringify({ version: projectVersion() })}\n`);
