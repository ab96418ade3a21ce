import type { KeptMail } from '@/server/mail/mail-folder'
import { printLine } from './steps.mjs'

/** Prints the mails that nobody sends while the gallery is tried, with the links in them. */
export async function printMails(): Promise<void> {
  const { onKeptMail } = await import('@/server/mail/mail-folder')
  onKeptMail(printMail)
}

function printMail({ to, subject, file, links }: KeptMail): void {
  printLine('')
  printLine(`  Mail to ${printable(to)}: ${printable(subject)}`)
  for (const link of new Set(links)) printLine(`    ${printable(link)}`)
  printLine(`    ${file}`)
}

/** People choose addresses and names; a terminal obeys control characters. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '?')
}
