import { canonicaliseCode } from '@root/hooks/canonicaliseCode'
import { clearOnDuplicate } from '@root/hooks/clearOnDuplicate'
import { fillSlug } from '@root/hooks/fillSlug'
import type { Field } from 'payload'
import { editors } from '@/access/editors'
import { premiumReaders } from '@/access/premiumReaders'
import { canonicaliseSrefCode } from '@/domain/sref-code'

/** What a style is: its name, code and words. */
export const styleFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    maxLength: 255,
    admin: {
      placeholder: 'Harbour in indigo wash',
      components: { Cell: '@/admin/TitleCell#TitleCell' },
    },
  },
  {
    name: 'code',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    access: { read: premiumReaders },
    hooks: { beforeValidate: [canonicaliseCode], beforeDuplicate: [clearOnDuplicate] },
    validate: (value: string | null | undefined) => {
      const result = canonicaliseSrefCode(value ?? '')
      return result.ok || result.reason
    },
    admin: {
      placeholder: '1747943467',
      description: 'Digits only, as behind --sref. A pasted --sref 123 is tidied.',
      components: { afterInput: ['@/admin/SrefCodeWarning#SrefCodeWarning'] },
    },
  },
  {
    name: 'description',
    type: 'textarea',
    maxLength: 2000,
    admin: { description: 'Plain text that everyone sees. One or two sentences are enough.' },
  },
  {
    name: 'notes',
    type: 'richText',
    label: 'Editors’ notes',
    access: { read: editors },
    admin: { description: 'For editors only; never shown on the site.' },
  },
  {
    name: 'slug',
    type: 'text',
    unique: true,
    index: true,
    maxLength: 80,
    admin: { description: 'The public address. Made from the title when published, if empty.' },
    hooks: { beforeValidate: [fillSlug({ from: 'title' })], beforeDuplicate: [clearOnDuplicate] },
  },
]
