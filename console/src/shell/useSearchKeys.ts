import { onBeforeUnmount, onMounted } from 'vue'

/** Hears the keys that lead to the search from anywhere: `/` where nobody is typing, and Ctrl or ⌘ with K. */
export function useSearchKeys(lead: () => void) {
  function reach(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing
    const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
    if (!slash && !control) return
    event.preventDefault()
    lead()
  }

  onMounted(() => document.addEventListener('keydown', reach))
  onBeforeUnmount(() => document.removeEventListener('keydown', reach))
}
