// Some alerts, one under the other.
import { Watched } from './watched'

type Props = { alerts: { id: string; title: string; details: string[]; search: string; isLost: boolean }[] }

export function AlertRows({ alerts }: Props) {
  return (
    <ul className="people">
      {alerts.map(({ id, ...alert }) => (
        <li key={id}>
          <Watched {...alert} />
        </li>
      ))}
    </ul>
  )
}
