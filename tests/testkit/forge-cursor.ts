/** A cursor that the server never gave, with a checksum that is right. */
export function forgeCursor(content: unknown): string {
  const text = JSON.stringify(content) ?? ''
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return Buffer.from(`${(hash >>> 0).toString(36).padStart(7, '0')}${text}`).toString('base64url')
}
