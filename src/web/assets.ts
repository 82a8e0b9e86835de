/** The two files that pages load. Kept as text here, so that the compiled program needs nothing beside itself. */
export const STYLE = `
:root { --ink: #1a1a1a; --soft: #595959; --paper: #fdfcfa; --card: #fff; --line: #d9d4cb; --link: #0b4f8a;
  --new: #0b6b3a; --update: #8a5a00; --contradiction: #a3261b; --repeat: #595959; --mark: #fff1b8; --aligned: #dceafd; --left: #fbe0dc; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --soft: #b4b4b4; --paper: #16181b; --card: #1f2226; --line: #3a3f45;
  --link: #8ec5ff; --new: #6fd39b; --update: #f0c069; --contradiction: #ff9d92; --repeat: #b4b4b4; --mark: #5a4a12; --aligned: #1d3c5e; --left: #56302b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, 'Times New Roman', serif; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; }
.top { border-bottom: 3px double var(--line); padding: .75rem 1rem; max-width: 60rem; margin: 0 auto; }
.brand { font-size: 1.5rem; font-weight: bold; margin: 0; letter-spacing: .01em; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .35rem 0; text-decoration: none; } nav a[aria-current] { color: var(--ink); font-weight: bold; border-bottom: 2px solid var(--ink); }
.who { color: var(--soft); } .notice { max-width: 60rem; margin: .75rem auto 0; padding: .4rem 1rem; border-left: 4px solid var(--update); color: var(--soft); font-style: italic; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 1rem; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; } h3 { font-size: 1.05rem; }
.soft, .meta { color: var(--soft); font-size: .92rem; } .meta { margin: .25rem 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .9rem 1rem; margin: .75rem 0; }
.badge { display: inline-block; font: bold .78rem/1.4 system-ui, sans-serif; letter-spacing: .03em; border: 1px solid currentColor; border-radius: 3px; padding: 0 .45rem; margin-right: .4rem; }
.badge.new { color: var(--new); } .badge.update { color: var(--update); } .badge.contradiction { color: var(--contradiction); } .badge.repeat { color: var(--repeat); }
blockquote, .words { margin: .4rem 0; font-size: 1.08rem; } .earlier { border-left: 3px solid var(--line); padding-left: .8rem; margin: .6rem 0; }
mark { background: var(--mark); color: inherit; padding: .1em 0; } .aligned { background: var(--aligned); border-radius: 2px; } .leftover { background: var(--left); border-radius: 2px; }
.article p { margin: 0 0 .9rem; overflow-wrap: anywhere; } .pair { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); } .scroll { overflow-x: auto; }
button, select, input[type=text], input[type=number] { font: 1rem/1.3 system-ui, sans-serif; padding: .5rem .8rem; border: 1px solid var(--soft); border-radius: 4px; background: var(--card); color: var(--ink); min-height: 2.75rem; }
button { cursor: pointer; } .acts { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; } .acts form { display: flex; gap: .4rem; align-items: end; margin: 0; }
kbd { font: .8rem/1 ui-monospace, monospace; border: 1px solid var(--line); border-radius: 3px; padding: .1rem .3rem; background: var(--paper); }
.bad { color: var(--contradiction); } .good { color: var(--new); } dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.said { padding: .5rem 1rem; border-left: 4px solid var(--new); }
`;

/** One key for each act on a claim's page, and j / k to go on and back. Without script the buttons do the same. */
export const KEYS = `
'use strict';
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
  const wanted = CSS.escape(event.key.toLowerCase());
  const act = document.querySelector('[data-key="' + wanted + '"]');
  if (!act) return;
  event.preventDefault();
  act.click();
});
`;
