// With script, the link that shares the list copies its address, and says so; without, it opens the list at that address.
'use client'
import { useEffect, useState } from 'react'

export function CopyAddress() {
  const [said, setSaid] = useState('')

  useEffect(() => {
    const link = document.getElementById('share')
    if (!(link instanceof HTMLAnchorElement) || !navigator.clipboard) return
    const copy = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      navigator.clipboard
        .writeText(link.href)
        .then(() => setSaid('The address of your list is copied.'))
        .catch(() => location.assign(link.href))
    }
    link.addEventListener('click', copy)
    return () => link.removeEventListener('click', copy)
  }, [])

  return (
    <p role="status" className="wrap no-print">
      {said}
    </p>
  )
}
