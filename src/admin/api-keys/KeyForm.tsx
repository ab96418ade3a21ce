import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { LIFETIMES, useMakeKey } from './use-make-key'

type Props = {
  onCancel: () => void
  onMade: (key: string) => void
}

/** Asks for what a key needs. What the gallery refuses stands under the fields. */
export function KeyForm({ onCancel, onMade }: Props) {
  const { isMaking, problem, makeKey } = useMakeKey()
  const [name, setName] = useState('')
  const [canWrite, setCanWrite] = useState(false)
  const [lifetime, setLifetime] = useState<string>('year')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // The form of the list around this one is not to be sent.
    event.stopPropagation()
    if (isMaking) return
    const key = await makeKey({ name, canWrite, lifetime })
    if (key !== null) onMade(key)
  }

  return (
    <form className="make-key__form" onSubmit={submit}>
      <p>
        Programs sign in with it instead of a password. It does what you may do, and never more.
      </p>
      <label>
        <span>Name</span>
        <input
          autoComplete="off"
          maxLength={100}
          name="name"
          onChange={(event) => setName(event.target.value)}
          placeholder="Nightly import"
          required
          type="text"
          value={name}
        />
      </label>
      <label>
        <span>It may</span>
        <select
          name="scope"
          onChange={(event) => setCanWrite(event.target.value === 'write')}
          value={canWrite ? 'write' : 'read'}
        >
          <option value="read">read</option>
          <option value="write">read and change</option>
        </select>
      </label>
      <label>
        <span>It ends</span>
        <select
          name="lifetime"
          onChange={(event) => setLifetime(event.target.value)}
          value={lifetime}
        >
          {Object.entries(LIFETIMES).map(([value, { label }]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p aria-live="polite" className="make-key__problem">
        {problem}
      </p>
      <div className="confirmation-modal__controls">
        <Button buttonStyle="secondary" onClick={onCancel} size="large" type="button">
          Cancel
        </Button>
        <Button disabled={isMaking} id="make-api-key-confirm" size="large" type="submit">
          {isMaking ? 'Making …' : 'Make the key'}
        </Button>
      </div>
    </form>
  )
}
