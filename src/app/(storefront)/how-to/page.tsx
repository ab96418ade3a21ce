import { HowToPage } from '@/features/how-to/how-to-page'
import { QUESTIONS, questionsData } from '@/features/how-to/questions'
import { JsonLd } from '@/features/metadata/json-ld'
import { pageMetadata } from '@/features/metadata/page-metadata'

export const metadata = pageMetadata({
  title: 'How to use a style code',
  description:
    'What a Midjourney style reference is, how to use its code, how --sw, --sv and --v change it, and how to blend several.',
  path: '/how-to',
})

export default function HowTo() {
  return (
    <>
      <JsonLd data={questionsData(QUESTIONS)} />
      <HowToPage />
    </>
  )
}
