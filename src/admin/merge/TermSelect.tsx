import { ReactSelect } from '@payloadcms/ui'
import { type KeyboardEvent, useState } from 'react'
import { TERM_NAMES, type TermCollection } from './term-collection'
import { type TermOption, useTermOptions } from './use-term-options'

const INPUT_ID = 'merge-into'

type Props = {
  collection: TermCollection
  exceptId: string
  isDisabled: boolean
  value: TermOption | null
  onChange: (option: TermOption | null) => void
}

/** A list of the other terms that narrows as one types. */
export function TermSelect({ collection, exceptId, isDisabled, value, onChange }: Props) {
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const { options, isLoading, message } = useTermOptions({ collection, exceptId, text })
  const name = TERM_NAMES[collection]

  /** The first Escape closes the list, the second one the dialog. */
  const keepEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) event.nativeEvent.stopImmediatePropagation()
  }

  return (
    <div className="merge-dialog__select" onKeyDown={keepEscape} role="none">
      <label htmlFor={INPUT_ID}>The {name} that stays</label>
      <ReactSelect
        disabled={isDisabled}
        filterOption={() => true}
        inputId={INPUT_ID}
        isLoading={isLoading}
        noOptionsMessage={() =>
          message ?? (text === '' ? `There is no other ${name}.` : `No ${name} is called so.`)
        }
        onChange={(option) => onChange(toTermOption(option, options))}
        onInputChange={setText}
        onMenuClose={() => setIsOpen(false)}
        onMenuOpen={() => setIsOpen(true)}
        options={options}
        placeholder={`Type to find a ${name}`}
        {...(value ? { value } : {})}
      />
    </div>
  )
}

/** Payload's select answers one option here, an empty list or null where it was cleared. */
function toTermOption(chosen: unknown, options: TermOption[]): TermOption | null {
  const { value } = (chosen ?? {}) as { value?: unknown }
  return options.find((option) => option.value === value) ?? null
}
