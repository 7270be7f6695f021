import { afterEach, expect, it, vi } from 'vitest'
import { uploadFile } from './upload.ts'

/** Answers one upload; only what `uploadFile` asks of the browser's own. */
function answerUploads(status: number | 'lost', response: unknown = null) {
  const sent: { url: string; headers: Record<string, string> } = { url: '', headers: {} }
  class FakeRequest extends EventTarget {
    readonly upload = new EventTarget()
    status = 0
    response: unknown = null
    responseType = ''
    open(_method: string, url: string) {
      sent.url = url
    }
    setRequestHeader(name: string, value: string) {
      sent.headers[name] = value
    }
    send() {
      queueMicrotask(() => {
        this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 5, total: 10 }))
        if (status === 'lost') return this.dispatchEvent(new Event('error'))
        this.status = status
        this.response = response
        return this.dispatchEvent(new Event('load'))
      })
    }
    abort() {
      this.dispatchEvent(new Event('abort'))
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  return sent
}
afterEach(() => vi.unstubAllGlobals())

const chosen = new File(['第一条'], '送审稿.txt')
const file = { name: '送审稿.txt', hash: 'a'.repeat(64), size: 9 }

it('a kept file comes back with its text, and progress is told on the way', async () => {
  const sent = answerUploads(200, { file, text: { title: null, text: '第一条', kind: 'txt', notices: [] }, refusal: null })
  const progress: number[] = []
  const outcome = await uploadFile(chosen, { onProgress: (done) => progress.push(done) })
  expect(outcome).toMatchObject({ ok: true, file, text: { text: '第一条' } })
  expect(progress).toEqual([0.5])
  expect(sent).toMatchObject({ url: '/desk/upload', headers: { 'x-fadu-upload': '1', 'x-fadu-language': 'zh' } })
})

it('a material is not read as a text', async () => {
  const sent = answerUploads(200, { file, text: null, refusal: null })
  await uploadFile(chosen, { as: 'material' })
  expect(sent.url).toBe('/desk/upload?as=material')
})

it('a refused file says why', async () => {
  answerUploads(422, { refusal: { code: 'file.empty', what: '这是一个空文件。', remedy: '请重新上传。' } })
  expect(await uploadFile(chosen)).toMatchObject({ ok: false, problem: { lost: false, refusal: { code: 'file.empty' } } })
})

it.each<[string, number | 'lost', unknown]>([
  ['no answer', 'lost', null],
  ['an answer that is none of ours', 502, '<html>'],
])('%s leaves it open what became of the file', async (_, status, response) => {
  answerUploads(status, response)
  expect(await uploadFile(chosen)).toEqual({ ok: false, problem: { lost: true, refusal: null } })
})
