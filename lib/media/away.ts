// The place where pictures lie does not answer, or does not take any.
import 'server-only'

/** The disk or the S3 server failed. What it said is in the log, for it may name folders and buckets. */
export class MediaAway extends Error {
  override name = 'MediaAway'
}

/** Whether an error says that pictures cannot be reached just now; by name, since each bundle has a class of its own. */
export const isMediaAway = (error: unknown) => error instanceof Error && error.name === 'MediaAway'
