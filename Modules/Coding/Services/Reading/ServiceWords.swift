/// The closed vocabulary of ``ServiceStatement``.
enum ServiceWords {
    static let hereAndNow: Set<String> = ["today", "here", "office", "clinic", "today's", "inoffice", "bedside"]

    /// Before a service: it was not done.
    static let refusing: Set<String> = [
        "declined", "declines", "decline", "declining", "refused", "refuses", "refusing", "deferred", "defer",
        "no", "not", "without", "denies", "never", "cancelled", "canceled", "if", "unable", "against", "avoid",
        "nor", "neither", "contraindication", "contraindicated", "unless", "attempted", "risks",
    ]

    /// Right before a service: an earlier one.
    static let earlier: Set<String> = [
        "prior", "previous", "previously", "history", "h/o", "hx", "s/p", "old", "outside", "last", "past", "recent",
        "recently", "post", "earlier", "status", "after",
    ]

    /// Before a service: it is still to come.
    static let planning: Set<String> = [
        "will", "plan", "plans", "planning", "order", "orders", "ordered", "ordering", "recommend", "recommends",
        "recommended", "recommending", "consider", "considering", "refer", "referred", "referral", "referring",
        "schedule", "scheduled", "scheduling", "offered", "offer", "needs", "need", "should", "would", "could",
        "discussed", "discuss", "return", "due", "future", "next", "awaiting", "pending", "request", "requested",
        "requesting", "requests", "desires", "wants", "want", "interested", "candidate", "prefers", "continue",
        "continues", "start", "started", "prescribe", "prescribed", "rx", "refill", "refilled", "take", "takes",
        "uses", "use", "send", "sent", "obtain", "get", "repeat", "follow", "follows", "advised", "advise",
        "may", "might", "try", "trial", "until", "before", "inquires", "asks", "overdue", "options", "option",
        "arrange", "arranged", "check", "proceed", "going", "perform", "elected", "undergo", "suggest", "suggested",
        "encouraged", "to", "can",
        "for", "indications", "indication", "about", "regarding",
    ]

    /// Before a service: it was done.
    static let doing: Set<String> = [
        "performed", "did", "completed", "obtained", "underwent", "administered", "gave", "given", "received",
        "injected", "placed", "removed", "applied", "repaired", "poc", "poct", "tolerated",
        "procedure", "procedures", "inserted", "provided", "using", "spent", "delivered", "conducted", "collected",
        "drew", "excised", "drained", "treated", "counseled", "counselled",
    ]

    /// Behind a service: it was not done.
    static let refusedBehind: Set<String> = [
        "declined", "declines", "refused", "refuses", "deferred", "cancelled", "canceled", "contraindicated",
        "postponed", "withheld", "unavailable", "aborted",
    ]

    /// Behind a service: it is still to come.
    static let plannedBehind: Set<String> = [
        "will", "ordered", "order", "planned", "scheduled", "recommended", "pending", "offered", "discussed", "needed",
        "due", "advised", "considered", "requested", "tomorrow", "next", "if", "should", "would", "could", "needs",
        "prescribed", "upcoming", "overdue", "indicated", "refilled", "daily", "prn", "bid", "tid", "qid", "discuss",
        "referred", "consider", "when", "vs", "versus", "may",
    ]
    static let startsOwnStatement: Set<String> = [
        "will", "if", "should", "would", "could", "discussed", "recommended", "advised", "next", "prescribed",
        "ordered", "referred", "consider", "may", "when", "needs", "discuss",
    ]

    static let results: Set<String> = [
        "shows", "showed", "showing", "revealed", "reveals", "demonstrates", "demonstrated", "positive", "negative",
        "+", "pos", "neg", "detected",
        "normal", "abnormal", "sinus", "result", "results", "resulted", "reading", "=", "score", "scored", "scores",
        "trace", "nitrite", "leukocyte", "reactive", "unremarkable", "clear", "total", "pass", "passed", "failed",
        "read", "reads", "interpreted", "improved", "elevated", "within",
    ]
    static let doneBehind: Set<String> = results.union([
        "performed", "done", "obtained", "tolerated", "administered", "given", "completed",
        "applied", "placed", "removed", "injected", "repaired", "drained", "collected", "drawn", "excised", "treated",
        "closed", "received", "provided", "inserted", "irrigated", "sutured", "reduced", "cleared", "minutes",
        "without", "resolved", "sent",
    ])

    /// Words of a service's own name that say it was done.
    static let participles: Set<String> = [
        "injected", "removed", "repaired", "closed", "sutured", "drained", "excised", "applied", "placed", "inserted",
        "irrigated", "treated", "aspirated", "incised", "frozen", "froze", "avulsed", "debrided", "counseled",
        "counselled", "administered", "given", "performed", "drawn", "received", "shaved", "snipped", "destroyed",
        "reduced", "pared", "trimmed", "collected", "fitted", "obtained", "evacuated", "stapled", "glued", "completed",
        "anesthetized", "extracted", "retrieved", "flushed", "spent", "provided", "punched", "nebulized", "scored",
        "packed", "instilled", "gave", "cauterized", "ablated", "cryoablated", "curetted", "biopsied",
        "released", "swabbed", "taped", "splinted", "cleaned", "dislodged", "catheterized", "sampled",
    ]

    static let measures: Set<String> = ["mg", "mcg", "units", "ml", "cc", "g", "iu", "hours", "hrs", "psi", "mm", "cm"]

    /// A time or place that is not this visit.
    static let past: Set<String> = [
        "ago", "yesterday", "elsewhere", "er", "ed", "emergency", "hospital", "hospitalization", "hospitalized",
        "admission", "previously", "pharmacy", "urgentcare", "pcp", "home", "paramedics", "ems", "childhood",
        "outpatient", "radiology", "transferring", "initially", "originally",
    ]
    static let spans: Set<String> = [
        "week", "month", "year", "visit", "time", "night", "spring", "summer", "fall", "winter", "weeks", "months",
        "years", "appointment",
    ]

    /// Behind "not": the service was done, and its result is told.
    static let telling = ["show", "reveal", "demonstrat", "concern", "signific", "detect", "suggest", "consist"]

    static func closesItem(_ word: String) -> Bool {
        refusedBehind.contains(word) || plannedBehind.contains(word) || doneBehind.contains(word)
    }
}
