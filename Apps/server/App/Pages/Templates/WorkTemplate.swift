extension Template {
    static let work = """
        {{<layout}}{{$content}}{{#page}}
        <h1>Work</h1>
        {{#hasClinics}}
        <section class="panel" aria-labelledby="numbers">
        <h2 id="numbers">Numbers</h2>
        <div class="scroll" role="region" aria-labelledby="numbers" tabindex="0">
        <table class="stacking labelled" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Clinic</th><th role="columnheader" scope="col" class="num">Claims</th><th role="columnheader" scope="col" class="num">Charged</th><th role="columnheader" scope="col" class="num">Insurance paid</th><th role="columnheader" scope="col" class="num">Patients paid</th><th role="columnheader" scope="col" class="num">Adjusted</th><th role="columnheader" scope="col" class="num">Insurance owes</th><th role="columnheader" scope="col" class="num">Patients owe</th><th role="columnheader" scope="col">Books</th></tr></thead>
        <tbody role="rowgroup">
        {{#clinics}}
        <tr role="row"><th role="rowheader" scope="row">{{clinic}}</th><td role="cell" class="num" data-label="Claims">{{claims}}</td><td role="cell" class="num" data-label="Charged">{{charged}}</td><td role="cell" class="num" data-label="Insurance paid">{{insurancePaid}}</td><td role="cell" class="num" data-label="Patients paid">{{patientPaid}}</td><td role="cell" class="num" data-label="Adjusted">{{adjusted}}</td><td role="cell" class="num" data-label="Insurance owes">{{insuranceOwes}}</td><td role="cell" class="num" data-label="Patients owe">{{patientsOwe}}</td><td role="cell" data-label="Books">{{#balance}}{{>badge}}{{/balance}}</td></tr>
        {{/clinics}}
        </tbody>
        </table>
        </div>
        </section>
        {{/hasClinics}}
        <section class="panel" aria-labelledby="queue">
        <div class="heading"><h2 id="queue">To do</h2><p class="muted">{{itemCount}} open, {{itemTotal}}</p></div>
        {{#hasItems}}
        <table class="stacking" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Kind</th><th role="columnheader" scope="col">What is wrong and what to do</th><th role="columnheader" scope="col">Where</th><th role="columnheader" scope="col" class="num">Amount</th><th role="columnheader" scope="col">Due</th><th role="columnheader" scope="col"><span class="unseen">Close</span></th></tr></thead>
        <tbody role="rowgroup">
        {{#items}}
        <tr role="row">
        <td role="cell">{{#kind}}{{>badge}}{{/kind}}</td>
        <td role="cell" class="wide"><p>{{wrong}}</p><p class="muted">{{next}}</p></td>
        <td role="cell">{{#claim}}<a href="/claims/{{.}}">{{.}}</a> {{/claim}}{{#account}}<a href="/accounts/{{.}}">account {{.}}</a> {{/account}}<small class="muted">{{clinic}}</small></td>
        <td role="cell" class="num">{{amount}}</td>
        <td role="cell" class="date">{{due}}{{#isOverdue}} <span class="badge error">overdue</span>{{/isOverdue}}</td>
        <td role="cell" class="act">{{#canFinish}}<form method="post" action="/work/{{id}}/done"><input type="hidden" name="csrf" value="{{csrf}}"><button type="submit" class="quiet" aria-label="Close item {{id}}">Done</button></form>{{/canFinish}}</td>
        </tr>
        {{/items}}
        </tbody>
        </table>
        {{/hasItems}}
        {{^hasItems}}
        <p class="empty">Nothing is open.</p>
        {{/hasItems}}
        </section>
        {{/page}}{{/content}}{{/layout}}
        """

    static let account = """
        {{<layout}}{{$content}}{{#page}}
        <p class="eyebrow">Account {{account}} · {{clinic}}</p>
        <h1>{{patient}}</h1>
        <div class="figures">
        <div class="figure"><span class="muted">Patient owes</span><strong>{{patientTotal}}</strong></div>
        <div class="figure"><span class="muted">Insurance owes</span><strong>{{insuranceTotal}}</strong></div>
        <p class="figure-link"><a href="/accounts/{{account}}/statement">Statement to print</a></p>
        </div>
        {{#canTakePayments}}
        <section class="panel" aria-labelledby="pay">
        <h2 id="pay">Take a payment</h2>
        <form method="post" action="/accounts/{{account}}/payments" class="inline">
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="key" value="{{paymentKey}}">
        <div class="field"><label for="amount">Amount in dollars</label><input id="amount" name="amount" inputmode="decimal" placeholder="25.00" value="{{suggested}}" maxlength="15" autocomplete="off" required></div>
        <button type="submit">Book the payment</button>
        </form>
        <p class="hint">It goes to the oldest claim first; what is left waits as unapplied cash.</p>
        </section>
        {{/canTakePayments}}
        <section class="panel" aria-labelledby="services">
        <h2 id="services">Claims</h2>
        {{#hasClaims}}
        <div class="scroll" role="region" aria-labelledby="services" tabindex="0">
        <table class="stacking labelled" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Claim</th><th role="columnheader" scope="col">Service</th><th role="columnheader" scope="col" class="num">Charged</th><th role="columnheader" scope="col" class="num">Insurance paid</th><th role="columnheader" scope="col" class="num">Patient paid</th><th role="columnheader" scope="col" class="num">Adjusted</th><th role="columnheader" scope="col" class="num">Insurance owes</th><th role="columnheader" scope="col" class="num">Patient owes</th></tr></thead>
        <tbody role="rowgroup">
        {{#claims}}
        <tr role="row"><th role="rowheader" scope="row">{{#canReadClaims}}<a href="/claims/{{claim}}">{{claim}}</a>{{/canReadClaims}}{{^canReadClaims}}{{claim}}{{/canReadClaims}}</th><td role="cell" class="date" data-label="Service">{{serviceDate}}</td><td role="cell" class="num" data-label="Charged">{{charged}}</td><td role="cell" class="num" data-label="Insurance paid">{{insurancePaid}}</td><td role="cell" class="num" data-label="Patient paid">{{patientPaid}}</td><td role="cell" class="num" data-label="Adjusted">{{adjusted}}</td><td role="cell" class="num" data-label="Insurance owes">{{insuranceBalance}}</td><td role="cell" class="num" data-label="Patient owes">{{patientBalance}}{{^isBalanced}} <span class="badge error">does not balance</span>{{/isBalanced}}</td></tr>
        {{/claims}}
        </tbody>
        </table>
        </div>
        {{/hasClaims}}
        {{^hasClaims}}
        <p class="empty">No claim yet.</p>
        {{/hasClaims}}
        </section>
        <section class="panel" aria-labelledby="ledger">
        <h2 id="ledger">Ledger</h2>
        {{#hasEntries}}
        <div class="scroll" role="region" aria-labelledby="ledger" tabindex="0">
        <table class="stacking labelled ledger" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Account</th><th role="columnheader" scope="col">For</th><th role="columnheader" scope="col" class="num">Debit</th><th role="columnheader" scope="col" class="num">Credit</th></tr></thead>
        {{#entries}}
        <tbody role="rowgroup">
        <tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="4"><span class="date">{{date}}</span> {{memo}}</th></tr>
        {{#legs}}
        <tr role="row"><td role="cell" data-label="Account">{{ledgerAccount}}</td><td role="cell" data-label="For">{{legClaim}}</td><td role="cell" class="num" data-label="Debit">{{debit}}</td><td role="cell" class="num" data-label="Credit">{{credit}}</td></tr>
        {{/legs}}
        </tbody>
        {{/entries}}
        </table>
        </div>
        {{/hasEntries}}
        {{^hasEntries}}
        <p class="empty">Nothing is booked yet.</p>
        {{/hasEntries}}
        </section>
        {{/page}}{{/content}}{{/layout}}
        """
}
