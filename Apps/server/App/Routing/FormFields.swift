/// `a=1&b=two+words` read strictly: a query or the body of an HTML form. A name that stands twice is refused, because
/// two readers could each believe another one.
struct FormFields: Sendable {
    /// More fields than any form of ours has.
    static let fieldsMax = 200

    private var values: [String: String] = [:]

    init() {}

    init(_ text: some StringProtocol) throws {
        let pairs = text.split(separator: "&", omittingEmptySubsequences: true)
        guard pairs.count <= FormFields.fieldsMax else { throw ServerError.badRequest("There are too many fields.") }
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first.flatMap({ FormFields.decode($0) }),
                let value = FormFields.decode(parts.count > 1 ? parts[1] : "")
            else { throw ServerError.badRequest("A field is not percent-encoded UTF-8.") }
            guard values.updateValue(value, forKey: name) == nil else {
                throw ServerError.badRequest("The field `\(name.prefix(40))` stands twice.")
            }
        }
    }

    var names: [String] { values.keys.sorted() }

    /// Nil when the field is absent or blank.
    subscript(_ name: String) -> String? {
        guard let value = values[name] else { return nil }
        var text = Substring(value)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text.isEmpty ? nil : String(text)
    }

    /// The field exactly as it was sent: a password may begin with a blank.
    func verbatim(_ name: String) -> String? { values[name] }

    /// Nil when an escape is malformed, the text is not UTF-8, or it holds a NUL.
    static func decode(_ text: some StringProtocol) -> String? {
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
                index += 1
            case UInt8(ascii: "%"):
                guard index + 2 < source.count, let high = digit(source[index + 1]), let low = digit(source[index + 2])
                else { return nil }
                bytes.append(high << 4 | low)
                index += 3
            default:
                bytes.append(source[index])
                index += 1
            }
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
