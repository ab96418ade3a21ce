import { Button } from '@payloadcms/ui'
import { describePlan } from './describe-merge'
import type { TermCollection } from './term-collection'
import type { useMerge } from './use-merge'

type Props = {
  collection: TermCollection
  plan: ReturnType<typeof useMerge>['plan']
  onRetry: () => void
}

/** What the merge would change, told as soon as it is known. */
export function MergePlan({ collection, plan, onRetry }: Props) {
  return (
    <div aria-live="polite" className="merge-dialog__plan" data-state={plan.state}>
      {plan.state === 'counting' && <p>Counting the styles …</p>}
      {plan.state === 'ready' &&
        describePlan({ collection, report: plan.report }).map((line) => <p key={line}>{line}</p>)}
      {plan.state === 'failed' && (
        <>
          <p className="merge-dialog__problem">{plan.message}</p>
          <Button buttonStyle="secondary" margin={false} onClick={onRetry} size="small">
            Count again
          </Button>
        </>
      )}
    </div>
  )
}
