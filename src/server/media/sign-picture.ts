import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { parsePictureName } from '@/domain/picture-name'
import { getEnv } from '../env'
import { s3ClientConfig } from './s3-client-config'

/** Long enough to begin a download, too short to be handed around. */
const SIGNED_SECONDS = 60

let client: S3Client | undefined

/**
 * Whether pictures that are not for everyone are fetched from the bucket. Where browsers cannot reach
 * it (`S3_PUBLIC_ENDPOINT` is not set), the gallery sends the bytes itself.
 */
export function signsPictures(): boolean {
  const { S3_BUCKET, S3_PUBLIC_ENDPOINT } = getEnv()
  return Boolean(S3_BUCKET && S3_PUBLIC_ENDPOINT)
}

/**
 * An address in the bucket under which a picture can be fetched for a minute by whoever has it. Give
 * it only to someone who may have the picture.
 *
 * @param fileName as made by `pictureName`; any other leads nowhere.
 */
export function signPicture(fileName: string): Promise<string> {
  const env = getEnv()
  client ??= new S3Client({ ...s3ClientConfig(env), endpoint: env.S3_PUBLIC_ENDPOINT })
  const command = new GetObjectCommand({
    Bucket: env.S3_BUCKET,
    Key: fileName,
    // The object itself says that everyone may keep it for a year.
    ResponseCacheControl: 'private, no-store',
    ResponseContentType: `image/${parsePictureName(fileName)?.format ?? 'webp'}`,
  })
  return getSignedUrl(client, command, { expiresIn: SIGNED_SECONDS })
}
