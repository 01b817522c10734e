import type { Metadata } from 'next'
import { Picture } from '@/components/project/picture'
import { countOf } from '@/components/ui/words'
import { listPictures } from '@/lib/drafts/picture-rows'
import { MOST } from '@/lib/drafts/schema'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { EditorFrame } from '../frame'
import { loadDraft } from '../load'
import { SectionNotes } from '../section-notes'
import { AddForm } from './add-form'

type Props = PageProps<'/account/projects/[id]/pictures'>

export const metadata: Metadata = { title: SECTIONS.pictures.title, robots: { index: false } }

export default async function PicturesPage({ params, searchParams }: Props) {
  const { draft } = await loadDraft((await params).id, 'pictures')
  const pictures = await listPictures(draft.content.pictures)
  return (
    <EditorFrame draft={draft} title={SECTIONS.pictures.title} done={(await searchParams).done}>
      <SectionNotes draft={draft} section="pictures" kept={null} />
      <section aria-labelledby="held" className="grid gap-3">
        <h2 id="held">{pictures.length > 0 ? countOf(pictures.length, 'picture') : 'No pictures yet'}</h2>
        <ul className="picture-rows">
          {pictures.map(({ picture, alt, caption }, i) => (
            <li key={picture.id}>
              <Picture picture={picture} alt={alt ?? ''} sizes="12rem" />
              <div className="min-w-0">
                <p>{alt ?? 'Not described yet'}</p>
                {caption && <p className="small soft">{caption}</p>}
                <a href={draftPath(draft.id, `pictures/${picture.id}`)}>
                  Change or take out<span className="hidden-text"> picture {i + 1}</span>
                </a>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="add" className="grid gap-3">
        <h2 id="add">Add a picture</h2>
        {pictures.length < MOST.pictures ? (
          <AddForm draftId={draft.id} />
        ) : (
          <p>A project has at most {MOST.pictures} pictures. Take one out to add another.</p>
        )}
      </section>
      <p>
        <a className="button" href={draftPath(draft.id, 'check')}>
          Continue to check and publish
        </a>
      </p>
    </EditorFrame>
  )
}
