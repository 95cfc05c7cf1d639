import { useWords } from '@/api/words'
import { useTexts } from '@/i18n'
import texts from './balance-texts'

interface Named {
  product?: string
  productName?: string
}

/** What goods are called: by their maker, else by the profile of their variety. */
export function useVarieties() {
  const t = useTexts(texts)
  const { variety, varietyChoices } = useWords()
  const varietyName = (product: string | undefined) => variety(product ?? '')
  const productName = ({ product, productName }: Named) =>
    productName ?? (varietyName(product) || product || t('unnamed'))
  /** The variety, where that says more than the name. */
  const kindName = (named: Named) =>
    varietyName(named.product) === productName(named) ? '' : varietyName(named.product)
  return { varietyChoices, varietyName, productName, kindName }
}
