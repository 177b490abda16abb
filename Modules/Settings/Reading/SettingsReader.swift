package import Primitives

/// The reading of one settings file: it knows the file's name and collects what is wrong.
///
/// ```swift
/// let (settings, findings) = SettingsReader.read(bytes, file: "superbill.yaml") { map in
///     let port = map.optional("port", .integer(1...65_535))
///     guard let name = map.required("name", .text) else { return nil }
///     return Example(name: name, port: port)
/// }
/// ```
package final class SettingsReader {
    package let file: String
    package private(set) var findings: [Finding] = []
    /// The keys from the top to the value at hand: `payers`, `medicare`, `copay`.
    private var path: [String] = []
    /// Enough to mend a file in one sitting; a binary file must not make thousands.
    private static let findingLimit = 100

    package init(file: String) { self.file = file }

    /// Reads a whole file whose top is a mapping.
    /// - Returns: nil with at least one blocking finding, or the value with findings that do not block.
    package static func read<Value>(
        _ bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits(),
        _ build: (inout SettingsMap) -> Value?
    ) -> (Value?, [Finding]) {
        let reader = SettingsReader(file: file)
        let (node, problems) = YAMLNode.parse(bytes, file: file, limits: limits)
        reader.findings = problems
        let value = node.flatMap { reader.map($0, build) }
        // In the order of the file, for someone who mends it from top to bottom.
        let findings = reader.findings.sorted {
            ($0.location.line ?? 0, $0.location.column ?? 0) < ($1.location.line ?? 0, $1.location.column ?? 0)
        }
        return (findings.hasBlocking ? nil : value, findings)
    }

    /// Reads a mapping and then reports the keys that `build` did not ask for.
    package func map<Value>(_ node: YAMLNode, _ build: (inout SettingsMap) -> Value?) -> Value? {
        guard var map = SettingsMap(node, reader: self) else { return nil }
        let value = build(&map)
        map.finish()
        return value
    }

    /// Adds a finding. Past the limit one closing remark is added and the rest is dropped.
    package func report(
        _ id: String, _ severity: Finding.Severity = .error, at position: YAMLNode.Position, _ message: String,
        fix: String? = nil
    ) {
        guard findings.count <= Self.findingLimit else { return }
        let location = Finding.Location(
            path.isEmpty ? nil : path.joined(separator: "."), file: file, line: position.line, column: position.column)
        guard findings.count < Self.findingLimit else {
            findings.append(Finding("settings.more", .error, at: location, "there are more problems from here on"))
            return
        }
        findings.append(Finding("settings.\(id)", severity, at: location, message, fix: fix))
    }

    /// Reports that a value is not what the key needs.
    /// - Parameter expected: what is needed, with its article: `a date such as 2026-01-31`.
    package func reportWrongType(_ node: YAMLNode, expected: String, suggestion: String? = nil) {
        let name = path.last.map { "`\($0)`" } ?? "the file"
        if node.isBlank {
            report(
                "no-value", at: node.position, "\(name) has no value; it needs \(expected)",
                fix: "write a value, or delete the line if it is not needed")
            return
        }
        let found = node.text == nil ? ", not \(node.kindName)" : ""
        report(
            "wrong-type", at: node.position, "\(name) must be \(expected)\(found)",
            fix: suggestion.map { "did you mean `\($0)`?" } ?? "write \(expected)")
    }

    /// Runs `body` with `step` at the end of the path that findings show.
    func within<Result>(_ step: String, _ body: () -> Result) -> Result {
        path.append(step)
        defer { path.removeLast() }
        return body()
    }

    func sourced<Value>(_ value: Value, at position: YAMLNode.Position) -> Sourced<Value> {
        Sourced(value, file: file, line: position.line, column: position.column)
    }
}
