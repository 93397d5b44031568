import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { filesOfScreens } from './build/files-of-screens.mjs';
import { withoutJsonSchema } from './build/without-json-schema.mjs';

/** The renderer: the same files are shown by Electron (app://) and by the local server. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react(), withoutJsonSchema()],
  build: {
    outDir: '../dist/renderer',
    // The program, and the page of its second window, which shares next to nothing with it.
    rolldownOptions: {
      input: ['renderer/index.html', 'renderer/display.html'],
      output: { codeSplitting: { groups: filesOfScreens() } },
    },
    emptyOutDir: true,
    target: ['chrome120', 'edge120', 'firefox128', 'safari17.4'],
    // The content security policy allows neither inline code nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
  },
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
});
