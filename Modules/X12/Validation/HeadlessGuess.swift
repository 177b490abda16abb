/// What a set's validation was before it opened a loop at a segment that is not the loop's first.
///
/// Two neighbours that changed places look like a loop without its first segment until the next segment comes.
struct HeadlessGuess {
    /// The node of the loop.
    let loop: Int
    /// The node of the segment.
    var segment = 0
    let stack: [SetValidator.OpenLoop]
    let uses: [Int]
    let setRules: [any SetRuleRun]
    /// How many findings and stored segments there were.
    let findings: Int
    let segments: Int
    /// The segment at hand.
    let place: TransactionFinding.Place

    init(_ validator: borrowing SetValidator, loop: Int) {
        self.loop = loop
        stack = validator.stack
        uses = validator.uses
        setRules = validator.setRules
        findings = validator.findings.count
        segments = validator.store.count
        place = validator.place()
    }
}
