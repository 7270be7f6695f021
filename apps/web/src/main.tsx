import './app/schemasWithoutEval.ts'
import '@fadu/ui/tokens.css'
import '@fadu/ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { applyDisplay, rememberedDisplay } from './app/display.ts'

// Before the first paint, so that large print does not jump in.
applyDisplay(rememberedDisplay())

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
