/** RFC 8187: some characters that an address may hold are not allowed here. */
const extended = (name: string) =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** RFC 6266: the plain name is ASCII, for old clients; the true one is percent-encoded UTF-8. */
export const contentDisposition = (name: string, way: 'attachment' | 'inline' = 'attachment'): string =>
  `${way}; filename="${name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${extended(name)}`
