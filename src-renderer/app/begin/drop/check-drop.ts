import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../text/text.ts'
import { isolated } from '../../../ui/isolated.ts'

type Named = { path: string }

const PICTURE = /\.(?:png|jpe?g|webp|svg|gif|bmp|tiff?|avif)$/i
/** What belongs to a set that is kept with its configuration: packages and what was built of it stay where they are. */
const CONFIGURATION = 'src/config.js'
const OF_CONFIGURED_SET = /^(?:layers\/|src\/config\.js$)/i
/** Files that file managers leave in folders. */
const LITTER = /(?:^|\/)(?:\.|thumbs\.db$|desktop\.ini$|__macosx\/)/i

/**
 * The files of a drop that are worth copying, or why nothing can come of them: told before they are copied. What the
 * engine can tell better is left to it.
 */
export function checkDrop<F extends Named>(name: string, isFolder: boolean, files: readonly F[]): Result<F[], Problem> {
  const { begin: words } = text
  const shown = isolated(name)
  const kept = files.filter(({ path }) => !LITTER.test(path))
  if (!isFolder) {
    if (PICTURE.test(name)) return refused(words.onePicture(shown), words.onePictureCure)
    if (/\.json$/i.test(name)) return refused(words.documentAlone(shown), words.documentAloneCure)
    return refused(words.notAPicture(shown), words.emptyCure)
  }
  if (kept.length === 0) return refused(words.emptyFolder(shown), words.emptyCure)
  if (kept.some(({ path }) => path === 'ovenbird.db')) {
    return refused(words.projectInBrowser(shown), words.projectInBrowserCure)
  }
  if (!kept.some(({ path }) => PICTURE.test(path)))
    return refused(words.noPictures(shown, kept.length), words.emptyCure)
  const ofSet = kept.filter(({ path }) => OF_CONFIGURED_SET.test(path))
  const isConfigured =
    ofSet.some(({ path }) => path === CONFIGURATION) && ofSet.some(({ path }) => path !== CONFIGURATION)
  return ok(isConfigured ? ofSet : kept)
}

function refused(message: string, cure: string): Result<never, Problem> {
  return err({ code: 'VALIDATION', message, cure })
}
