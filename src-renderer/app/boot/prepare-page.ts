import { setNonce } from 'get-nonce'
import { z } from 'zod'
import { styleNonce } from './style-nonce.ts'

// The content policy allows neither compiled checks nor style tags without its nonce. Imported before all else, so that
// no schema and no style is made without knowing it.
z.config({ jitless: true })
setNonce(styleNonce())
