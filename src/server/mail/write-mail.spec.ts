import { describe, expect, it } from 'vitest'
import { writeMail } from './write-mail'

describe('a mail', () => {
  it('says the same in plain text and in HTML, with its link in both', () => {
    const { text, html } = writeMail({
      subject: 'Open your account',
      paragraphs: ['Hello mia,'],
      action: { label: 'Open the account', url: 'http://gallery.test/verify?token=a_b-c' },
      afterwards: ['If it was not you, ignore this.'],
    })
    for (const part of ['Hello mia,', 'Open the account', 'verify?token=a_b-c', 'ignore this.']) {
      expect(text).toContain(part)
      expect(html).toContain(part)
    }
  })

  it('shows what people typed as they typed it, and never as markup', () => {
    const { html, text } = writeMail({
      subject: '<b>"&',
      paragraphs: [`Hello <img src=x onerror=alert(1)> & 'you'`],
      action: { label: 'Go', url: 'http://gallery.test/?a="><script>' },
    })
    expect(html).not.toMatch(/<img|<script|<b>/)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &#39;you&#39;')
    expect(html).toContain('href="http://gallery.test/?a=&quot;&gt;&lt;script&gt;"')
    expect(text).toContain(`<img src=x onerror=alert(1)> & 'you'`)
  })

  it('keeps its subject on one line, so that no header can be added', () => {
    const { subject } = writeMail({ subject: 'Hi\r\nBcc: all@example.org', paragraphs: [] })
    expect(subject).toBe('Hi Bcc: all@example.org')
  })
})
