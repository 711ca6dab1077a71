import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** The article inside a web page. */
export interface WebArticle {
  /** The headline, then the paragraphs, with an empty line between. */
  readonly text: string
  /** ISO 8601, as the page's data say; null where they do not. */
  readonly publishedOn: string | null
  readonly outlet: string | null
}

/** Finds the article in a web page, by Mozilla's Readability; the page's whole text where there is none to find. */
export function readHtml(html: string): WebArticle {
  // Unlike browsers, linkedom makes no body where the page leaves it out.
  const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  const plain = toPlainText(document.body ?? document.documentElement)
  const title = document.title?.trim() ?? ''
  const found = new Readability(document as unknown as Document).parse()
  if (!found?.content)
    return { text: title === '' || plain.startsWith(title) ? plain : `${title}\n\n${plain}`, publishedOn: null, outlet: null }
  const body = toPlainText(parseHTML(`<html><body>${found.content}</body></html>`).document.body)
  const headline = found.title?.trim() ?? ''
  const text = headline === '' || body.startsWith(headline) ? body : `${headline}\n\n${body}`
  return { text, publishedOn: toDate(found.publishedTime), outlet: found.siteName?.trim() || null }
}

const toDate = (stamp: string | null | undefined): string | null => /^\d{4}-\d{2}-\d{2}/.exec(stamp ?? '')?.[0] ?? null

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
)
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'BUTTON'])

interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<unknown>
}

/** An element's text with a paragraph for each block. */
function toPlainText(root: unknown): string {
  const parts: string[] = []
  const walk = (node: HtmlNode): void => {
    if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/\s+/g, ' '))
    else if (!SILENT.has(node.nodeName.toUpperCase())) {
      const block = BLOCKS.has(node.nodeName.toUpperCase())
      if (block) parts.push('\n\n')
      for (const child of node.childNodes) walk(child as HtmlNode)
      if (block) parts.push('\n\n')
    }
  }
  if (root) walk(root as HtmlNode)
  return parts
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}
