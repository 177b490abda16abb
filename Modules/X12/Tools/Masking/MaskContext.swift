/// What a masker must remember of the segments before: whose values it looks at.
struct MaskContext: Sendable {
    enum Side: Sendable { case sender, receiver }

    /// The side of the envelope that is the payer, when the kind of group tells.
    private(set) var payerSide: Side?
    /// True when the last party named is a payer.
    var partyIsPayer = false
    /// Who is born on a date that follows: the member's number, or the name when there is none.
    private(set) var person: [UInt8]?
    /// The number of the subscriber whose dependents follow.
    private var subscriber: [UInt8]?
    /// In a claim the insured of other payers are named too, whose dependents are not here.
    private var isInClaim = false

    /// - Parameter code: GS01.
    mutating func startGroup(_ code: PackedCode) {
        payerSide =
            MaskRules.toPayer.contains(code) ? .receiver : MaskRules.fromPayer.contains(code) ? .sender : nil
    }

    mutating func startSet() {
        partyIsPayer = false
        isInClaim = false
        person = nil
        subscriber = nil
    }

    /// - Parameter code: HL03.
    mutating func startLevel(_ code: PackedCode) {
        partyIsPayer = false
        isInClaim = false
        // A dependent has the subscriber's number; other levels begin anew.
        if code != "23" { subscriber = nil }
        person = subscriber
    }

    mutating func startClaim() {
        partyIsPayer = false
        isInClaim = true
    }

    /// - Parameter code: NM101.
    mutating func startParty(_ code: PackedCode, name: [UInt8], identifier: [UInt8]) {
        partyIsPayer = MaskRules.payers.contains(code)
        guard !isInClaim, code == "IL" || code == "QC" || code == "03" || code == "74" else { return }
        if code == "IL", !identifier.isEmpty { subscriber = identifier }
        let known = identifier.isEmpty ? subscriber ?? name : identifier
        person = known.map { (97...122).contains($0) ? $0 - 32 : $0 }
    }
}
