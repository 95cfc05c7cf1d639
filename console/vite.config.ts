import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { mockApi } from './mock/vite.ts'

const server = process.env.YUANLIU_BASE_URL ?? 'http://localhost:8080'

export default defineConfig(({ mode }) => ({
  base: '/console/',
  plugins: [vue(), mode === 'mock' ? mockApi() : []],
  resolve: {
    alias: {
      '@mock': fileURLToPath(new URL('./mock', import.meta.url)),
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  server: {
    // Beside the console lie the texts of further languages.
    fs: { allow: ['.', '../languages'] },
    proxy: mode === 'mock' ? undefined : { '/api': server, '/epcis': server, '/t/': server },
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      output: { assetFileNames: 'assets/[name]-[hash][extname]' },
    },
  },
  test: {
    environment: 'happy-dom',
    pool: 'threads',
    // Specs run in one world, which test-setup.ts puts back after each test; a world each took three times as long.
    isolate: false,
    testTimeout: 120_000,
    setupFiles: ['./mock/test-language.ts', './mock/test-setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
}))
