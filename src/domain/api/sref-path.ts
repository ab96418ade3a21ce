import { z } from 'zod'

/** The variable part of `/api/sref/{ref}`. */
export const srefPathSchema = z.object({
  ref: z
    .string()
    .min(1)
    .meta({ description: 'A slug or a code.', examples: ['harbour-mist'] }),
})
