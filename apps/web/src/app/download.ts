import { requestHeaders } from './requestFacts.ts'

/** Fetches a file in the role and language of this page, and hands it to the browser to keep. False where there was none. */
export async function download(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { headers: requestHeaders() })
    if (!answer.ok) return false
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await answer.blob())
    link.download = nameIn(answer.headers.get('content-disposition') ?? '')
    link.click()
    // After the browser has taken it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return true
  } catch {
    return false
  }
}

const nameIn = (disposition: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : ''
}
