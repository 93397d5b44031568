import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import config from '../../../build/electron-builder.config';
import { toIcns, toIco } from '../../../build/icon-containers';

const root = resolve(import.meta.dirname, '../../..');

describe('the packages', () => {
  test("are described in electron-builder's own terms", async () => {
    // Its check is not part of its public interface, so it has no types.
    const { validateConfiguration } = createRequire(import.meta.url)(
      'app-builder-lib/out/util/config/config',
    ) as {
      readonly validateConfiguration: (
        config: unknown,
        log: { readonly isEnabled: boolean },
      ) => Promise<void>;
    };
    await validateConfiguration(structuredClone(config), { isEnabled: false });
    await expect(validateConfiguration({ ...config, asra: true }, { isEnabled: false })).rejects.toThrow(
      'asra',
    );
  });

  test('are made for the three systems in the agreed forms', () => {
    expect(config).toMatchObject({
      win: { target: ['nsis', 'portable'] },
      linux: { target: ['AppImage', 'deb'] },
      mac: { target: ['dmg', 'zip'] },
    });
  });

  test('hold the built program and nothing else', () => {
    expect(config).toMatchObject({
      files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!node_modules/**'],
      asar: true,
    });
    const { main } = z
      .object({ main: z.string() })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    expect(main).toBe('dist/electron/main.js');
  });

  test('bring every licence along, where a person finds it', () => {
    expect(config).toMatchObject({
      extraFiles: [
        { from: 'LICENSE', to: 'LICENSE.txt' },
        { from: 'dist/THIRD-PARTY.txt', to: 'THIRD-PARTY.txt' },
      ],
      mac: { extraResources: [{ to: 'LICENSES.chromium.html' }] },
    });
  });

  test('take .pleno files on every system', () => {
    expect(config).toMatchObject({
      fileAssociations: [{ ext: 'pleno', mimeType: 'application/vnd.pleno+jsonl', role: 'Editor' }],
    });
  });

  test('have icons that are there, in the sizes the systems ask for', () => {
    const icons = z
      .object({
        win: z.object({ icon: z.string() }),
        mac: z.object({ icon: z.string() }),
        linux: z.object({ icon: z.string() }),
      })
      .parse(config);
    expect(sizesInIco(readFileSync(join(root, icons.win.icon)))).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(typesInIcns(readFileSync(join(root, icons.mac.icon)))).toEqual([
      'ic11',
      'ic12',
      'ic07',
      'ic08',
      'ic09',
      'ic10',
    ]);
    for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) {
      const path = join(root, icons.linux.icon, `${size}x${size}.png`);
      expect(existsSync(path) && pngSize(readFileSync(path)), path).toEqual([size, size]);
    }
  });

  test('may ask macOS for the camera, and say what for, but not for the microphone', () => {
    const { mac } = z
      .object({ mac: z.object({ extendInfo: z.record(z.string(), z.string()) }) })
      .parse(config);
    expect(Object.keys(mac.extendInfo)).toEqual(['NSCameraUsageDescription']);
  });

  test('loosen nothing of the hardened runtime of macOS but for compiling, in the program and its helpers', () => {
    const { mac } = z
      .object({
        mac: z.object({
          hardenedRuntime: z.literal(true),
          entitlements: z.string(),
          // Left out, the packager would take its own, with libraries of anybody allowed.
          entitlementsInherit: z.string(),
        }),
      })
      .parse(config);
    expect(entitlementsIn(mac.entitlements)).toEqual([
      ['com.apple.security.cs.allow-jit', 'true'],
      ['com.apple.security.device.camera', 'true'],
    ]);
    expect(entitlementsIn(mac.entitlementsInherit)).toEqual([['com.apple.security.cs.allow-jit', 'true']]);
  });

  test('keep the data when the program is removed', () => {
    expect(config).toMatchObject({ nsis: { deleteAppDataOnUninstall: false } });
  });
});

describe('icon containers', () => {
  const images = [16, 256].map((size) => ({ size, png: Uint8Array.of(size % 256, 1, 2) }));

  test('an .ico finds each image where its directory says', () => {
    const ico = Buffer.from(toIco(images));
    expect(sizesInIco(ico)).toEqual([16, 256]);
    const offset = ico.readUInt32LE(6 + 16 + 12);
    expect([...ico.subarray(offset)]).toEqual([0, 1, 2]);
  });

  test('an .icns leaves out sizes the format has no type for', () => {
    expect(typesInIcns(Buffer.from(toIcns(images)))).toEqual(['ic08']);
  });
});

/** Each key of the property list with what it is set to. */
function entitlementsIn(path: string): (string | undefined)[][] {
  const text = readFileSync(join(root, path), 'utf8').replaceAll(/<!--[\s\S]*?-->/g, '');
  return [...text.matchAll(/<key>([^<]*)<\/key>\s*<(\w+)\/?>/g)].map((match) => match.slice(1));
}

function sizesInIco(ico: Buffer): number[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + 16 * index) || 256);
}

function typesInIcns(icns: Buffer): string[] {
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const types: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    types.push(icns.toString('latin1', at, at + 4));
  return types;
}

const pngSize = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];
