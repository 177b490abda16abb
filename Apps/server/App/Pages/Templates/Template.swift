/// The pages' templates by name. They are compiled in, so a server is one file. Every value is escaped; there is no way
/// to write one that is not, and a test holds that no template asks for it.
enum Template {
    static let all: [String: String] = [
        "layout": layout, "findings": findings, "badge": badge, "error": error, "signin": signIn, "work": work,
        "visits": visits, "visit": visit, "note": note, "proposal": proposal, "claims": claims, "claim": claim,
        "account": account, "exchange": exchange,
    ]

    static let layout = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{pageTitle}} · Superbill</title>
        <link rel="icon" href="/icon.svg">
        <link rel="stylesheet" href="/style.css">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
        <a class="brand" href="/">Superbill</a>
        {{#person}}
        <nav aria-label="Main"><ul>
        {{#places}}
        <li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a></li>
        {{/places}}
        </ul></nav>
        <form class="who" method="post" action="/signout">
        <input type="hidden" name="csrf" value="{{csrf}}">
        <span class="whose">{{userName}} <small>{{roleName}}</small></span>
        <button type="submit" class="quiet">Sign out</button>
        </form>
        {{/person}}
        </header>
        <main id="main">
        {{#notice}}
        <p class="notice" role="status">{{.}}</p>
        {{/notice}}
        {{$content}}{{/content}}
        </main>
        </body>
        </html>
        """

    static let badge = """
        <span class="badge {{tone}}">{{word}}</span>
        """

    static let findings = """
        <ul class="findings">
        {{#findings}}
        <li class="finding {{severity}}">
        <p class="said"><span class="badge {{severity}}">{{severity}}</span> {{message}}</p>
        {{#fix}}
        <p class="fix"><b>To do:</b> {{.}}</p>
        {{/fix}}
        <p class="source"><code>{{id}}</code>{{#place}} · at {{.}}{{/place}}{{#citation}} · {{.}}{{/citation}}{{#ruleSource}} · set in <code>{{.}}</code>{{/ruleSource}}</p>
        </li>
        {{/findings}}
        </ul>
        """

    static let error = """
        {{<layout}}{{$content}}{{#page}}
        <section class="panel narrow">
        <p class="eyebrow">{{status}}</p>
        <h1>{{heading}}</h1>
        <p>{{detail}}</p>
        {{>findings}}
        <p><a href="/">Go to the start page</a></p>
        </section>
        {{/page}}{{/content}}{{/layout}}
        """

    static let signIn = """
        {{<layout}}{{$content}}{{#page}}
        <section class="panel narrow">
        <h1>Sign in</h1>
        {{#failure}}
        <p class="problem" role="alert">{{.}}</p>
        {{/failure}}
        <form method="post" action="/signin" class="stack">
        <label for="name">Name</label>
        <input id="name" name="name" value="{{typedName}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="40" required>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="128" required>
        <button type="submit">Sign in</button>
        </form>
        <p class="hint">Users are added on the server’s computer with <code>superbill user add</code>.</p>
        </section>
        {{/page}}{{/content}}{{/layout}}
        """

    static let exchange = """
        {{<layout}}{{$content}}{{#page}}
        <h1>{{heading}}</h1>
        <section class="panel">
        {{#hasRows}}
        <ul class="plain-list">
        {{#rows}}
        <li>
        <p><b>{{what}}</b> {{#result}}{{>badge}}{{/result}}</p>
        <p class="muted">{{detail}}</p>
        {{>findings}}
        </li>
        {{/rows}}
        </ul>
        {{/hasRows}}
        {{^hasRows}}
        <p class="empty">{{nothing}}</p>
        {{/hasRows}}
        </section>
        <p><a href="/claims">Back to the claims</a></p>
        {{/page}}{{/content}}{{/layout}}
        """
}
