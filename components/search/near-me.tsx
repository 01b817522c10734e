// With script, a button that asks the browser where we are, and only when it is pressed.
'use client'
import { useEffect } from 'react'

const toHalfAMile = (degrees: number) => degrees.toFixed(2)

export function NearMe() {
  useEffect(() => {
    const button = document.getElementById('near-me')
    const field = document.getElementById('where')
    const said = document.getElementById('near-me-said')
    if (!button || !said || !(field instanceof HTMLInputElement) || !navigator.geolocation) return
    button.hidden = false
    const ask = () => {
      said.textContent = 'Asking your browser …'
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          field.value = `${toHalfAMile(coords.latitude)}, ${toHalfAMile(coords.longitude)}`
          field.form?.requestSubmit()
        },
        () => {
          said.textContent = 'Your browser did not say where you are. Type a town or postcode instead.'
        },
        { timeout: 10_000, maximumAge: 600_000 },
      )
    }
    button.addEventListener('click', ask)
    return () => button.removeEventListener('click', ask)
  }, [])
  return null
}
