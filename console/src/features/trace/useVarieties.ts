import { shallowRef } from 'vue'
import { varietyNames } from '@/api/profiles'
import { local, type LocalText, useTexts } from '@/i18n'
import texts from './balance-texts'

interface Named {
  product?: string
  productName?: string
}

/** What goods are called: by their maker, else by the profile of their variety. */
export function useVarieties() {
  const t = useTexts(texts)
  const names = shallowRef(new Map<string, LocalText>())
  varietyNames()
    .then((found) => (names.value = found))
    .catch(() => undefined)

  const varietyName = (product: string | undefined) => local(names.value.get(product ?? ''))
  const productName = ({ product, productName }: Named) =>
    productName ?? (varietyName(product) || product || t('unnamed'))
  /** The variety, where that says more than the name. */
  const kindName = (named: Named) =>
    varietyName(named.product) === productName(named) ? '' : varietyName(named.product)
  return { names, varietyName, productName, kindName }
}
