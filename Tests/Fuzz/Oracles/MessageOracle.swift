import Primitives
import X12

/// No message repeats what a file says, since that may be a patient's data.
enum MessageOracle {
    struct Message {
        var rule: String
        var offset: Int
        var text: String
    }

    static func messages(_ findings: [Finding]) -> [Message] {
        findings.map {
            Message(
                rule: $0.id, offset: $0.location.offset ?? 0,
                text: $0.message + ($0.fix ?? "") + ($0.location.path ?? ""))
        }
    }

    /// Messages are plain text, and none of them follows a value of the input when the value changes.
    ///
    /// A message may hold the letters of a value by chance, since messages name codes of the guides. So where one holds a
    /// value of four or more characters, the value is replaced by another of the same length throughout the input, and
    /// the message of the same rule at the same place must not hold the other one.
    /// - Parameters:
    ///   - first: the messages about `bytes`.
    ///   - namesAmounts: true for messages that may state amounts, so that only values with a letter are looked at.
    static func check(
        _ bytes: [UInt8], _ first: [Message], namesAmounts: Bool = false, messages: ([UInt8]) -> [Message]
    ) {
        for message in first {
            FuzzInput.hold(message.text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "messages are plain")
        }
        // Most inputs are small changes of others: looking at some of them is enough.
        guard (bytes.last ?? 0) % 4 == 2 else { return }
        let texts = Set(first.map(\.text))
        for value in values(bytes) where !namesAmounts || value.contains(where: { $0 >= 65 }) {
            let text = String(decoding: value, as: UTF8.self)
            guard texts.contains(where: { $0.contains(text) }) else { continue }
            let other = value.map(replaced)
            let second = messages(replacing(value, by: other, in: bytes))
            let otherText = String(decoding: other, as: UTF8.self)
            let follows = second.contains { message in
                message.text.contains(otherText)
                    && first.contains {
                        $0.rule == message.rule && $0.offset == message.offset && $0.text.contains(text)
                    }
            }
            FuzzInput.hold(!follows, "no message repeats a value")
        }
    }

    /// The different runs of four or more letters, digits and blanks of the input, at most two hundred.
    private static func values(_ bytes: [UInt8]) -> Set<[UInt8]> {
        var values: Set<[UInt8]> = []
        for run in bytes.split(whereSeparator: { !isText($0) }) where (4...40).contains(run.count) {
            // Up to three letters behind blanks can be a segment's identifier, which messages name.
            guard run.count(where: { $0 != 0x20 }) > 3 else { continue }
            values.insert(Array(run))
            if values.count == 200 { break }
        }
        return values
    }

    private static func isText(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 0x20
    }

    /// A digit stays a digit and a letter a letter of its case.
    private static func replaced(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 48...57: 48 + (byte - 48 + 3) % 10
        case 65...90: 65 + (byte - 65 + 3) % 26
        case 97...122: 97 + (byte - 97 + 3) % 26
        default: byte
        }
    }

    private static func replacing(_ value: [UInt8], by other: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var place = 0
        while place + value.count <= result.count {
            if result[place] == value[0], result[place..<place + value.count].elementsEqual(value) {
                result.replaceSubrange(place..<place + value.count, with: other)
                place += value.count
            } else {
                place += 1
            }
        }
        return result
    }
}
