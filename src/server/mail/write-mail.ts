/** What a mail says, before it gets a form. Values may be anything that people typed. */
export type Letter = {
  subject: string
  paragraphs: string[]
  /** The one thing to do. */
  action?: { label: string; url: string }
  /** Below the action. */
  afterwards?: string[]
}

export type WrittenMail = { subject: string; text: string; html: string }

/** Gives a letter its two forms: plain text, and HTML that needs no pictures and no style sheet. */
export function writeMail(letter: Letter): WrittenMail {
  const subject = letter.subject.replace(/\p{Cc}+/gu, ' ')
  return { subject, text: toText(letter), html: toHtml(letter) }
}

function toText({ paragraphs, action, afterwards = [] }: Letter): string {
  const link = action ? [`${action.label}:\n${action.url}`] : []
  return `${[...paragraphs, ...link, ...afterwards, 'SREF Gallery'].join('\n\n')}\n`
}

const BODY = 'margin:0;padding:32px 16px;background:#fafaf9;color:#1c1c1e'
const FONT = "font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif"
const BUTTON = 'display:inline-block;padding:12px 20px;border-radius:6px;font-weight:600'

function toHtml({ subject, paragraphs, action, afterwards = [] }: Letter): string {
  const button = action
    ? `<p style="margin:28px 0"><a href="${escapeHtml(action.url)}" style="${BUTTON};background:#1c1c1e;color:#fafaf9;text-decoration:none">${escapeHtml(action.label)}</a></p>
<p style="color:#5f5f66;font-size:14px">Or copy this address: <br>${escapeHtml(action.url)}</p>`
    : ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="${BODY};${FONT}"><div style="max-width:520px;margin:0 auto">
${toParagraphs(paragraphs)}
${button}
${toParagraphs(afterwards)}
<p style="margin-top:32px;color:#5f5f66;font-size:14px">SREF Gallery</p>
</div></body></html>
`
}

function toParagraphs(list: string[]): string {
  return list.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
