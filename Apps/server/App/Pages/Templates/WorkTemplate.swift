extension Template {
    static let work = """
        {{<layout}}{{$content}}{{#page}}
        <h1>Work</h1>
        {{#hasClinics}}
        <section class="panel" aria-labelledby="numbers">
        <h2 id="numbers">Numbers</h2>
        <div class="scroll" role="region" aria-labelledby="numbers" tabindex="0">
        <table>
        <thead><tr><th scope="col">Clinic</th><th scope="col" class="num">Claims</th><th scope="col" class="num">Charged</th><th scope="col" class="num">Insurance paid</th><th scope="col" class="num">Patients paid</th><th scope="col" class="num">Adjusted</th><th scope="col" class="num">Insurance owes</th><th scope="col" class="num">Patients owe</th><th scope="col">Books</th></tr></thead>
        <tbody>
        {{#clinics}}
        <tr><th scope="row">{{clinic}}</th><td class="num">{{claims}}</td><td class="num">{{charged}}</td><td class="num">{{insurancePaid}}</td><td class="num">{{patientPaid}}</td><td class="num">{{adjusted}}</td><td class="num">{{insuranceOwes}}</td><td class="num">{{patientsOwe}}</td><td>{{#balance}}{{>badge}}{{/balance}}</td></tr>
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
        <table>
        <thead><tr><th scope="col">Claim</th><th scope="col">Service</th><th scope="col" class="num">Charged</th><th scope="col" class="num">Insurance paid</th><th scope="col" class="num">Patient paid</th><th scope="col" class="num">Adjusted</th><th scope="col" class="num">Insurance owes</th><th scope="col" class="num">Patient owes</th></tr></thead>
        <tbody>
        {{#claims}}
        <tr><th scope="row">{{#canReadClaims}}<a href="/claims/{{claim}}">{{claim}}</a>{{/canReadClaims}}{{^canReadClaims}}{{claim}}{{/canReadClaims}}</th><td class="date">{{serviceDate}}</td><td class="num">{{charged}}</td><td class="num">{{insurancePaid}}</td><td class="num">{{patientPaid}}</td><td class="num">{{adjusted}}</td><td class="num">{{insuranceBalance}}</td><td class="num">{{patientBalance}}{{^isBalanced}} <span class="badge error">does not balance</span>{{/isBalanced}}</td></tr>
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
        <table class="ledger">
        <thead><tr><th scope="col">Account</th><th scope="col">For</th><th scope="col" class="num">Debit</th><th scope="col" class="num">Credit</th></tr></thead>
        {{#entries}}
        <tbody>
        <tr class="group"><th scope="rowgroup" colspan="4"><span class="date">{{date}}</span> {{memo}}</th></tr>
        {{#legs}}
        <tr><td>{{ledgerAccount}}</td><td>{{legClaim}}</td><td class="num">{{debit}}</td><td class="num">{{credit}}</td></tr>
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
