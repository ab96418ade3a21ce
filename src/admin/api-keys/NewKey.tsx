import { Button, CopyToClipboard } from '@payloadcms/ui'

type Props = { value: string; onDone: () => void }

/** The key, this once. */
export function NewKey({ value, onDone }: Props) {
  return (
    <div className="make-key__form">
      <p>Copy it now. Only a hash of it is kept, so that it cannot be shown again.</p>
      <p className="make-key__value">
        <code id="new-api-key">{value}</code>
        <CopyToClipboard defaultMessage="Copy the key" value={value} />
      </p>
      <p>
        Send it as <code>Authorization: users API-Key …</code>
      </p>
      <div className="confirmation-modal__controls">
        <Button id="new-api-key-done" onClick={onDone} size="large" type="button">
          I have copied it
        </Button>
      </div>
    </div>
  )
}
