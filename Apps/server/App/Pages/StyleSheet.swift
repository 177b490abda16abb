/// The pages' look: one sheet, no images, no fonts to load. Every pair of text and ground has a contrast of at least
/// 4.5 : 1 in both the light and the dark scheme (WCAG 2.2, 1.4.3).
enum StyleSheet {
    static let text = scheme + page + tables + forms + desk + claim

    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5cad"/>\
        <path d="M9 10h14M9 16h14M9 22h8" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>
        """

    static let scheme = """
        :root {
          color-scheme: light dark;
          --ground: #f4f6f8; --sheet: #ffffff; --ink: #1b2430; --soft: #55606e; --line: #d5dbe2; --stripe: #f7f9fb;
          --accent: #0b5cad; --on-accent: #ffffff; --accent-strong: #084a8c;
          --good: #dff3e4; --on-good: #14572a; --info: #e1edfa; --on-info: #0b4a8a;
          --warning: #fdf3c8; --on-warning: #5f4b00; --hold: #fde9cf; --on-hold: #733f00;
          --error: #fde6e3; --on-error: #8a1c12; --plain: #e9edf1; --on-plain: #3d4854;
          --mark: #fff0b0; --on-mark: #2b2400; --mark-edge: #c79a00;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #10151b; --sheet: #19212a; --ink: #e6ebf1; --soft: #a6b2c0; --line: #35414e; --stripe: #1e2731;
            --accent: #7db9ff; --on-accent: #06223f; --accent-strong: #a9d1ff;
            --good: #163a22; --on-good: #b6ebc6; --info: #17324f; --on-info: #c2deff;
            --warning: #423a10; --on-warning: #f6e59d; --hold: #4a2f11; --on-hold: #ffdaab;
            --error: #4b1d1a; --on-error: #ffcbc6; --plain: #2a3440; --on-plain: #ccd5df;
            --mark: #574700; --on-mark: #fff5cc; --mark-edge: #e3bb33;
          }
        }

        """

    static let page = """
        *, *::before, *::after { box-sizing: border-box; }
        html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; scroll-padding-top: 1rem; }
        body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word; }
        main { max-width: 88rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
        h1, h2, h3 { line-height: 1.25; margin: 0; text-wrap: balance; }
        h1 { font-size: 1.625rem; margin-bottom: 1rem; }
        h2 { font-size: 1.0625rem; }
        h3 { font-size: 1rem; }
        p { margin: 0 0 .5rem; }
        a { color: var(--accent); text-underline-offset: .15em; }
        a:hover { color: var(--accent-strong); }
        code { font: .9375em ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace; }
        .code { font-weight: 600; white-space: nowrap; }
        small { font-size: .875rem; }
        .muted, .hint, .source, .eyebrow { color: var(--soft); }
        .hint, .source { font-size: .875rem; margin: .5rem 0 0; }
        .source { overflow-wrap: anywhere; }
        .eyebrow { margin: 0; font-size: .875rem; }
        .empty { color: var(--soft); margin: 0; }
        .date { font-variant-numeric: tabular-nums; white-space: nowrap; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: .5rem; background: var(--sheet); padding: .5rem 1rem; z-index: 2; }
        .top { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding: .5rem 1rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
        .brand { font-weight: 700; font-size: 1.125rem; color: var(--ink); text-decoration: none; }
        .top ul { display: flex; gap: .25rem; list-style: none; margin: 0; padding: 0; }
        .top nav a { display: block; padding: .375rem .75rem; border-radius: .375rem; text-decoration: none; color: var(--ink); }
        .top nav a:hover { background: var(--plain); }
        .top nav a[aria-current] { background: var(--info); color: var(--on-info); font-weight: 600; }
        .who { display: flex; align-items: center; gap: .75rem; margin-left: auto; }
        .whose { white-space: nowrap; }
        .whose small { color: var(--soft); }
        .panel { background: var(--sheet); border: 1px solid var(--line); border-radius: .625rem; padding: 1rem 1.125rem; margin: 0 0 1rem; }
        .panel > h2 { margin-bottom: .625rem; }
        .narrow { max-width: 30rem; margin: 8vh auto 0; }
        .narrow h1 { margin-bottom: .75rem; }
        .heading { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem 1rem; margin-bottom: .625rem; }
        .heading p { margin: 0; }
        .notice, .problem { border-radius: .5rem; padding: .625rem 1rem; margin-bottom: 1rem; }
        .notice { background: var(--good); color: var(--on-good); }
        .problem { background: var(--error); color: var(--on-error); }
        .badge { display: inline-block; padding: .0625rem .5rem; border-radius: .375rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; vertical-align: baseline; }
        h1 .badge { font-size: .9375rem; vertical-align: .2em; }
        .badge.good { background: var(--good); color: var(--on-good); }
        .badge.info { background: var(--info); color: var(--on-info); }
        .badge.warning { background: var(--warning); color: var(--on-warning); }
        .badge.hold { background: var(--hold); color: var(--on-hold); }
        .badge.error { background: var(--error); color: var(--on-error); }
        .badge.plain { background: var(--plain); color: var(--on-plain); }
        .plain-list { list-style: none; margin: 0; padding: 0; }
        .plain-list > li + li { border-top: 1px solid var(--line); margin-top: .625rem; padding-top: .625rem; }
        .pager { display: flex; gap: 1.5rem; }

        """

    static let tables = """
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .5rem 1.25rem .5rem 0; border-bottom: 1px solid var(--line); }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { color: var(--soft); font-size: .8125rem; font-weight: 600; vertical-align: bottom; white-space: nowrap; }
        tbody th { font-weight: 600; }
        tbody:last-child tr:last-child > *, tfoot tr > * { border-bottom: 0; }
        tfoot td { font-weight: 600; }
        td p { margin: 0; }
        .num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .scroll { overflow-x: auto; }
        .scroll table { min-width: 44rem; }
        .act { text-align: right; }
        .ledger .group th { background: var(--stripe); font-weight: 600; padding: .375rem .5rem; }
        .scroll .ledger { min-width: 0; }
        .ledger td:first-child { padding-left: 1.25rem; }
        @media (max-width: 56rem) {
          .stacking thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stacking, .stacking tbody, .stacking tfoot { display: block; }
          .stacking tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .125rem .875rem; padding: .625rem 0; border-bottom: 1px solid var(--line); }
          .stacking tbody:last-child tr:last-child, .stacking tfoot tr { border-bottom: 0; }
          .stacking td { display: block; border: 0; padding: 0; text-align: left; }
          .stacking td:empty { display: none; }
          .stacking td.wide { flex-basis: 100%; order: -1; }
          .stacking td.num { font-weight: 600; }
          .stacking td.end { margin-left: auto; }
          .stacking td.act { flex-basis: 100%; }
          .scroll table { min-width: 0; }
          .labelled th { flex-basis: 100%; border: 0; padding: 0; }
          .labelled td { flex: 1 1 7.5rem; }
          .labelled td[data-label]::before { content: attr(data-label); display: block; font-size: .8125rem; font-weight: 400; color: var(--soft); }
          .ledger td:first-child { padding-left: 0; flex-basis: 100%; }
          .labelled.ledger td:first-child::before { display: none; }
          .ledger .group th { padding: .25rem .5rem; }
          .ledger .group { border-bottom: 0; padding-bottom: .125rem; }
        }

        """

    static let forms = """
        form { margin: 0; }
        label { font-size: .875rem; font-weight: 600; }
        input, select, button { font: inherit; }
        input:not([type=hidden]), select { width: 100%; min-height: 2.5rem; padding: .375rem .625rem; color: var(--ink); background: var(--sheet); border: 1px solid var(--soft); border-radius: .375rem; }
        button { min-height: 2.5rem; padding: .375rem 1rem; border: 1px solid var(--accent); border-radius: .375rem; background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer; }
        button:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
        button.quiet { background: transparent; color: var(--accent); border-color: var(--line); }
        button.quiet:hover { background: var(--info); color: var(--on-info); }
        .who button, .act button { min-height: 2rem; padding: .125rem .75rem; }
        .stack { display: grid; gap: .375rem; }
        .stack button { margin-top: .75rem; }
        .stack input + label { margin-top: .5rem; }
        .inline { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem; }
        .inline .field { flex: 0 1 11rem; }
        .tools .field { flex: 1 1 7.5rem; max-width: 12rem; }
        .grid { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .625rem .75rem; align-items: end; }
        .grid .wide { grid-column: 1 / -1; }
        .grid > button { justify-self: start; }
        .buttons { display: flex; flex-wrap: wrap; align-items: center; gap: .625rem; }
        .buttons form { display: flex; gap: .5rem; }
        .spaced { margin-bottom: 1rem; }
        .links { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
        .tools { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: .75rem 2rem; }
        .tools .inline { flex: 1 1 20rem; }
        details { margin: .5rem 0; }
        summary { cursor: pointer; color: var(--accent); width: fit-content; }
        details[open] > summary { margin-bottom: .625rem; }

        """

    static let desk = """
        .facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: -.5rem 0 1.25rem; }
        .facts dt, .coded dt { color: var(--soft); font-size: .8125rem; }
        .facts dd, .coded dd { margin: 0; }
        .coverage { display: block; }
        .desk { display: grid; gap: 0 1.25rem; align-items: start; }
        .desk > * { min-width: 0; }
        @media (min-width: 64rem) {
          .desk { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); }
          .desk-note { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
        }
        @media print { .desk-note { position: static; max-height: none; } }
        .note-text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 75ch; }
        mark { background: var(--mark); color: var(--on-mark); border-radius: .1875rem; box-decoration-break: clone; padding: .0625rem 0; }
        mark:has(.anchor:target) { outline: 2px solid var(--mark-edge); outline-offset: 1px; }
        .anchor { scroll-margin-top: 30vh; }
        .ref { display: inline-block; min-width: 1.25rem; margin: 0 .125rem; padding: 0 .25rem; border-radius: .625rem; background: var(--accent); color: var(--on-accent); font-size: .75rem; font-weight: 700; line-height: 1.25rem; text-align: center; text-decoration: none; vertical-align: .0625rem; }
        .ref:hover { background: var(--accent-strong); color: var(--on-accent); }
        tr:target > td { background: var(--mark); color: var(--on-mark); }
        .coded { display: grid; gap: .5rem; margin: 0 0 .875rem; }
        .coded .code { margin-right: .625rem; }
        .proposal:target { border-color: var(--mark-edge); box-shadow: 0 0 0 2px var(--mark-edge); }
        .proposal .heading { margin-bottom: .375rem; }
        .proposal h3 { text-wrap: pretty; }
        .number { display: inline-block; min-width: 1.5rem; padding: 0 .375rem; border-radius: .75rem; background: var(--accent); color: var(--on-accent); font-size: .8125rem; line-height: 1.5rem; text-align: center; }
        .settled .number { background: var(--plain); color: var(--on-plain); }
        .tags { display: flex; flex-wrap: wrap; gap: .375rem; }
        .question { background: var(--warning); color: var(--on-warning); border-radius: .375rem; padding: .375rem .75rem; }
        .evidence { margin: .25rem 0 .75rem; padding-left: 1.125rem; }
        .evidence li { margin: .125rem 0; overflow-wrap: anywhere; }

        """

    static let claim = """
        .findings { list-style: none; margin: 0; padding: 0; }
        .finding { border-left: 4px solid var(--line); padding: .125rem 0 .125rem .875rem; }
        .finding + .finding { margin-top: .875rem; }
        .finding.error { border-color: var(--on-error); }
        .finding.hold { border-color: var(--on-hold); }
        .finding.warning { border-color: var(--on-warning); }
        .finding.info { border-color: var(--on-info); }
        .finding p { margin: 0 0 .125rem; }
        .finding .source { margin: 0; }
        .form-sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: .625rem; margin-bottom: 1rem; overflow: hidden; }
        .form-sheet .scroll { padding: .5rem 1.125rem .75rem; }
        .boxes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1px; border-bottom: 1px solid var(--line); }
        .box { padding: .75rem 1.125rem; box-shadow: 0 0 0 1px var(--line); }
        .box h3 { font-size: .8125rem; color: var(--soft); margin-bottom: .25rem; }
        .box dl { margin: 0; }
        .box dl > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .5rem; }
        .box dt { color: var(--soft); }
        .box dd { margin: 0; }
        .letters { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; }
        .letters span { color: var(--soft); }
        .sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .75rem 1.5rem; margin: 0; }
        .sums dt { color: var(--soft); font-size: .8125rem; }
        .sums dd { margin: 0; font-size: 1.125rem; font-weight: 600; font-variant-numeric: tabular-nums; }
        .figures { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 2.5rem; margin-bottom: 1.25rem; }
        .figure { display: grid; }
        .figure strong { font-size: 1.5rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
        .figure-link { margin: 0 0 .125rem; }
        .timeline { list-style: none; margin: 0; padding: 0; }
        .timeline li { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 1rem; padding: .375rem 0; overflow-wrap: anywhere; }
        .timeline li + li { border-top: 1px solid var(--line); }
        @media (max-width: 46rem) {
          .timeline li { grid-template-columns: 1fr; }
          .top nav { order: 3; width: 100%; }
          .top nav a { padding: .375rem .625rem; }
          .who { min-width: 0; }
          .whose { overflow: hidden; text-overflow: ellipsis; max-width: 9rem; }
          .whose small { display: none; }
        }
        @media print { .top, .skip, form { display: none; } body { background: #fff; } }

        """
}
