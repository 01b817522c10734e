// A picture in the sizes that were made of it; the browser takes the one that fits.
import { mediaPath, type Picture as Stored, srcset } from '@/lib/media/schema'

type Props = { picture: Stored; alt: string; sizes: string; isFirst?: boolean }

export function Picture({ picture, alt, sizes, isFirst }: Props) {
  const { id, width, height, widths } = picture
  return (
    <picture>
      <source type="image/webp" srcSet={srcset(picture, 'webp')} sizes={sizes} />
      <img
        src={mediaPath(id, widths[0]!, 'jpg')}
        srcSet={srcset(picture, 'jpg')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        loading={isFirst ? undefined : 'lazy'}
        decoding="async"
      />
    </picture>
  )
}
