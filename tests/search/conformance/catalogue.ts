import type { SearchDocument } from '@/domain/search/search-document'
import { odd, premiumDocument, similarDocuments } from './catalogue/odd-documents'
import {
  alphabetDocuments,
  exactnessDocuments,
  fieldDocuments,
  tiedDocuments,
} from './catalogue/ranking-documents'
import { colourDocuments, shelfDocuments, taggedDocument } from './catalogue/shelf-documents'
import {
  accentDocuments,
  codeDocuments,
  phraseDocuments,
  textDocuments,
} from './catalogue/text-documents'

/** All that the engines of the suite hold. The promises' files look at one group each. */
export const catalogue: SearchDocument[] = [
  ...textDocuments,
  ...phraseDocuments,
  ...accentDocuments,
  ...codeDocuments,
  ...fieldDocuments,
  ...exactnessDocuments,
  ...tiedDocuments,
  ...alphabetDocuments,
  ...shelfDocuments,
  taggedDocument,
  ...colourDocuments,
  ...Object.values(odd),
  ...similarDocuments,
  premiumDocument,
]
