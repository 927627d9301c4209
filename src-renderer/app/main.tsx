import './boot/prepare-page.ts'
import '@mantine/core/styles.css'
import '@mantine/spotlight/styles.css'
import './theme/first-paint.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { sayError } from '../ui/say-error.ts'
import { openStudio } from './boot/open-studio.ts'
import { fetchAhead } from './parts/fetch-ahead.ts'
import { StudioWindow } from './studio-window.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')

const studio = openStudio(sayError)
fetchAhead()
window.addEventListener('pagehide', () => studio.close())
// A page that the browser kept and shows again has closed its studio.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.location.reload()
})
createRoot(root).render(<StudioWindow studio={studio} />)
