import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import Components from 'unplugin-vue-components/vite';
import { defineConfig } from 'vite';

const mock = process.env['JIXIAO_WEB_BACKEND'] ?? 'http://127.0.0.1:5180';
const proxy = Object.fromEntries(
  ['/api', '/session', '/sign-in', '/sign-out', '/mock'].map((path) => [path, { target: mock, changeOrigin: false }]),
);

export default defineConfig({
  plugins: [
    vue(),
    // Components of our own are imported by hand; only Element Plus is resolved, one style file each.
    Components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // County offices still run Chromium 90 and Firefox ESR; scripts/check-bundle.mjs proves the result.
    target: ['chrome90', 'firefox115'],
    cssTarget: ['chrome90', 'firefox115'],
    cssMinify: 'lightningcss',
    chunkSizeWarningLimit: 400,
    sourcemap: false,
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', port: 5173, proxy },
  preview: { host: '127.0.0.1', port: 4173, proxy },
});
