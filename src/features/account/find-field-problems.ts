import type { FailureProblem } from '../api/call-api'

/**
 * What a browser finds wrong with the fields of a form before anything is sent, in the order of the
 * fields. Tries at the API are few, so an empty field must not cost one.
 */
export function findFieldProblems(form: HTMLFormElement): FailureProblem[] {
  const fields = [...form.elements].filter((one) => one instanceof HTMLInputElement)
  return fields
    .filter(({ validity }) => !validity.valid)
    .map((field) => ({ path: field.name, message: explain(field) }))
}

function explain({ validity, validationMessage, minLength }: HTMLInputElement): string {
  if (validity.valueMissing) return 'Fill this in.'
  if (validity.typeMismatch) return 'This is no e-mail address. It looks like you@example.org.'
  if (validity.tooShort) return `Use at least ${minLength} characters.`
  return validationMessage
}
