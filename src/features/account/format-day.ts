const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** The day of a time, in the reader's time zone: 5 March 2031. */
export function formatDay(time: string): string {
  return day.format(new Date(time))
}
