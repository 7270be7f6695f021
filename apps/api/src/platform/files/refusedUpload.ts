import type { UploadRefusalCode } from '@fadu/core'

/**
 * Thrown inside the reading of one file, however deep, and turned into a typed refusal where the reading began; it never
 * leaves this folder.
 */
export class RefusedUpload extends Error {
  readonly code: UploadRefusalCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: UploadRefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
