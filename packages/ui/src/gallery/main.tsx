import '../tokens.css'
import '../base.css'
import { createRoot } from 'react-dom/client'
import { Gallery } from './Gallery.tsx'

/** The gallery alone, without the product: `vite` in this package. `?only=StatusTag`, `?theme=dark`, `?text=large`, `?contrast=high`. */
const query = new URLSearchParams(location.search)
for (const attribute of ['theme', 'text', 'contrast']) {
  const value = query.get(attribute)
  if (value) document.documentElement.setAttribute(`data-${attribute}`, value)
}
createRoot(document.getElementById('gallery')!).render(<Gallery only={query.get('only') ?? undefined} />)
