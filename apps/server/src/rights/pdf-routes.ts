// The door to a copy of a record on paper.

import { canWritePdf } from '@lende/pdf'
import { Fields, Id } from '../http/fields.ts'
import { clinicians } from '../http/present.ts'
import { isRefusal, refuse } from '../http/problem.ts'
import { fileRoute, type Route } from '../http/route.ts'
import { copyOnPaper } from './export-pdf/copy-on-paper.ts'
import { exportPatient } from './service.ts'

export const pdfRoutes: readonly Route[] = [
  fileRoute({
    url: '/api/patients/:patient/export.pdf',
    summary: 'Everything of a patient to read, in their language, as a tagged PDF',
    roles: [...clinicians, 'auditor'],
    params: Fields({ patient: Id }),
    file: { type: 'application/pdf', name: 'record.pdf' },
    handle: async ({ params, today, ...at }) => {
      if (!canWritePdf()) return refuse('no-pdf')
      const exported = await exportPatient({ ...at, today }, params.patient)
      return isRefusal(exported) ? exported : copyOnPaper(exported, params.patient, today)
    },
  }),
]
