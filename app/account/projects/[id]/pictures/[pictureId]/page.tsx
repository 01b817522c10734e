import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Picture } from '@/components/project/picture'
import { listPictures, pictureValues } from '@/lib/drafts/picture-rows'
import { seenOf } from '@/lib/drafts/seen'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { found } from '@/lib/http/found'
import { EditorFrame } from '../../frame'
import { loadDraft } from '../../load'
import { pictureAction } from '../actions'
import { DescribeForm } from './describe-form'

type Props = PageProps<'/account/projects/[id]/pictures/[pictureId]'>

export const metadata: Metadata = { title: 'A picture', robots: { index: false } }

export default async function PicturePage({ params }: Props) {
  const { id, pictureId } = await params
  const { draft } = await loadDraft(id, `pictures/${pictureId}`)
  const held = await listPictures(draft.content.pictures)
  const { picture, alt, caption } = found(held.find((one) => one.picture.id === pictureId))
  const values = pictureValues({ alt, caption })
  const isFirst = held[0]?.picture.id === pictureId
  const back = { href: draftPath(draft.id, 'pictures'), name: SECTIONS.pictures.title }
  return (
    <EditorFrame draft={draft} title="A picture" trail={[back]}>
      <div className="picture-alone">
        <Picture picture={picture} alt={alt ?? ''} sizes="(min-width: 45rem) 40rem, 95vw" isFirst />
      </div>
      <DescribeForm draftId={draft.id} pictureId={pictureId} values={values} seen={seenOf(values)} />
      {!isFirst && <Button draftId={draft.id} pictureId={pictureId} what="first" words="Put it first" />}
      <section aria-labelledby="out" className="grid gap-3">
        <h2 id="out">Take it out</h2>
        <p>It leaves the project as you write it. The public page has it until you publish again.</p>
        <Button draftId={draft.id} pictureId={pictureId} what="out" words="Take it out" />
      </section>
      <section aria-labelledby="everywhere" className="grid gap-3">
        <h2 id="everywhere">Somebody in it no longer agrees</h2>
        <p>
          The picture is deleted at once and for good: from the public page, from this project and from its
          earlier versions. Browsers that have seen it may keep it for up to a day.
        </p>
        <Button
          draftId={draft.id}
          pictureId={pictureId}
          what="everywhere"
          words="Delete it everywhere now"
          kind="danger"
        />
      </section>
    </EditorFrame>
  )
}

type ButtonProps = {
  draftId: string
  pictureId: string
  what: string
  words: string
  kind?: 'quiet' | 'danger'
}

function Button({ draftId, pictureId, what, words, kind = 'quiet' }: ButtonProps) {
  return (
    <form action={pictureAction}>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="pictureId" value={pictureId} />
      <Submit kind={kind} name="what" value={what}>
        {words}
      </Submit>
    </form>
  )
}
