/** The one drawing of the intake: five lumbar vertebrae, as in the mark of Lende. */
export const Vertebrae = () => (
  <svg className="patient-drawing" viewBox="14 4 36 56" aria-hidden="true" focusable="false">
    <rect x="-11" y="-3.5" width="22" height="7" rx="3" transform="translate(33.82 11.66) rotate(24)" />
    <rect x="-11.8" y="-3.5" width="23.5" height="7" rx="3" transform="translate(30.59 21.60) rotate(12)" />
    <rect x="-12.5" y="-3.5" width="25" height="7" rx="3" transform="translate(29.50 32.00)" />
    <rect x="-13.3" y="-3.5" width="26.5" height="7" rx="3" transform="translate(30.59 42.40) rotate(-12)" />
    <rect x="-14" y="-3.5" width="28" height="7" rx="3" transform="translate(33.82 52.34) rotate(-24)" />
  </svg>
)
