import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { portalMasthead } from './Masthead.examples.tsx'
import { Masthead } from './Masthead.tsx'

it('is the banner with the name, the navigation and a search', () => {
  render(<Masthead {...portalMasthead} />)
  expect(screen.getByRole('banner')).toBeTruthy()
  expect(screen.getByRole('link', { name: '禾川县行政规范性文件库' }).getAttribute('href')).toBe('/')
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('文件')
  expect(screen.getByRole('searchbox', { name: '检索' })).toBeTruthy()
})

it('the link to the other language says which language it is', () => {
  render(<Masthead {...portalMasthead} />)
  expect(screen.getByRole('link', { name: 'English' }).getAttribute('lang')).toBe('en')
})
