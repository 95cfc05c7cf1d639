import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.journey.ts'],
    globalSetup: ['platform.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
})
