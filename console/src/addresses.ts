import type { RouterHistory } from 'vue-router'

/**
 * How the path of a page is written in the address bar. A key holds escapes of its own (`uscc%3A…`) and slashes; escaped
 * once more they are what a server's firewall refuses (`%253A`, `%2F`), and the page could be opened by a link but not
 * loaded again. In addresses they stand behind a tilde instead of a percent sign: `~253A`, `~2F`.
 */
const REFUSED = /%(?=25|2F|5C|3B)/gi
const WRITTEN = /~(?=25|2F|5C|3B|7E)/gi

function inPath(location: string, change: (path: string) => string): string {
  const end = location.search(/[?#]/)
  return end < 0 ? change(location) : change(location.slice(0, end)) + location.slice(end)
}

/** A location of the router as it stands in the address bar. */
export const writeAddress = (location: string) =>
  inPath(location, (path) => path.replaceAll('~', '~7E').replace(REFUSED, '~').replaceAll(';', '~3B'))

/** What an address stands for; of one that was written otherwise, itself. */
export const readAddress = (address: string) => inPath(address, (path) => path.replace(WRITTEN, '%'))

/** The same history, its addresses written so that every page can be loaded anew. */
export function withAddresses(history: RouterHistory): RouterHistory {
  return {
    base: history.base,
    get location() {
      return readAddress(history.location)
    },
    get state() {
      return history.state
    },
    push: (to, data) => history.push(writeAddress(to), data),
    replace: (to, data) => history.replace(writeAddress(to), data),
    go: (delta, trigger) => history.go(delta, trigger),
    listen: (told) => history.listen((to, from, how) => told(readAddress(to), readAddress(from), how)),
    createHref: (location) => history.createHref(writeAddress(location)),
    destroy: () => history.destroy(),
  }
}
