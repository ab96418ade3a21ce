import type { MetadataRoute } from 'next'

/** What a device shows of the installed app. Its addresses are relative: a build serves any site. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'SREF Gallery',
    short_name: 'SREF Gallery',
    description:
      'An open gallery of Midjourney style references. See each style on four subjects, then copy its code.',
    lang: 'en',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fafaf9',
    theme_color: '#fafaf9',
    categories: ['art', 'design', 'photo'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'Browse', url: '/browse' },
      { name: 'Random style', short_name: 'Random', url: '/random' },
      { name: 'Blend styles', short_name: 'Blend', url: '/blend' },
      { name: 'Favourites', url: '/favorites' },
    ],
  }
}
