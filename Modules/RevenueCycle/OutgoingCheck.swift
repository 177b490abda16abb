import Claims
import CodeSets
import PayerKit
import Primitives
import X12

/// Checks a claim in the form in which it would leave, with the guide that its receiver checks it by.
///
/// What the claim rules let through can still be refused at the door: a code list of the guide, a loop that a situation
/// asks for. Such a claim is held here, so that the others of its file go on without it.
struct OutgoingCheck {
    /// The day that counts as today.
    let today: CalendarDate
    let codeLists: any CodeLists

    init(_ office: Office) {
        today = office.clock.today
        codeLists = CodeListChain([BuiltInCodeLists(), CatalogCodeLists(office.library.current)])
    }

    /// The findings of the writer and of the guide, warnings among them.
    func findings(of written: WrittenInterchange) -> [Finding] {
        guard written.isSendable else { return written.findings }
        var found = written.findings
        var validator = TransactionValidator(ValidationOptions(codeLists: codeLists, today: today))
        var source = ArraySource(written.bytes)
        while true {
            switch validator.next() {
            case .needsInput: validator.feed { source.read(into: $0) }
            case .event(.finding(let finding)): found.append(Finding(finding))
            case .event: continue
            case .end: return found
            }
        }
    }

    /// Whether a person has seen every one of the blocking findings and released the claim all the same.
    static func isReleased(_ found: [Finding], known: [Finding]) -> Bool {
        let seen = Set(known.map(\.id))
        return found.allSatisfy { !$0.isBlocking || seen.contains($0.id) }
    }
}

extension Finding {
    /// A finding of the guide's check; its place is the loop and element. An error holds the claim: a person who knows
    /// that the payer takes it may release it.
    fileprivate init(_ finding: TransactionFinding) {
        self.init(
            finding.rule, finding.isError ? .hold : finding.severity, at: .init(finding.place.path), finding.message,
            fix: finding.fix)
    }
}
