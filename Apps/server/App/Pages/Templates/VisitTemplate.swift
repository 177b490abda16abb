extension Template {
    static let visits = """
        {{<layout}}{{$content}}{{#page}}
        <h1>Visits</h1>
        <section class="panel">
        {{#hasRows}}
        <table class="stacking" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Date</th><th role="columnheader" scope="col">Patient</th><th role="columnheader" scope="col">Visit</th><th role="columnheader" scope="col">Clinic</th><th role="columnheader" scope="col">Progress</th><th role="columnheader" scope="col">Account</th></tr></thead>
        <tbody role="rowgroup">
        {{#rows}}
        <tr role="row"><td role="cell" class="date">{{date}}</td><td role="cell" class="wide">{{#canOpen}}<a href="/visits/{{key}}">{{patient}}</a>{{/canOpen}}{{^canOpen}}{{patient}}{{/canOpen}}</td><td role="cell">{{visitType}}</td><td role="cell" class="muted">{{clinic}}</td><td role="cell">{{#progress}}{{>badge}}{{/progress}}</td><td role="cell">{{#canReadAccount}}<a href="/accounts/{{account}}">account {{account}}</a>{{/canReadAccount}}{{^canReadAccount}}{{account}}{{/canReadAccount}}</td></tr>
        {{/rows}}
        </tbody>
        </table>
        {{/hasRows}}
        {{^hasRows}}
        <p class="empty">No visit yet. Records come in with <code>superbill import</code>.</p>
        {{/hasRows}}
        </section>
        <p class="pager">{{#later}}<a href="{{.}}">Later visits</a> {{/later}}{{#earlier}}<a href="{{.}}">Earlier visits</a>{{/earlier}}</p>
        {{/page}}{{/content}}{{/layout}}
        """

    // On one line: the note's own line breaks are shown, so no other may stand between its pieces.
    static let note = """
        <div class="note-text">{{#fragments}}{{#isMarked}}<mark>{{#anchors}}<span class="anchor" id="{{.}}"></span>{{/anchors}}{{text}}{{#references}}<a class="ref" href="#p-{{number}}" aria-label="supports {{supported}}, proposal {{number}}">{{number}}</a>{{/references}}</mark>{{/isMarked}}{{^isMarked}}{{text}}{{/isMarked}}{{/fragments}}</div>
        """

    static let visit = """
        {{<layout}}{{$content}}{{#page}}
        <p class="eyebrow">Visit {{key}} · {{clinic}}</p>
        <h1>{{patient}}</h1>
        <dl class="facts" id="visit">
        <div><dt>Date</dt><dd class="date">{{date}}</dd></div>
        <div><dt>Visit</dt><dd>{{visitType}}</dd></div>
        <div><dt>Born</dt><dd class="date">{{born}}</dd></div>
        <div><dt>Sex</dt><dd>{{sex}}</dd></div>
        <div><dt>Provider</dt><dd>{{provider}}</dd></div>
        <div><dt>Insurance</dt><dd>{{#hasCoverages}}{{#coverages}}<span class="coverage">{{order}}. {{payerName}}, {{member}}</span>{{/coverages}}{{/hasCoverages}}{{^hasCoverages}}none{{/hasCoverages}}</dd></div>
        {{#canReadAccounts}}<div><dt>Account</dt><dd><a href="/accounts/{{account}}">{{account}}</a></dd></div>{{/canReadAccounts}}
        {{#hasClaims}}<div><dt>Claims</dt><dd>{{#claims}}<span class="coverage"><a href="/claims/{{number}}">{{number}}</a> {{#state}}{{>badge}}{{/state}}</span>{{/claims}}</dd></div>{{/hasClaims}}
        </dl>
        <div class="desk">
        <div class="desk-note" role="region" aria-label="The visit’s note and record" tabindex="0">
        {{#notes}}
        <article class="panel">
        <h2>{{noteTitle}}</h2>
        <p class="muted">{{byline}}</p>
        {{>note}}
        </article>
        {{/notes}}
        {{^hasNotes}}
        <section class="panel"><p class="empty">No note came with this visit.</p></section>
        {{/hasNotes}}
        {{#hasFacts}}
        <section class="panel" aria-labelledby="record">
        <h2 id="record">Record</h2>
        <table class="stacking" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Kind</th><th role="columnheader" scope="col">What</th><th role="columnheader" scope="col">Result</th><th role="columnheader" scope="col">Date</th></tr></thead>
        <tbody role="rowgroup">
        {{#facts}}
        <tr role="row" id="{{anchor}}"><td role="cell" class="muted">{{kind}}</td><td role="cell" class="wide">{{label}}</td><td role="cell">{{finding}}</td><td role="cell" class="date">{{date}}</td></tr>
        {{/facts}}
        </tbody>
        </table>
        </section>
        {{/hasFacts}}
        </div>
        <div class="desk-codes" id="codes">
        <section class="panel" aria-labelledby="coded">
        <h2 id="coded">Codes that stand</h2>
        <dl class="coded">
        <div><dt>Diagnoses</dt><dd>{{#diagnoses}}<code class="code">{{code}}</code> {{/diagnoses}}{{^hasDiagnoses}}<span class="muted">none yet</span>{{/hasDiagnoses}}</dd></div>
        <div><dt>Services</dt><dd>{{#services}}<span class="coverage"><code class="code">{{code}}</code> {{details}}</span>{{/services}}{{^hasServices}}<span class="muted">none yet</span>{{/hasServices}}</dd></div>
        </dl>
        <div class="buttons">
        {{#canBuild}}<form method="post" action="/visits/{{key}}/claim"><input type="hidden" name="csrf" value="{{csrf}}"><button type="submit">Build the claim</button></form>{{/canBuild}}
        {{#canCode}}<form method="post" action="/visits/{{key}}/proposals"><input type="hidden" name="csrf" value="{{csrf}}"><button type="submit" class="quiet">{{#hasProposals}}Propose again{{/hasProposals}}{{^hasProposals}}Propose codes{{/hasProposals}}</button></form>{{/canCode}}
        </div>
        </section>
        <div class="heading"><h2>Proposed codes</h2>{{#hasProposals}}<p class="muted">{{undecided}} to decide</p>{{/hasProposals}}</div>
        {{^hasProposals}}
        <section class="panel"><p class="empty">Nothing is proposed yet.</p></section>
        {{/hasProposals}}
        {{#proposals}}
        {{>proposal}}
        {{/proposals}}
        {{#canCode}}
        <section class="panel" aria-labelledby="add">
        <h2 id="add">Add a code</h2>
        <form method="post" action="/visits/{{key}}/decisions" class="grid">
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="verdict" value="added">
        <div class="field"><label for="add-code">Code</label><input id="add-code" name="code" maxlength="8" autocomplete="off" spellcheck="false" required></div>
        <div class="field"><label for="add-modifiers">Modifiers</label><input id="add-modifiers" name="modifiers" maxlength="11" autocomplete="off"></div>
        <div class="field"><label for="add-units">Units</label><input id="add-units" name="units" inputmode="numeric" maxlength="4" value="1"></div>
        <div class="field wide"><label for="add-reason">Reason</label><input id="add-reason" name="reason" maxlength="500" autocomplete="off"></div>
        <button type="submit">Add</button>
        </form>
        </section>
        {{/canCode}}
        </div>
        </div>
        {{/page}}{{/content}}{{/layout}}
        """

    static let proposal = """
        <article class="panel proposal{{^isUndecided}} settled{{/isUndecided}}" id="p-{{number}}" aria-labelledby="p-{{number}}-code">
        <header class="heading"><h3 id="p-{{number}}-code"><span class="number">{{number}}</span> <code class="code">{{code}}</code> {{meaning}}</h3></header>
        <p class="tags"><span class="badge plain">{{kind}}</span> {{#confidence}}{{>badge}}{{/confidence}}{{#extras}} <span class="badge plain">{{.}}</span>{{/extras}}{{#decision}} {{#badge}}{{>badge}}{{/badge}}{{/decision}}</p>
        {{#decision}}
        <p class="muted">By {{by}}{{#instead}} {{.}}{{/instead}}{{#because}}: {{.}}{{/because}}</p>
        {{/decision}}
        <p>{{explanation}}</p>
        {{#question}}
        <p class="question"><b>Ask:</b> {{.}}</p>
        {{/question}}
        <ul class="evidence">
        {{#evidences}}
        <li><a href="{{href}}">“{{quote}}”</a> <small class="muted">{{source}}</small></li>
        {{/evidences}}
        </ul>
        {{#hasAlternatives}}
        <details><summary>Codes that were considered</summary>
        <ul class="plain-list">
        {{#alternatives}}
        <li><code class="code">{{other}}</code> {{meaning}}<br><span class="muted">{{whyNot}}</span></li>
        {{/alternatives}}
        </ul></details>
        {{/hasAlternatives}}
        {{#canCode}}
        {{#isUndecided}}
        <div class="buttons">
        <form method="post" action="/visits/{{key}}/decisions"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="number" value="{{number}}"><input type="hidden" name="proposed" value="{{code}}"><button type="submit" name="verdict" value="accepted" aria-label="Accept {{code}}">Accept</button></form>
        </div>
        {{/isUndecided}}
        <details class="change"><summary>{{#isUndecided}}Change, or reject with a reason{{/isUndecided}}{{^isUndecided}}Decide again{{/isUndecided}}</summary>
        <form method="post" action="/visits/{{key}}/decisions" class="grid">
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="number" value="{{number}}"><input type="hidden" name="proposed" value="{{code}}">
        <div class="field"><label for="c-{{number}}">Code</label><input id="c-{{number}}" name="code" value="{{code}}" maxlength="8" autocomplete="off" spellcheck="false"></div>
        {{#isService}}
        <div class="field"><label for="m-{{number}}">Modifiers</label><input id="m-{{number}}" name="modifiers" value="{{modifiers}}" maxlength="11" autocomplete="off"></div>
        <div class="field"><label for="u-{{number}}">Units</label><input id="u-{{number}}" name="units" value="{{units}}" inputmode="numeric" maxlength="4"></div>
        {{/isService}}
        <div class="field wide"><label for="r-{{number}}">Reason</label><input id="r-{{number}}" name="reason" maxlength="500" autocomplete="off"></div>
        <div class="buttons wide"><button type="submit" name="verdict" value="changed">Use this code</button> <button type="submit" name="verdict" value="accepted" class="quiet">Accept as proposed</button> <button type="submit" name="verdict" value="rejected" class="quiet">Reject</button></div>
        </form></details>
        {{/canCode}}
        <p class="source">{{rules}}</p>
        </article>
        """
}
