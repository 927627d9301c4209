/** What a window shows before its page has drawn: the page's own background, so that nothing flashes. */
export const windowBackground = (isDark: boolean): string => (isDark ? '#1b1b1d' : '#f4f4f5')
