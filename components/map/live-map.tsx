// With script, the drawn map becomes one to move and zoom: Leaflet, on our own outline unless a tile server is set.
'use client'
import { useEffect, useRef } from 'react'
import type { Point } from '@/lib/map/schema'
import 'leaflet/dist/leaflet.css'

type Props = { pointsAddress: string; tiles: string | null; noun: string }

export function LiveMap({ pointsAddress, tiles, noun }: Props) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = box.current!
    let isGone = false
    let clear = () => {}
    const begin = async () => {
      const [{ show }, answer] = await Promise.all([import('./leaflet'), fetch(pointsAddress)])
      if (!answer.ok || isGone) return
      const points = (await answer.json()) as Point[]
      if (isGone || points.length === 0) return
      element.hidden = false
      document.getElementById('drawn-map')!.hidden = true
      clear = show(element, points, tiles, noun)
    }
    begin().catch(() => {}) // the drawn map stays
    return () => {
      isGone = true
      clear()
    }
  }, [pointsAddress, tiles, noun])

  return <div ref={box} className="live-map" role="region" aria-label={`Map of ${noun}s`} hidden />
}
