// With script, a button that asks the browser where we are, and only when it is pressed.
'use client'
import { useEffect } from 'react'

const toHalfAMile = (degrees: number) => degrees.toFixed(2)

export function NearMe() {
  useEffect(() => {
    const button = document.getElementById('near-me')
    const field = document.getElementById('where')
    if (!button || !(field instanceof HTMLInputElement) || !navigator.geolocation) return
    button.hidden = false
    const ask = () => {
      button.textContent = 'Asking your browser …'
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          field.value = `${toHalfAMile(coords.latitude)}, ${toHalfAMile(coords.longitude)}`
          field.form?.requestSubmit()
        },
        () => {
          button.textContent = 'Your browser did not say where you are; type a place'
          field.focus()
        },
        { timeout: 10_000, maximumAge: 600_000 },
      )
    }
    button.addEventListener('click', ask)
    return () => button.removeEventListener('click', ask)
  }, [])
  return null
}
