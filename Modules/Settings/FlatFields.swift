package import Primitives

/// Reads a note's header: `key: value` lines in YAML, each value one scalar.
///
/// Values are returned as written, without a type; an empty value is an empty text. A header of up to 16 KiB is read.
/// Findings name positions and never quote the header, which holds patient data.
/// - Returns: the fields in the order of the header, with the position of each value, and what is wrong with the rest.
package func flatFields(
    of header: [UInt8], file: String
) -> (fields: [(key: String, value: String, line: Int, column: Int)], findings: [Finding]) {
    var (node, findings) = YAMLNode.parse(header, file: file, limits: YAMLLimits(byteCount: 16 << 10, depth: 4))
    guard let node else { return ([], findings) }
    func refuse(_ position: YAMLNode.Position, _ message: String) {
        let location = Finding.Location(file: file, line: position.line, column: position.column)
        findings.append(
            Finding("yaml.header", .error, at: location, message, fix: "write one `key: value` on each line"))
    }
    guard let entries = node.entries else {
        refuse(node.position, "a header is a group of `key: value` lines")
        return ([], findings)
    }
    var fields: [(key: String, value: String, line: Int, column: Int)] = []
    for entry in entries {
        guard let text = entry.value.text else {
            refuse(entry.value.position, "a header field has one value, and here stands \(entry.value.kindName)")
            continue
        }
        let position = entry.value.position
        fields.append((entry.key, entry.value.isBlank ? "" : text, position.line, position.column))
    }
    return (fields, findings)
}
