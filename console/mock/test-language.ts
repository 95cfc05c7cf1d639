/** Tests read Chinese, whatever the machine speaks. */
Object.defineProperty(navigator, 'language', { value: 'zh-CN', configurable: true })
