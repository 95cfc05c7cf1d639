/** Tests read Chinese, whatever the machine speaks. */
Object.defineProperty(navigator, 'language', { value: 'zh-CN', configurable: true })

/** As browsers do it; happy-dom writes the whole element out, and what places popups asks for this all the time. */
Element.prototype.toString = function (this: Element) {
  return `[object ${this.constructor.name}]`
}
