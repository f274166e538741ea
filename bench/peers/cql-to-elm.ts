// CQL to ELM, the form that engines run. The translator gives a tree even when it failed: its errors are what counts.

import { SystemModelInfoProvider } from '@cqframework/cql/cql'
import {
  CqlCompilerOptions,
  CqlTranslator,
  createModelInfoProvider,
  LibraryManager,
  ModelManager,
  stringAsSource,
} from '@cqframework/cql/cql-to-elm'

/** A model that says no more than that there are patients: outcomes are kept once found only per patient. */
export const MODEL = 'Patients'

const patients = `<?xml version="1.0" encoding="UTF-8"?>
<m:modelInfo name="${MODEL}" version="1" url="urn:lende:patients" targetQualifier="patients"
    patientClassName="${MODEL}.Patient" patientBirthDatePropertyName="id"
    xmlns:m="urn:hl7-org:elm-modelinfo:r1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <m:requiredModelInfo name="System" version="1.0.0"/>
  <m:typeInfo xsi:type="m:ClassInfo" name="${MODEL}.Patient" baseType="System.Any" retrievable="true">
    <m:element name="id" type="System.String"/>
  </m:typeInfo>
  <m:contextInfo name="Patient" keyElement="id"><m:contextType namespace="${MODEL}" name="Patient"/></m:contextInfo>
</m:modelInfo>`

/** Translates a library, without the notes for people that an engine would have to carry along; throws its errors. */
export function cqlToElm(text: string): object {
  const models = new ModelManager(undefined, true)
  models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider(), true)
  models.modelInfoLoader.registerModelInfoProvider(
    createModelInfoProvider((name) => (name === MODEL ? stringAsSource(patients) : null)),
  )
  const options = new CqlCompilerOptions()
  options.setOptions([])
  const translator = CqlTranslator.fromText(text, new LibraryManager(models, options))
  const errors = translator.errors.asJsReadonlyArrayView()
  if (errors.length > 0) throw new Error(`the CQL is not right: ${errors.slice(0, 5).map(String).join('; ')}`)
  return JSON.parse(translator.toJson()) as object
}
