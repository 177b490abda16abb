import Records

/// A service that the record says was performed at this visit, with its units and modifiers.
struct PerformedService {
    var code: String
    var modifiers: [String] = []
    var units = 1
    var evidence: [Evidence]
    var reason: String
    var rules: [String] = []
    var question: String?
    var alternatives: [CodeProposal.Alternative] = []
    var isMinorProcedure = false
    /// Whether the words leave no doubt that it was done here.
    var isFirm = true

    /// One line of a claim: a code with other modifiers is another line.
    func isSameLine(as other: PerformedService) -> Bool { code == other.code && modifiers == other.modifiers }

    mutating func ask(_ text: String) {
        isFirm = false
        question = question ?? text
    }
}
