package import Primitives

/// Findings with a limit, so that a hostile file can not fill the memory with complaints.
package struct FindingList: Sendable {
    package private(set) var findings: [Finding] = []
    private let limit: Int
    private var isFull = false

    init(limit: Int) { self.limit = max(1, limit) }

    mutating func add(_ finding: Finding) {
        guard findings.count < limit else {
            guard !isFull else { return }
            isFull = true
            findings.append(
                Finding(
                    "x12.too-many-findings", .error, at: finding.location,
                    "More than \(limit) problems in this file; the rest are not listed.",
                    fix: "Ask the sender for a correct file."))
            return
        }
        findings.append(finding)
    }

    mutating func add(
        _ id: String, _ severity: Finding.Severity, _ location: Finding.Location, _ message: String, fix: String? = nil
    ) {
        add(Finding(id, severity, at: location, message, fix: fix))
    }
}
