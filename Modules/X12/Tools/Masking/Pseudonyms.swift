import Primitives

/// Replaces values by others of the same length and the same classes of characters.
///
/// A pseudonym depends on the key and the value alone, never on its place: an 835 masked with the key of its 837 still
/// names the same claims, members and providers.
struct Pseudonyms: Sendable {
    private enum Salt {
        static let identifier: UInt8 = 0
        static let provider: UInt8 = 1
        static let routing: UInt8 = 2
        static let telephone: UInt8 = 3
        static let postal: UInt8 = 4
    }

    /// Repetitions before a shape is given up; the rarest takes some thirty.
    private static let walkLimit = 10_000

    let key: MaskingKey
    private var permutation: SymbolPermutation
    private let words: WordMaker

    init(key: MaskingKey) {
        self.key = key
        permutation = SymbolPermutation(key: key)
        words = WordMaker(key: key)
    }

    /// Masks one value; a birth date is masked by ``maskBirthDate(_:_:person:)``.
    mutating func mask(_ kind: MaskRule.Kind, _ bytes: inout [UInt8], _ range: Range<Int>) {
        // Blanks around a value are padding; they do not make it another one.
        var range = range
        while let first = range.first, bytes[first] == 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] == 0x20 { range = range.lowerBound..<last }
        guard !range.isEmpty else { return }
        switch kind {
        case .name, .text: words.replace(&bytes, range)
        case .id: maskIdentifier(&bytes, range)
        case .contact: maskContact(&bytes, range)
        case .zip: maskPostalCode(&bytes, range)
        case .aba: maskRoutingNumber(&bytes, range)
        case .birth, .keep: break
        }
    }

    private mutating func maskIdentifier(_ bytes: inout [UInt8], _ range: Range<Int>) {
        if IdentifierShape.provider.fits(bytes[range]) {
            return CheckedNumbers.mask(
                &bytes, range, keeping: 1, with: &permutation, salt: Salt.provider,
                checkDigit: CheckedNumbers.npiCheckDigit)
        }
        walk(&bytes, range, Salt.identifier, [.provider, .taxNumber, .medicare, .laboratory])
    }

    /// Permutes until the value has the shapes that it had, and no other of the list.
    private mutating func walk(_ bytes: inout [UInt8], _ range: Range<Int>, _ salt: UInt8, _ shapes: [IdentifierShape])
    {
        let had = shapes.map { $0.fits(bytes[range]) }
        for _ in 0..<Pseudonyms.walkLimit {
            permutation.apply(to: &bytes, range, salt: salt)
            if shapes.map({ $0.fits(bytes[range]) }) == had { return }
        }
    }

    /// A telephone number, or an address of a mailbox or site, whose last part stays: it says only `ORG` or `COM`.
    private mutating func maskContact(_ bytes: inout [UInt8], _ range: Range<Int>) {
        let value = bytes[range]
        guard value.contains(where: { $0.isASCIILetterOrDigit && !$0.isASCIIDigit }) else {
            return walk(&bytes, range, Salt.telephone, [.telephone])
        }
        let isAddress = value.contains(UInt8(ascii: "@")) || value.contains(UInt8(ascii: "/"))
        if isAddress, let point = value.lastIndex(of: UInt8(ascii: ".")) {
            words.replace(&bytes, range.lowerBound..<point)
        } else {
            words.replace(&bytes, range)
        }
    }

    /// The first three digits of a ZIP code stay, so that it still lies in its state; they name an area and no place.
    private mutating func maskPostalCode(_ bytes: inout [UInt8], _ range: Range<Int>) {
        let isZIP = range.count >= 5 && bytes[range].prefix(5).allSatisfy(\.isASCIIDigit)
        permutation.apply(to: &bytes, isZIP ? range.lowerBound + 3..<range.upperBound : range, salt: Salt.postal)
    }

    /// The first two digits of a routing number, the Federal Reserve's district, stay.
    private mutating func maskRoutingNumber(_ bytes: inout [UInt8], _ range: Range<Int>) {
        guard range.count == 9, bytes[range].allSatisfy(\.isASCIIDigit) else {
            return maskIdentifier(&bytes, range)
        }
        CheckedNumbers.mask(
            &bytes, range, keeping: 2, with: &permutation, salt: Salt.routing,
            checkDigit: CheckedNumbers.routingCheckDigit)
    }

    /// Moves a birth date back by 1 to 365 days, always the same number for one person. Earlier, so that nobody is born
    /// after a service. What is no date gets other digits.
    mutating func maskBirthDate(_ bytes: inout [UInt8], _ range: Range<Int>, person: [UInt8]) {
        guard range.count >= 8,
            let date = ElementBytes.date(bytes.span.extracting(range.lowerBound..<range.lowerBound + 8))
        else {
            permutation.apply(to: &bytes, range)
            return
        }
        let days = Int(key.hash(.days, 0, person) % 365) + 1
        let moved = Array(date.adding(days: -days).compact.utf8)
        guard moved.count == 8 else { return }
        for (index, digit) in moved.enumerated() { bytes[range.lowerBound + index] = digit }
    }
}
