import { describe, expect, it } from 'vitest'
import { questionsData } from './questions'

describe('questions for search engines', () => {
  it('carry each question with its answer', () => {
    const data = questionsData([{ question: 'Why?', answer: 'Because.' }])
    expect(data).toEqual({
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Why?',
          acceptedAnswer: { '@type': 'Answer', text: 'Because.' },
        },
      ],
    })
  })
})
