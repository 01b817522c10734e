// Pictures in a bucket, under media/, so that other things may lie there too. Every call has an end: a server that does
// not answer is away.
import 'server-only'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { S3Settings } from '@/lib/env'
import type { Place } from './place'
import { isPictureId } from './schema'

const SECONDS = 10 // for one call with its one retry

const within = () => ({ abortSignal: AbortSignal.timeout(SECONDS * 1000) })
const keyOf = (pictureId: string, name: string) => `media/${pictureId}/${name}`

/** @param settings all of S3_… */
export function onS3(settings: S3Settings): Place {
  const Bucket = settings.S3_BUCKET
  const client = new S3Client({
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    credentials: { accessKeyId: settings.S3_ACCESS_KEY_ID, secretAccessKey: settings.S3_SECRET_ACCESS_KEY },
    forcePathStyle: true, // few servers but Amazon's have an address for each bucket
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3000 },
    // The newer checksums are unknown to many servers; the signature covers the content as well.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })

  async function* objects(Prefix: string) {
    let page: ListObjectsV2CommandOutput | undefined
    do {
      const from = { Bucket, Prefix, ContinuationToken: page?.NextContinuationToken }
      page = await client.send(new ListObjectsV2Command(from), within())
      for (const { Key, LastModified } of page.Contents ?? [])
        if (Key && LastModified) yield { key: Key, at: LastModified }
    } while (page.IsTruncated)
  }

  return {
    async put(pictureId, { name, type, bytes }) {
      const file = { Bucket, Key: keyOf(pictureId, name), Body: bytes, ContentType: type }
      await client.send(new PutObjectCommand(file), within())
    },
    async get(pictureId, name) {
      try {
        const file = { Bucket, Key: keyOf(pictureId, name) }
        const { Body } = await client.send(new GetObjectCommand(file), within())
        return new Uint8Array(await Body!.transformToByteArray())
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
    async remove(pictureId) {
      for await (const { key } of objects(keyOf(pictureId, '')))
        await client.send(new DeleteObjectCommand({ Bucket, Key: key }), within())
    },
    async *list() {
      let last: { pictureId: string; since: Date } | undefined
      for await (const { key, at } of objects('media/')) {
        const pictureId = key.split('/')[1]!
        if (last?.pictureId === pictureId) last.since = at > last.since ? at : last.since
        else {
          if (last) yield last
          last = isPictureId(pictureId) ? { pictureId, since: at } : undefined
        }
      }
      if (last) yield last
    },
  }
}
