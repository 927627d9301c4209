export const SCHEME = 'ovenbird'
export const APP_HOST = 'app'

/** As Chromium writes it. Node's URL calls the origin of every scheme it does not know 'null': never compare with that. */
export const APP_ORIGIN = `${SCHEME}://${APP_HOST}`
export const APP_URL = `${APP_ORIGIN}/`
