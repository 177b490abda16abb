import Primitives
import X12

/// What the validator says of any bytes.
package enum ValidatorOracle {
    private static let today = CalendarDate(year: 2026, month: 9, day: 1)

    /// Nothing traps, the findings do not depend on how the input is cut, each has a place in the file, and no message
    /// repeats the input.
    package static func check(_ bytes: [UInt8]) {
        let whole = findings(bytes, pieceSize: .max, FuzzInput.wide)
        let pieces = findings(bytes, pieceSize: FuzzInput.pieceSize(bytes), FuzzInput.narrow)
        FuzzInput.hold(pieces == whole, "pieces give the whole's findings")
        for finding in whole {
            FuzzInput.hold((0...bytes.count).contains(finding.place.offset), "places lie in the file")
            FuzzInput.hold(finding.place.line >= 0 && finding.place.position >= 0, "places count from the start")
        }
        MessageOracle.check(bytes, messages(whole)) { messages(findings($0, pieceSize: .max, FuzzInput.wide)) }
    }

    private static func messages(_ findings: [TransactionFinding]) -> [MessageOracle.Message] {
        findings.map {
            MessageOracle.Message(
                rule: $0.rule, offset: $0.place.offset, text: $0.message + ($0.fix ?? "") + $0.place.path)
        }
    }

    private static func findings(_ bytes: [UInt8], pieceSize: Int, _ limits: ReadLimits) -> [TransactionFinding] {
        var validator = TransactionValidator(ValidationOptions(today: today, limits: limits))
        var source = ArraySource(bytes, pieceSize: pieceSize)
        var findings: [TransactionFinding] = []
        while true {
            switch validator.next() {
            case .needsInput: validator.feed { source.read(into: $0) }
            case .event(.finding(let finding)): findings.append(finding)
            case .event: break
            case .end: return findings
            }
        }
    }
}
