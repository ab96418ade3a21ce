/** Largest accepted file, in bytes (20 MiB). */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024

/** Most pixels (width × height) that are ever decoded: 50 megapixels. */
export const MAX_PICTURE_PIXELS = 50_000_000

/** Longest accepted side in pixels: what WebP can hold. */
export const MAX_PICTURE_SIDE_PX = 16_383

/** Shortest accepted side in pixels. Below it a card has nothing to show, and it is likely a mistake. */
export const MIN_PICTURE_SIDE_PX = 64

/** Longer side ÷ shorter side. Midjourney stops at 14:1. */
export const MAX_ASPECT_RATIO = 16

/** Most frames of an animation. Only the first is decoded, but reading the header counts them all. */
export const MAX_PICTURE_FRAMES = 10_000

/** Longest time for one decode and encode, in seconds. */
export const PICTURE_TIMEOUT_SECONDS = 30
