import { z } from 'zod'

// zod would try once whether it may make code of strings, and the desk's content security policy reports the attempt. Loaded
// before anything else, since a schema asks when it is made.
z.config({ jitless: true })
