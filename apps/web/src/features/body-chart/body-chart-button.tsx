// The way from a question to the body chart, where the chart can answer it.

import { Suspense, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages, useProduct } from '../../lende.tsx'
import { onArrival } from '../../on-arrival.tsx'
import { answersAbout } from './answers-from-areas.ts'

const BodyChartDialog = onArrival(async () => (await import('./body-chart-dialog.tsx')).BodyChartDialog)

export function BodyChartButton({ ask }: { readonly ask: string }) {
  const say = useMessages().bodyChart
  const { aids } = useProduct()
  const [opened, setOpened] = useState<'never' | 'open' | 'closed'>('never')
  if (!answersAbout(aids['body-chart'], ask)) return null
  return (
    <>
      <Button kind="quiet" onPress={() => setOpened('open')}>
        {say.show}
      </Button>
      {opened === 'never' ? null : (
        <Suspense fallback={null}>
          <BodyChartDialog isOpen={opened === 'open'} onClose={() => setOpened('closed')} />
        </Suspense>
      )}
    </>
  )
}
