import type { Thing, WithContext } from 'schema-dts'

/** Structured data for search engines. Data, not script: it needs no nonce; "<" is escaped so that no text can end it. */
export function JsonLd({ data }: { data: WithContext<Thing> }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
