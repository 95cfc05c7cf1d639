import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

const only = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})
const parts = { group: ['element-plus', 'element-plus/*', 'echarts', 'echarts/*'], message: 'Use src/ui.' }

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'look/pictures', 'src/api/schema'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { 'vue/multi-word-component-names': 'off', 'vue/require-default-prop': 'off' },
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-undef': 'off',
      'vue/no-v-html': 'error',
    },
  },
  only(
    ['src/features/**'],
    [
      parts,
      { group: ['@/features/*', '../*'], message: 'Features never import each other.' },
      { group: ['@/shell/*'], message: 'The shell uses features, not the other way round.' },
    ],
  ),
  only(['src/api/**', 'src/i18n/**', 'src/text/**', 'src/shell/**', 'src/*.ts'], [parts]),
  only(['src/ui/**'], [{ group: ['@/features/*', '@/api/*', '@/shell/*'], message: 'ui knows no data.' }]),
  { files: ['look/**'], languageOptions: { globals: { process: true, console: true } } },
  prettier,
)
