/** The parameters that `/blend` reads from its address. All others change nothing there. */
export const BLEND_PARAMETERS = ['sref', 'style', 'add', 'v', 'sv', 'sw', 'subject'] as const
