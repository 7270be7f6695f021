/**
 * What lives on a public page: the size of print, a key for the search box, links of articles, where one is in the outline. The page
 * is complete without it.
 */
import { goToChange } from '@fadu/ui'
import { remember, remembered } from '../app/remember.ts'

type Display = 'text' | 'contrast'
const choices = { text: 'large', contrast: 'high' } as const

const chosen = (display: Display) => remembered(display) === choices[display]

function applyDisplay(display: Display): void {
  document.documentElement.dataset[display] = chosen(display) ? choices[display] : 'normal'
}

// Before the page is drawn, so that nothing jumps.
applyDisplay('text')
applyDisplay('contrast')

function displayButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-display]')) {
    const display = button.dataset.display as Display
    const show = () => {
      button.textContent = (chosen(display) ? button.dataset.off : button.dataset.on) ?? ''
      button.setAttribute('aria-pressed', String(chosen(display)))
    }
    button.addEventListener('click', () => {
      remember(display, chosen(display) ? 'normal' : choices[display])
      applyDisplay(display)
      show()
    })
    show()
    button.hidden = false
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function searchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const box = document.querySelector<HTMLInputElement>('input[type=search]')
    if (!box) return
    event.preventDefault()
    box.focus()
    box.select()
  })
}

/** From change to change of a comparison: n and p. */
function changeKeys(): void {
  const hints = document.querySelector<HTMLElement>('[data-change-keys]')
  if (!hints) return
  hints.hidden = false
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (event.key === 'n' || event.key === 'p') goToChange(event.key === 'n' ? 1 : -1)
  })
}

/** The link stays a link: with a clipboard it is also copied, and the address bar shows it either way. */
function copyLinks(): void {
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy-link]')
    if (!link || !navigator.clipboard) return
    const word = link.textContent
    try {
      await navigator.clipboard.writeText(link.href)
      link.textContent = document.documentElement.lang === 'en' ? 'Link copied' : '已复制链接'
      setTimeout(() => {
        link.textContent = word
      }, 2000)
    } catch {
      // Not allowed here: following the link puts it into the address bar.
    }
  })
}

function printButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.addEventListener('click', () => print())
    button.hidden = false
  }
}

/** Marks the part of the outline that is being read. */
function followOutline(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav li > a[href^="#"]')]
  const parts = links.flatMap((link) => {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return place ? [{ link, place }] : []
  })
  if (parts.length === 0) return
  const mark = () => {
    const top = 120
    const passed = parts.filter(({ place }) => place.getBoundingClientRect().top <= top)
    const now = passed.at(-1)?.place ?? parts[0]!.place
    for (const { link, place } of parts) {
      const item = link.parentElement!
      if (place === now) {
        item.dataset.current = 'true'
        link.setAttribute('aria-current', 'true')
      } else {
        delete item.dataset.current
        link.removeAttribute('aria-current')
      }
    }
  }
  let waiting = false
  addEventListener(
    'scroll',
    () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        mark()
      })
    },
    { passive: true },
  )
  mark()
}

function begin(): void {
  displayButtons()
  searchKey()
  changeKeys()
  copyLinks()
  printButtons()
  followOutline()
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
else begin()
