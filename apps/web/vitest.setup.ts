import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// The page is shared by all tests of a worker: each leaves it empty.
afterEach(cleanup)
