/** Clay as the sun finds it: lit, in its own colour, in the shade. */
const CLAY = { light: '#e0ad72', plain: '#c98d52', dark: '#8f5a30' }
const NIGHT = '#1f1c1b'
const EMBER = { bright: '#ffd68a', warm: '#e8a552' }
const WOOD = '#5b4636'

/** A dome of clay on a branch, its way in turned like a shell: 1024 × 1024, drawn for 16 pixels too. */
export const OVEN = [
  `<path fill="${WOOD}" d="M112 802q400-56 800 0v62q-400-46-800 0z"/>`,
  `<path fill="${CLAY.dark}" d="M172 812c-18-150-2-328 92-444 66-82 152-126 248-126s182 44 248 126c94 116 110 294 92 444q-340-44-680 0z"/>`,
  `<path fill="${CLAY.plain}" d="M172 812c-18-150-2-328 92-444 66-82 152-126 248-126 70 0 134 22 188 66 68 148 88 330 66 474q-300-22-594 30z"/>`,
  `<path fill="${CLAY.light}" d="M226 520c24-124 92-204 190-232 54-14 100-4 92 22-8 24-58 26-108 50-70 34-112 94-128 168-8 38-54 34-46-8z"/>`,
].join('')

/** The way in, with the warmth of what is made inside. */
export const DOOR = [
  `<path fill="${NIGHT}" d="M436 792c-22-96-14-196 34-264 30-44 74-68 122-62 74 8 118 76 124 168 4 56-2 110-14 152q-134-10-266 6z"/>`,
  `<path fill="${EMBER.warm}" d="M508 787c-16-74-8-144 26-190 22-28 50-40 78-30 44 16 62 74 58 136-2 30-6 56-12 80q-76-2-150 4z"/>`,
  `<path fill="${EMBER.bright}" d="M562 784c-8-48-2-92 18-118 12-16 28-18 40-6 20 20 22 66 12 122q-36 0-70 2z"/>`,
].join('')

const framed = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024" width="1024" height="1024">${content}</svg>\n`

/** The application's icon. */
export const iconSvg = (): string => framed(`<rect width="1024" height="1024" rx="228" fill="#2b2c30"/>${OVEN}${DOOR}`)

/** The same without its ground, for a tray of any colour. */
export const traySvg = (): string => framed(`<g transform="translate(-154 -154) scale(1.3)">${OVEN}${DOOR}</g>`)
