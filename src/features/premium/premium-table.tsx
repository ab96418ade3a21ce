import { CheckIcon } from '@/ui/icons'

const WHO = ['Visitors', 'Members', 'Premium'] as const

/** What is open to whom, from everyone on. */
const WHAT: [what: string, from: (typeof WHO)[number]][] = [
  ['Every style’s title, cover and colours', 'Visitors'],
  ['Codes, samples and prompts of free styles', 'Visitors'],
  ['Search, blends and comparing', 'Visitors'],
  ['Likes and favourites', 'Members'],
  ['Pictures of free styles in full size', 'Members'],
  ['Codes of premium styles', 'Premium'],
  ['All samples of premium styles, with their prompts', 'Premium'],
  ['Pictures of premium styles in full size', 'Premium'],
]

/** What is open to visitors, members and premium members. */
export function PremiumTable() {
  return (
    <table className="w-full border-collapse text-small">
      <caption className="sr-only">What is open to whom</caption>
      <thead>
        <tr className="border-b-2 border-ink text-left">
          <th scope="col" className="py-3 pr-3 font-normal">
            <span className="sr-only">What</span>
          </th>
          {WHO.map((who) => (
            <th key={who} scope="col" className="w-[21%] py-3 text-center font-semibold">
              {who}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WHAT.map(([what, from]) => (
          <tr key={what} className="border-b border-line">
            <th scope="row" className="py-3 pr-3 text-left font-normal">
              {what}
            </th>
            {WHO.map((who, place) => (
              <td key={who} className="py-3 text-center">
                {place >= WHO.indexOf(from) ? (
                  <>
                    <CheckIcon />
                    <span className="sr-only">yes</span>
                  </>
                ) : (
                  <>
                    <span aria-hidden="true" className="text-muted">
                      –
                    </span>
                    <span className="sr-only">no</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
