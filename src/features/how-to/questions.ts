export type Question = { question: string; answer: string }

/** What people ask about codes, answered in plain sentences: they stand in structured data as well. */
export const QUESTIONS: Question[] = [
  {
    question: 'Why does my picture look different from the samples?',
    answer:
      'Most often because of the model or the style version. The same number looks different under another version, so copy the whole string from a style’s page: it names the model and the version that the samples were made with.',
  },
  {
    question: 'Is a short code like 42 a real code?',
    answer:
      'Yes. A code is digits only and may be short or long. Zeros in front change nothing: 042 is the same code as 42.',
  },
  {
    question: 'What does --sref random do?',
    answer:
      'It is not a code. Midjourney replaces it by one when you submit, and shows you the number that it took. Keep that number if you like what you get.',
  },
  {
    question: 'How many codes can I blend?',
    answer: 'Several. Up to four or five keep their own character; with more, results turn muddy.',
  },
  {
    question: 'Is --p the same as --sref?',
    answer:
      'No. What follows --p or --profile is a personal profile or a moodboard. Those ids contain letters, and they are not style references.',
  },
  {
    question: 'Why can I not see the code of some styles?',
    answer:
      'They are premium. Anyone sees their title, description and first sample; members with premium see the code, every sample and the prompts.',
  },
]

/** @see https://schema.org/FAQPage */
export function questionsData(questions: readonly Question[]): object {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  }
}
