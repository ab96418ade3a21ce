export type PictureSource = { type: string; srcSet: string }

type PictureProps = {
  /** Best format first. */
  sources: PictureSource[]
  /** Address for browsers that know none of the sources' formats. */
  src: string
  alt: string
  /** Pixels of the whole picture; they keep its place before it has loaded. */
  width: number
  height: number
  /** The `sizes` attribute: how wide the layout shows it. */
  sizes: string
  /** Address of a blurred miniature that is shown until the picture is there. */
  placeholder?: string
  /** `lazy` (default) waits until it comes near, `first` is fetched before everything else. */
  loading?: 'lazy' | 'eager' | 'first'
  className?: string
}

/** A picture in several formats and widths that never moves the page when it arrives. */
export function Picture({ loading = 'lazy', ...props }: PictureProps) {
  const background = props.placeholder
    ? { background: `url(${props.placeholder}) 0 0/100% 100%` }
    : undefined
  return (
    <picture>
      {props.sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={props.sizes} />
      ))}
      <img
        src={props.src}
        alt={props.alt}
        width={props.width}
        height={props.height}
        loading={loading === 'lazy' ? 'lazy' : 'eager'}
        fetchPriority={loading === 'first' ? 'high' : undefined}
        decoding={loading === 'lazy' ? 'async' : undefined}
        className={props.className}
        style={background}
      />
    </picture>
  )
}
