export type LinkPageProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The token in the address of a page that a mail leads to; null where there is none. */
export async function readToken({ searchParams }: LinkPageProps): Promise<string | null> {
  const { token } = await searchParams
  return typeof token === 'string' && token !== '' ? token : null
}
