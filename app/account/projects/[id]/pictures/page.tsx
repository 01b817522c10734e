import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Picture } from '@/components/project/picture'
import { countOf } from '@/components/ui/words'
import { listLeftPictures, listPictures } from '@/lib/drafts/picture-rows'
import { MOST } from '@/lib/drafts/schema'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { EditorFrame } from '../frame'
import { loadDraft } from '../load'
import { SectionNotes } from '../section-notes'
import { pictureAction } from './actions'
import { AddForm } from './add-form'

type Props = PageProps<'/account/projects/[id]/pictures'>

export const metadata: Metadata = { title: SECTIONS.pictures.title, robots: { index: false } }

export default async function PicturesPage({ params, searchParams }: Props) {
  const { draft } = await loadDraft((await params).id, 'pictures')
  const pictures = await listPictures(draft.content.pictures)
  const left = await listLeftPictures(draft.id, draft.content.pictures)
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
      {left.length > 0 && <LeftPictures draftId={draft.id} pictures={left} />}
      <p>
        <a className="button" href={draftPath(draft.id, 'check')}>
          Continue to check and publish
        </a>
      </p>
    </EditorFrame>
  )
}

type LeftProps = { draftId: string; pictures: Awaited<ReturnType<typeof listLeftPictures>> }

function LeftPictures({ draftId, pictures }: LeftProps) {
  return (
    <section aria-labelledby="left" className="grid gap-3">
      <h2 id="left">Taken out</h2>
      <p>
        The public page or an earlier version may still show these. If somebody in one no longer agrees,
        delete it everywhere.
      </p>
      <ul className="picture-rows">
        {pictures.map((picture, i) => (
          <li key={picture.id}>
            <Picture picture={picture} alt={`Picture ${i + 1} of those taken out`} sizes="12rem" />
            <form action={pictureAction}>
              <input type="hidden" name="draftId" value={draftId} />
              <input type="hidden" name="pictureId" value={picture.id} />
              <Submit kind="danger" name="what" value="everywhere">
                Delete it everywhere now
              </Submit>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
