/** Pages on which readers set something: fields below one another, each with its name above and its mistake beneath. */
export const SETTINGS_STYLE = `
.settings { max-width: 40rem; font-family: var(--sans); font-size: .95rem; } .settings fieldset { border: 1px solid var(--line); padding: .4rem .9rem .8rem; margin: 1rem 0; min-width: 0; } .settings fieldset fieldset { border: 0; padding: 0; margin: .6rem 0; }
.settings legend { font-weight: 600; padding: 0 .3rem; } .settings fieldset fieldset legend { font-weight: 400; padding: 0; color: var(--soft); }
.settings label { display: block; margin: .15rem 0; } .settings .tick { display: flex; align-items: center; gap: .5rem; min-height: 2rem; } .settings .tick > span { min-width: 0; overflow-wrap: anywhere; } .settings .day { display: inline-flex; margin-right: 1rem; }
.settings .tick input { min-height: 1.2rem; width: 1.2rem; height: 1.2rem; margin: 0; padding: 0; flex: none; accent-color: var(--link); } .settings input:not([type=checkbox], [type=radio]), .settings select { max-width: 100%; } .settings input[type=email], .settings #at, .settings #zone { width: 24rem; }
.settings p > .soft, .mistake { display: block; } .mistake { color: var(--contradiction); font: 600 .9rem/1.4 var(--sans); margin: .2rem 0; } [aria-invalid=true] { border-color: var(--contradiction); border-width: 2px; }
`;
