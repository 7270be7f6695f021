import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// What a test waits for comes; on a busy machine not always within the second that is usual.
configure({ asyncUtilTimeout: 10_000 })

// The page is shared by all tests of a worker: each leaves it empty.
afterEach(cleanup)
