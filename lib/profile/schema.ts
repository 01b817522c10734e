// What a person says of themselves.
import { z } from 'zod'
import { oneLine } from '@/lib/forms/text'
import { MAIL_CHOICES, type MailChoice } from '@/lib/mail/schema'

export const ProfileForm = z.object({
  name: z
    .string({ error: 'Enter your name' })
    .transform(oneLine)
    .pipe(z.string().min(1, 'Enter your name').max(100, 'Use at most 100 characters for your name'))
    .refine((name) => !/[<>@]|https?:/i.test(name), 'Enter a name only, without addresses or signs'),
})

const choices = Object.keys(MAIL_CHOICES) as MailChoice[]

/** The mails that are ticked; all others are declined. */
export const MailForm = z.object({
  wanted: z
    .union([z.enum(choices), z.array(z.enum(choices))])
    .optional()
    .transform((wanted) => new Set([wanted ?? []].flat())),
})
