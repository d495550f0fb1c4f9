import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Libraries of the workspace are read from source, as in tsc and jest.
  resolve: { conditions: ['@jucai/source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // The content security policy of the gateway forbids data: scripts and inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
});
