extension Template {
    static let claims = """
        {{<layout}}{{$content}}{{#page}}
        <h1>Claims</h1>
        <section class="panel tools" aria-label="Filter and exchange">
        <form method="get" action="/claims" class="inline">
        <div class="field"><label for="state">State</label><select id="state" name="state"><option value="">all</option>{{#states}}<option value="{{value}}"{{#isSelected}} selected{{/isSelected}}>{{value}}</option>{{/states}}</select></div>
        <div class="field"><label for="clinic">Clinic</label><select id="clinic" name="clinic"><option value="">all</option>{{#clinics}}<option value="{{value}}"{{#isSelected}} selected{{/isSelected}}>{{value}}</option>{{/clinics}}</select></div>
        <button type="submit" class="quiet">Show</button>
        </form>
        <div class="buttons">
        {{#canRelease}}<form method="post" action="/claims/{{number}}/release"><input type="hidden" name="csrf" value="{{csrf}}"><label for="release-reason">Why it may go</label> <input id="release-reason" name="reason" required minlength="3" maxlength="500"> <button type="submit">Release</button></form>{{/canRelease}}
        {{#canSend}}<form method="post" action="/batches"><input type="hidden" name="csrf" value="{{csrf}}"><button type="submit">Send all that are ready</button></form>{{/canSend}}
        {{#canReceive}}<form method="post" action="/answers"><input type="hidden" name="csrf" value="{{csrf}}"><button type="submit" class="quiet">Take answers in</button></form>{{/canReceive}}
        </div>
        </section>
        <section class="panel">
        {{#hasRows}}
        <table class="stacking" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Claim</th><th role="columnheader" scope="col">Service</th><th role="columnheader" scope="col">Payer</th><th role="columnheader" scope="col">Clinic</th><th role="columnheader" scope="col">State</th><th role="columnheader" scope="col" class="num">Charge</th><th role="columnheader" scope="col">Changed</th></tr></thead>
        <tbody role="rowgroup">
        {{#rows}}
        <tr role="row"><td role="cell"><a href="/claims/{{number}}">{{number}}</a></td><td role="cell" class="date">{{serviceDate}}</td><td role="cell">{{payer}} <small class="muted">{{order}}</small></td><td role="cell" class="muted">{{clinic}}</td><td role="cell">{{#state}}{{>badge}}{{/state}}</td><td role="cell" class="num end">{{charge}}</td><td role="cell" class="date muted">{{updated}}</td></tr>
        {{/rows}}
        </tbody>
        <tfoot role="rowgroup"><tr role="row"><td role="cell" colspan="5">Total</td><td role="cell" class="num">{{total}}</td><td role="cell"></td></tr></tfoot>
        </table>
        {{/hasRows}}
        {{^hasRows}}
        <p class="empty">No claim is like that.</p>
        {{/hasRows}}
        </section>
        {{/page}}{{/content}}{{/layout}}
        """

    static let claim = """
        {{<layout}}{{$content}}{{#page}}
        <p class="eyebrow">Version {{version}} · {{clinic}} · {{serviceDate}}</p>
        <h1>Claim {{number}} {{#state}}{{>badge}}{{/state}}</h1>
        <div class="buttons spaced">
        {{#canBuild}}<form method="post" action="/claims/{{number}}/scrub"><input type="hidden" name="csrf" value="{{csrf}}"><button type="submit" class="quiet">Check again</button></form>{{/canBuild}}
        {{#canBuild}}<form method="post" action="/visits/{{visit}}/claim"><input type="hidden" name="csrf" value="{{csrf}}"><button type="submit" class="quiet">Build again from the visit</button></form>{{/canBuild}}
        {{#canSend}}<form method="post" action="/batches"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="clinic" value="{{clinic}}"><button type="submit">Send {{clinic}}’s ready claims</button></form>{{/canSend}}
        <span class="links">{{#canReadVisit}}<a href="/visits/{{visit}}">Visit {{visit}}</a> {{/canReadVisit}}{{#canReadAccount}}<a href="/accounts/{{patientAccount}}">Account {{patientAccount}}</a>{{/canReadAccount}}</span>
        </div>
        <section class="panel" aria-labelledby="findings">
        <h2 id="findings">Findings</h2>
        {{#hasFindings}}
        {{>findings}}
        {{/hasFindings}}
        {{^hasFindings}}
        <p class="empty">The check found nothing.</p>
        {{/hasFindings}}
        </section>
        <section class="form-sheet" aria-label="The claim">
        <div class="boxes">
        {{#boxes}}
        <section class="box"><h3>{{caption}}</h3><dl>
        {{#rows}}
        <div><dt>{{label}}</dt><dd>{{content}}</dd></div>
        {{/rows}}
        </dl></section>
        {{/boxes}}
        <section class="box"><h3>Diagnoses</h3><ol class="letters">
        {{#diagnoses}}
        <li><span>{{letter}}</span> <code class="code">{{code}}</code></li>
        {{/diagnoses}}
        </ol></section>
        </div>
        <div class="scroll" role="region" aria-label="Service lines" tabindex="0">
        <table class="stacking labelled" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="num">Line</th><th role="columnheader" scope="col">Dates of service</th><th role="columnheader" scope="col">Place</th><th role="columnheader" scope="col">Procedure</th><th role="columnheader" scope="col">Modifiers</th><th role="columnheader" scope="col">Diagnoses</th><th role="columnheader" scope="col" class="num">Units</th><th role="columnheader" scope="col" class="num">Charge</th></tr></thead>
        <tbody role="rowgroup">
        {{#lines}}
        <tr role="row"><td role="cell" class="num" data-label="Line">{{lineNumber}}</td><td role="cell" class="date" data-label="Dates of service">{{dates}}</td><td role="cell" data-label="Place">{{placeOfService}}</td><td role="cell" data-label="Procedure"><code class="code">{{procedure}}</code></td><td role="cell" data-label="Modifiers">{{modifiers}}</td><td role="cell" data-label="Diagnoses">{{pointers}}</td><td role="cell" class="num" data-label="Units">{{units}}</td><td role="cell" class="num" data-label="Charge">{{charge}}</td></tr>
        {{/lines}}
        </tbody>
        <tfoot role="rowgroup"><tr role="row"><td role="cell" colspan="7">Total charge</td><td role="cell" class="num" data-label="Charge">{{total}}</td></tr></tfoot>
        </table>
        </div>
        </section>
        <section class="panel" aria-labelledby="money">
        <div class="heading"><h2 id="money">Account</h2>{{#balance}}{{>badge}}{{/balance}}</div>
        {{#money}}
        <dl class="sums">
        <div><dt>Charged</dt><dd>{{charged}}</dd></div>
        <div><dt>Insurance paid</dt><dd>{{insurancePaid}}</dd></div>
        <div><dt>Patient paid</dt><dd>{{patientPaid}}</dd></div>
        <div><dt>Adjusted</dt><dd>{{adjusted}}</dd></div>
        <div><dt>Insurance owes</dt><dd>{{insuranceBalance}}</dd></div>
        <div><dt>Patient owes</dt><dd>{{patientBalance}}</dd></div>
        </dl>
        {{/money}}
        </section>
        <section class="panel" aria-labelledby="timeline">
        <h2 id="timeline">Timeline</h2>
        <ol class="timeline">
        {{#timeline}}
        <li><span class="date muted">{{at}}</span> <span><b>{{what}}</b> {{detail}} <small class="muted">version {{version}}, {{by}}</small></span></li>
        {{/timeline}}
        </ol>
        </section>
        {{/page}}{{/content}}{{/layout}}
        """
}
